package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.investigate.OpenItem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Replays everything that can be left behind, so that what stands at the end of the evidence is known, and what ended the rest. */
final class Replay {
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** Something in force, who made it, and the state that shows it, if any does. */
    record Left(Thing thing, Activity made, Optional<Activity> shown) {
        Left(Thing thing, Activity made) {
            this(thing, made, Optional.empty());
        }
    }

    /** What ended something. */
    record Ending(Left ended, Activity by) {}

    private final List<Left> inForce = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    /** What an export would show, and does not; {@code by} is a record of that export. */
    private final List<Ending> gone = new ArrayList<>();

    private Replay() {}

    static Replay of(Attack attack) {
        var replay = new Replay();
        for (Activity act : attack.acts()) {
            if (!Census.failed(act) && Deed.of(act) != Deed.STATE) {
                replay.see(act);
            }
        }
        replay.settle(new Snapshots(attack.acts()));
        return replay;
    }

    List<Left> inForce() {
        return inForce;
    }

    List<Ending> endings() {
        return endings;
    }

    List<Ending> gone() {
        return gone;
    }

    /** Exports have the last word on what stands. */
    private void settle(Snapshots snapshots) {
        Map<Thing, Left> found = new LinkedHashMap<>();
        for (ConfigurationSeen state : snapshots.states()) {
            Thing.in(state).ifPresent(thing -> {
                if (!shown(thing, state) && Thing.isOn(state)) {
                    found.putIfAbsent(thing, new Left(thing, state, Optional.of(state)));
                }
            });
        }
        for (Left each : List.copyOf(inForce)) {
            if (each.shown().isEmpty()) {
                snapshots.covering(each.thing(), each.made()).ifPresent(state -> {
                    inForce.remove(each);
                    gone.add(new Ending(each, state));
                });
            }
        }
        inForce.addAll(found.values());
    }

    /** Whether a record told of the thing before the export shows it. */
    private boolean shown(Thing thing, ConfigurationSeen state) {
        boolean on = Thing.isOn(state);
        List<Left> known =
                inForce.stream().filter(each -> each.thing().is(thing)).toList();
        for (Left each : known) {
            if (on && !state.time().isBefore(each.made().time())) {
                inForce.set(inForce.indexOf(each), new Left(each.thing(), each.made(), Optional.of(state)));
            } else if (!on) {
                inForce.remove(each);
                endings.add(new Ending(each, state));
            }
        }
        return !known.isEmpty();
    }

    private void see(Activity act) {
        switch (act) {
            case MailRuleChanged rule -> rule(rule);
            case ForwardingChanged forward ->
                set(new Thing(Kind.FORWARDING, forward.mailbox().name(), Set.of("")), forward.change(), act);
            case DelegateGranted grant -> delegation(grant);
            case ConsentGranted consent -> consent(consent);
            case AppCredentialAdded secret -> secret(secret);
            case RoleAssigned role -> set(Thing.role(role.member().name(), role.role()), role.change(), act);
            case AccountChanged account -> account(account);
            case AuthMethodChanged method ->
                set(Thing.methods(method.account().name(), List.of(method.method())), method.change(), act);
            case PolicyChanged policy -> audit(policy);
            case Other other -> withdrawn(other);
            default -> {
                // leaves nothing behind
            }
        }
    }

    private void rule(MailRuleChanged changed) {
        boolean off = changed.change() == Change.MODIFIED && !changed.rule().enabled();
        set(Thing.rule(changed.mailbox().name(), changed.rule()), off ? Change.DISABLED : changed.change(), changed);
    }

    private void delegation(DelegateGranted grant) {
        String whom = grant.delegate() + " " + grant.folder() + " ";
        String mailbox = grant.mailbox().name();
        if (isNoRight(grant)
                || (grant.change() == Change.REMOVED && grant.rights().isEmpty())) {
            end(
                    each -> each.thing().kind() == Kind.DELEGATION
                            && each.thing().where().equals(mailbox)
                            && each.thing().names().stream().anyMatch(name -> name.startsWith(whom)),
                    grant);
            return;
        }
        set(Thing.delegation(mailbox, grant.delegate(), grant.folder(), grant.rights()), grant.change(), grant);
    }

    /** The right that means to have none. */
    static boolean isNoRight(DelegateGranted grant) {
        return !grant.rights().isEmpty() && grant.rights().stream().allMatch("None"::equalsIgnoreCase);
    }

    /** One consent by hand becomes several records, some of which know the app only by an id. */
    private void consent(ConsentGranted consent) {
        var names = new HashSet<>(Thing.grant(consent.app(), consent.appName()).names());
        Activity fullest = consent;
        for (Left each : List.copyOf(inForce)) {
            if (each.made() instanceof ConsentGranted before
                    && (each.thing().names().stream().anyMatch(names::contains) || isSameConsent(before, consent))) {
                names.addAll(each.thing().names());
                inForce.remove(each);
                fullest = weight(before) >= weight(consent) ? before : fullest;
            }
        }
        String app = fullest instanceof ConsentGranted told ? Thing.app(told.app(), told.appName()) : "";
        inForce.add(new Left(new Thing(Kind.APP_GRANT, app, names), fullest));
    }

    private static boolean isSameConsent(ConsentGranted before, ConsentGranted after) {
        return before.actor().equals(after.actor())
                && (before.appName().isEmpty() || after.appName().isEmpty())
                && Duration.between(before.time(), after.time()).abs().compareTo(AT_ONCE) <= 0;
    }

    /** How much a record of a consent says: the name first, then for whom, then what. */
    private static int weight(ConsentGranted consent) {
        return (consent.appName().isEmpty() ? 0 : 10_000)
                + (consent.everyone() ? 5_000 : 0)
                + consent.scopes().size();
    }

    private void secret(AppCredentialAdded secret) {
        String app = Thing.app(secret.app(), secret.appName());
        if (secret.change() == Change.REMOVED && secret.keys().isEmpty()) { // says not which: the oldest one, then
            inForce.stream()
                    .filter(each -> each.thing().kind() == Kind.APP_SECRET
                            && each.thing().where().equals(app))
                    .findFirst()
                    .ifPresent(inForce::remove);
            return;
        }
        Set<String> keys = secret.keys().isEmpty() ? Set.of("") : Set.copyOf(secret.keys());
        set(new Thing(Kind.APP_SECRET, app, keys), secret.change(), secret);
    }

    private void account(AccountChanged account) {
        String name = account.account().name();
        if (account.change() == Change.CREATED
                || account.change() == Change.REMOVED
                || account.change() == Change.DISABLED) {
            set(new Thing(Kind.ACCOUNT, name, Set.of("")), account.change(), account);
        }
    }

    private void audit(PolicyChanged policy) {
        policy.values()
                .forEach((name, value) -> AuditSwitch.turnedOff(name, value)
                        .ifPresent(off -> set(
                                new Thing(Kind.AUDIT_OFF, policy.object(), Set.of(name)),
                                off ? Change.CREATED : Change.REMOVED,
                                policy)));
    }

    /** Grants, apps and their secrets also end by operations that have no kind of their own. */
    private void withdrawn(Other other) {
        if (isWithdrawal(other) && !other.object().isEmpty()) {
            end(
                    each -> (each.thing().kind() == Kind.APP_GRANT
                                    || each.thing().kind() == Kind.APP_SECRET)
                            && each.thing().where().equalsIgnoreCase(other.object()),
                    other);
        }
    }

    static boolean isWithdrawal(Activity act) {
        String operation = act.context().operation().toLowerCase(Locale.ROOT);
        boolean ends = operation.startsWith("remove ")
                || operation.startsWith("delete ")
                || operation.startsWith("hard delete ");
        return ends
                && (operation.contains("permission grant")
                        || operation.contains("service principal")
                        || operation.contains("application"));
    }

    private void set(Thing thing, Change change, Activity act) {
        switch (change) {
            case CREATED, ENABLED, PRESENT -> {
                inForce.removeIf(each -> each.thing().is(thing));
                inForce.add(new Left(thing, act));
            }
            case MODIFIED -> { // who made a thing first stays responsible only until somebody rewrites it
                boolean known = inForce.removeIf(each -> each.thing().is(thing));
                if (known || isMailRule(thing.kind())) {
                    inForce.add(new Left(thing, act));
                }
            }
            case REMOVED, DISABLED -> end(each -> each.thing().is(thing), act);
        }
    }

    private static boolean isMailRule(Kind kind) {
        return kind == Kind.INBOX_RULE || kind == Kind.TRANSPORT_RULE || kind == Kind.FORWARDING;
    }

    private void end(Predicate<Left> which, Activity by) {
        inForce.stream().filter(which).forEach(each -> endings.add(new Ending(each, by)));
        inForce.removeIf(which);
    }
}
