package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Configuration;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisation.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Whom mail, files or rights are given to: the addresses that an act names as its targets, and how they stand to the organisation. */
final class TargetFields {
    /** A record that names more is cut. */
    private static final int MOST = 200;

    private TargetFields() {}

    static List<ActivityField> list() {
        return List.of(
                targets(
                        "target.address",
                        "each mail address it goes to: of a rule or forward, of recipients, of a delegate, of whom a file is"
                                + " shared with",
                        "drop@example.net",
                        (it, known, into) -> addresses(it).forEach(into)),
                targets(
                        "target.domain",
                        "the domains of these addresses",
                        "example.net",
                        (it, known, into) -> addresses(it)
                                .forEach(address -> into.accept(address.substring(address.lastIndexOf('@') + 1)))),
                targets(
                        "target.external",
                        "true if any is outside the organisation's own domains, false if none is; absent where these are not"
                                + " known. A link for anyone is outside",
                        "true",
                        (it, known, into) -> into.accept(external(it, known))),
                targets(
                        "target.approved",
                        "whether a person approved every one of them as a forward's target: true or false",
                        "false",
                        (it, known, into) -> into.accept(all(it, known.organisation(it)::approves))),
                targets(
                        "target.free",
                        "true if any is at a host where anybody can have an address within a minute, false if none is",
                        "true",
                        (it, known, into) ->
                                into.accept(any(it, known.knowledge().hosts()::isFree))));
    }

    private static ActivityField targets(
            String name, String meaning, String example, ActivityField.Extractor extractor) {
        ActivityField field = ActivityField.named(name, meaning, example);
        for (Class<? extends Activity> kind : List.of(
                ConfigurationSeen.class,
                DelegateGranted.class,
                FileAccessed.class,
                ForwardingChanged.class,
                MailRuleChanged.class,
                MessageSent.class,
                MessageTraced.class)) {
            field = field.with(kind, extractor);
        }
        return field;
    }

    private static List<String> written(Activity activity) {
        return switch (activity) {
            case MailRuleChanged it -> it.rule().targets();
            case ForwardingChanged it -> it.rule().targets();
            case ConfigurationSeen it ->
                it.what() instanceof Configuration.StandingRule standing
                        ? standing.rule().targets()
                        : List.of();
            case DelegateGranted it -> List.of(it.delegate());
            case FileAccessed it -> List.of(it.sharedWith());
            case MessageSent it -> it.recipients();
            case MessageTraced it -> List.of(it.recipient().name());
            default -> List.of();
        };
    }

    /** In lower case. A list written as one text is parted; of {@code Bob <x@a.example>} the address is taken. */
    private static List<String> addresses(Activity activity) {
        List<String> addresses = new ArrayList<>();
        for (String text : written(activity)) {
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || isEdge(text.charAt(i))) {
                    int at = text.indexOf('@', from);
                    if (at > from && at < i - 1 && addresses.size() < MOST) {
                        addresses.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                    }
                    from = i + 1;
                }
            }
        }
        return addresses;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "[]<>\"'():;,".indexOf(c) >= 0;
    }

    private static String external(Activity activity, Known known) {
        if (activity instanceof FileAccessed file && file.sharedWith().equals("anyone")) {
            return "true";
        }
        Organisation organisation = known.organisation(activity);
        String external = "";
        for (String address : addresses(activity)) {
            Side side = organisation.sideOf(address);
            if (side == Side.EXTERNAL) {
                return "true";
            }
            external = side == Side.INTERNAL ? "false" : external;
        }
        return external;
    }

    private static String any(Activity activity, Function<String, Boolean> asked) {
        List<String> addresses = addresses(activity);
        return addresses.isEmpty() ? "" : Normal.truth(addresses.stream().anyMatch(asked::apply));
    }

    private static String all(Activity activity, Function<String, Boolean> asked) {
        List<String> addresses = addresses(activity);
        return addresses.isEmpty() ? "" : Normal.truth(addresses.stream().allMatch(asked::apply));
    }
}
