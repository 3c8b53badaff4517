package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Configuration;
import becquerel.activity.Context;
import becquerel.knowledge.Network;
import becquerel.knowledge.Organisation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every activity has, or has in many kinds; named like the columns of the hunting database where these have it. */
final class CommonFields {
    private CommonFields() {}

    static List<ActivityField> list() {
        return Stream.of(acts(), persons(), origins()).flatMap(List::stream).toList();
    }

    private static List<ActivityField> acts() {
        return List.of(
                ActivityField.named(
                                "time", "when it happened, UTC; absent for an undated state", "2024-03-05T12:00:00Z")
                        .everywhere(it ->
                                Context.isUndated(it.time()) ? "" : it.time().toString()),
                ActivityField.named("tenant", "id of the organisation", "7e57ab1e-0000-4000-8000-000000000001")
                        .everywhere(Activity::tenant),
                ActivityField.named("kind", "the kind of activity, as the category of a log source", "sign_in")
                        .everywhere(it -> ActivityKinds.word(it.getClass())),
                ActivityField.named(
                                "operation",
                                "the provider's name of it, without trailing dots, with short dashes and single blanks",
                                "set-casmailbox")
                        .everywhere(it -> it.context().operation())
                        .normally(Normal::operation),
                ActivityField.named("outcome", "success, failure, interrupted or unknown", "success")
                        .everywhere(it -> Normal.word(it.context().outcome())));
    }

    private static List<ActivityField> persons() {
        return List.of(
                ActivityField.named("account", "who acted", "anna@example.com")
                        .everywhere(it -> it.actor().name()),
                ActivityField.named("account_kind", "person, guest, application, system or unknown", "person")
                        .everywhere(it -> Normal.word(it.actor().kind())),
                ActivityField.named(
                                "subject",
                                "the account or mailbox it was done to; who acted where no other is",
                                "ben@example.com")
                        .everywhere(it -> it.subject().name()));
    }

    private static List<ActivityField> origins() {
        return List.of(
                ActivityField.named("address", "where it came from", "192.0.2.7")
                        .everywhere(it -> it.origin().address()),
                ActivityField.named("user_agent", "the client's own description", "Mozilla/5.0 …")
                        .everywhere(it -> it.origin().userAgent()),
                ActivityField.named("client", "family of the protocol it came by", "imap")
                        .everywhere(it -> Normal.word(it.origin().client())),
                ActivityField.named("app", "id of the client application", "5d661950-3475-41cd-a2c3-d671a3162bc1")
                        .everywhere(it -> it.origin().app()),
                ActivityField.named(
                                "session", "the provider's id of the session", "5e55105e-0000-4000-8000-000000000001")
                        .everywhere(Activity::session),
                object());
    }

    private static ActivityField object() {
        return ActivityField.named("object", "what it was done to, as the record writes it", "Default")
                .normally(Normal::setting)
                .text(AppCredentialAdded.class, AppCredentialAdded::appName)
                .text(AuthMethodChanged.class, it -> it.account().name())
                .text(
                        ConfigurationSeen.class,
                        it -> it.what() instanceof Configuration.Setting setting ? setting.object() : "")
                .text(ConsentGranted.class, ConsentGranted::appName)
                .text(FileAccessed.class, FileAccessed::url)
                .text(MailRuleChanged.class, it -> it.rule().name())
                .text(Other.class, Other::object)
                .text(PolicyChanged.class, PolicyChanged::object)
                .text(RoleAssigned.class, RoleAssigned::role)
                .text(SearchRun.class, SearchRun::query);
    }

    /** What is known of every act from elsewhere. */
    static List<ActivityField> derived() {
        return List.of(
                network("network.name", "who runs the address", "Example Telecom", Network::name),
                network(
                        "network.asn",
                        "number of the autonomous system that announces it",
                        "64500",
                        it -> it.asn() == 0 ? "" : Long.toString(it.asn())),
                network(
                        "network.kind",
                        "carrier, gateway, hosting, private, provider, tor, vpn or unknown",
                        "hosting",
                        it -> Normal.word(it.kind())),
                network(
                        "network.country",
                        "where its range is registered, which is not where a person sits",
                        "DE",
                        Network::country),
                ActivityField.named(
                                "network.own",
                                "whether the address is an office or VPN exit of the organisation",
                                "true")
                        .derived((it, known, into) -> {
                            if (it.origin().hasAddress()) {
                                into.accept(Normal.truth(known.organisation(it)
                                        .isOwnNetwork(it.origin().address())));
                            }
                        }),
                standing(
                        "account.standing",
                        "of who acted: vip, finance, admin, service; as far as known",
                        it -> it.actor().name()),
                standing(
                        "subject.standing",
                        "the same of the account or mailbox it was done to",
                        it -> it.subject().name()));
    }

    private static ActivityField network(String name, String meaning, String example, Function<Network, String> value) {
        return ActivityField.named(name, meaning, example).derived((it, known, into) -> {
            if (it.origin().hasAddress()) {
                into.accept(value.apply(known.network(it)));
            }
        });
    }

    private static ActivityField standing(String name, String meaning, Function<Activity, String> account) {
        return ActivityField.named(name, meaning, "finance").derived((it, known, into) -> {
            Organisation.People people = known.organisation(it).people();
            String who = account.apply(it);
            add(people.vips(), who, "vip", into);
            add(people.finance(), who, "finance", into);
            add(people.admins(), who, "admin", into);
            add(people.services(), who, "service", into);
        });
    }

    private static void add(List<String> people, String who, String standing, Consumer<String> into) {
        if (people.contains(who)) {
            into.accept(standing);
        }
    }
}
