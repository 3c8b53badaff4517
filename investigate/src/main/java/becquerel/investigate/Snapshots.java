package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Configuration;
import becquerel.activity.Configuration.AppGrant;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.RoleHeld;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.investigate.OpenItem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What exports of the configuration settle: that a thing still stands, or that it stands no longer because the export would show
 * it. The second is said only where the export holds something of the same sort at the same place.
 */
final class Snapshots {
    private final List<ConfigurationSeen> states;

    Snapshots(List<Activity> acts) {
        this.states = acts.stream()
                .filter(ConfigurationSeen.class::isInstance)
                .map(ConfigurationSeen.class::cast)
                .toList();
    }

    List<ConfigurationSeen> states() {
        return states;
    }

    /** Whether it is an act, or a state that somebody may have left behind; accounts and their methods are just there. */
    static boolean canBeLeft(Activity made) {
        return !(made instanceof ConfigurationSeen state)
                || state.what() instanceof StandingRule
                || state.what() instanceof AppGrant
                || state.what() instanceof Delegation;
    }

    /** A state that would stand beside this one, had it stood when the export was made; shows that the export covers it. */
    Optional<ConfigurationSeen> covering(Thing thing, Activity made) {
        return states.stream()
                .filter(state -> !state.time().isBefore(made.time()) && covers(state, thing, made))
                .findFirst();
    }

    private static boolean covers(ConfigurationSeen state, Thing thing, Activity made) {
        boolean here = state.about().name().equals(thing.where());
        return switch (thing.kind()) {
            case INBOX_RULE -> here && isRule(state, MailRule.Kind.INBOX);
            case TRANSPORT_RULE -> isRule(state, MailRule.Kind.TRANSPORT);
            case FORWARDING -> here && state.what() instanceof Configuration.Mailbox;
            case DELEGATION ->
                here
                        && state.what() instanceof Delegation told
                        && made instanceof DelegateGranted grant
                        && isSameSort(told, grant);
            case APP_GRANT -> state.what() instanceof AppGrant told && told.byItself() == isByItself(made);
            case ROLE ->
                state.what() instanceof RoleHeld told
                        && thing.names().contains(told.role().toLowerCase(Locale.ROOT));
            case ACCESS, ACCOUNT, APP_SECRET, AUTH_METHOD, AUDIT_OFF -> false;
        };
    }

    private static boolean isRule(ConfigurationSeen state, MailRule.Kind kind) {
        return state.what() instanceof StandingRule told && told.rule().kind() == kind;
    }

    /** Rights on whole mailboxes, rights to send and rights on a folder each come from an export of their own. */
    private static boolean isSameSort(Delegation told, DelegateGranted grant) {
        return told.folder().equals(grant.folder())
                && told.rights().stream()
                        .anyMatch(right -> grant.rights().stream().anyMatch(right::equalsIgnoreCase));
    }

    /** Permissions of applications themselves are exported apart from those that users gave. */
    private static boolean isByItself(Activity made) {
        return made.context().operation().toLowerCase(Locale.ROOT).contains("app role");
    }

    /** The export that shows such things, in plain words. */
    static String export(Kind kind) {
        return switch (kind) {
            case INBOX_RULE -> "the export of inbox rules";
            case TRANSPORT_RULE -> "the export of transport rules";
            case FORWARDING -> "the export of mailbox settings";
            case DELEGATION -> "the export of mailbox permissions";
            case APP_GRANT -> "the export of app grants";
            case ROLE -> "the export of roles";
            case ACCOUNT -> "the export of accounts";
            case AUTH_METHOD -> "the export of sign-in methods";
            case ACCESS, APP_SECRET, AUDIT_OFF -> "the export of settings";
        };
    }
}
