package becquerel.investigate;

import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.investigate.OpenItem.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that can be left behind, as records and exports of the configuration name it alike.
 *
 * @param where the mailbox, app or account it sits on
 * @param names all the names a later record may call it by
 */
record Thing(Kind kind, String where, Set<String> names) {
    Thing {
        names = Set.copyOf(names);
    }

    boolean is(Thing other) {
        // an app's object is named in one place and the app itself in another: where it sits tells nothing
        boolean there = kind == Kind.APP_GRANT || where.equals(other.where);
        return kind == other.kind && there && other.names.stream().anyMatch(names::contains);
    }

    static Thing rule(String mailbox, MailRule rule) {
        if (rule.kind() == MailRule.Kind.MAILBOX_FORWARD) {
            return new Thing(Kind.FORWARDING, mailbox, Set.of(""));
        }
        var names = new HashSet<String>();
        if (!rule.id().isEmpty()) {
            names.add("id " + rule.id());
        }
        if (!rule.name().isEmpty() || names.isEmpty()) {
            names.add("name " + rule.name().toLowerCase(Locale.ROOT));
        }
        boolean transport = rule.kind() == MailRule.Kind.TRANSPORT;
        return new Thing(transport ? Kind.TRANSPORT_RULE : Kind.INBOX_RULE, mailbox, names);
    }

    static Thing delegation(String mailbox, String delegate, String folder, Collection<String> rights) {
        String whom = delegate + " " + folder + " ";
        var names = rights.stream()
                .map(right -> whom + right.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Thing(Kind.DELEGATION, mailbox, names.isEmpty() ? Set.of(whom) : names);
    }

    static Thing grant(String app, String appName) {
        var names = new HashSet<>(Set.of("id " + app, "name " + appName));
        names.removeAll(Set.of("id ", "name "));
        return new Thing(Kind.APP_GRANT, app(app, appName), names);
    }

    static String app(String id, String name) {
        return name.isEmpty() ? id : name;
    }

    static Thing role(String member, String role) {
        return new Thing(Kind.ROLE, member, Set.of(role.toLowerCase(Locale.ROOT)));
    }

    static Thing methods(String account, List<String> methods) {
        return new Thing(
                Kind.AUTH_METHOD,
                account,
                methods.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    /** What a state shows to be there; empty for what nobody leaves behind. */
    static Optional<Thing> in(ConfigurationSeen state) {
        String about = state.about().name();
        return switch (state.what()) {
            case Configuration.StandingRule it -> Optional.of(rule(about, it.rule()));
            case Configuration.Delegation it -> Optional.of(delegation(about, it.delegate(), it.folder(), it.rights()));
            case Configuration.AppGrant it -> Optional.of(grant(it.app(), it.appName()));
            case Configuration.RoleHeld it -> Optional.of(role(about, it.role()));
            case Configuration.SignInMethods it -> Optional.of(methods(about, it.methods()));
            case Configuration.Person it -> Optional.of(new Thing(Kind.ACCOUNT, about, Set.of("")));
            default -> Optional.empty();
        };
    }

    /** Whether the state shows it in force, not only there. */
    static boolean isOn(ConfigurationSeen state) {
        return switch (state.what()) {
            case Configuration.StandingRule it -> it.rule().enabled();
            case Configuration.Person it -> it.enabled();
            default -> true;
        };
    }
}
