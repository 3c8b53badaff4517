package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.investigate.OpenItem.Kind;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Replays everything that can be left behind, and says what of the intruder's is still in force at the end of the evidence. */
final class OpenItems {
    private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::kind)
            .thenComparing(OpenItem::since)
            .thenComparing(OpenItem::account)
            .thenComparing(OpenItem::text);

    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** Something in force: {@code names} are all the names a later record may call it by. */
    private record Standing(Kind kind, String where, Set<String> names, Activity made) {
        boolean is(Kind other, String place, Collection<String> called) {
            return kind == other && where.equals(place) && called.stream().anyMatch(names::contains);
        }
    }

    /** What ended something. */
    private record Ending(Standing ended, Activity by) {}

    private final List<Standing> inForce = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    private OpenItems() {}

    static List<OpenItem> of(Attack attack) {
        Set<EvidenceRef> cited = attack.cited();
        Map<String, List<Standing>> together = new LinkedHashMap<>();
        for (Standing each : replay(attack).inForce) {
            if (isListed(each.made(), attack, cited)) {
                together.computeIfAbsent(key(each, attack), none -> new ArrayList<>())
                        .add(each);
            }
        }
        return together.values().stream()
                .map(each -> item(each, attack.side(each.getFirst().made())))
                .sorted(ORDER)
                .toList();
    }

    /** The roles one hand gave to one account make one item; everything else stands alone. */
    private static String key(Standing standing, Attack attack) {
        Activity made = standing.made();
        String whose = standing.where() + " " + made.actor().name() + " " + attack.side(made);
        return standing.kind() == Kind.ROLE ? whose : made.evidence() + " " + standing.names();
    }

    /** The acts that ended what would otherwise be open, whoever did them. */
    static Set<EvidenceRef> endings(Attack attack) {
        Set<EvidenceRef> cited = attack.cited();
        return replay(attack).endings.stream()
                .filter(each -> isListed(each.ended().made(), attack, cited))
                .map(each -> each.by().evidence())
                .collect(Collectors.toSet());
    }

    private static OpenItems replay(Attack attack) {
        var replay = new OpenItems();
        for (Activity act : attack.acts()) {
            if (!Census.failed(act)) {
                replay.see(act);
            }
        }
        return replay;
    }

    private static boolean isListed(Activity made, Attack attack, Set<EvidenceRef> cited) {
        return switch (attack.side(made)) {
            case INTRUDER -> true;
            case OWNER -> false;
            case UNKNOWN ->
                cited.contains(made.evidence())
                        || (attack.entered().contains(made.actor().name()) && attack.isWithin(made.time()));
        };
    }

    private static OpenItem item(List<Standing> standings, Side side) {
        Standing first = standings.getFirst();
        List<Activity> made = standings.stream().map(Standing::made).toList();
        String unclear = side == Side.INTRUDER ? "" : " Whose hand made it is unclear.";
        return new OpenItem(
                first.kind(),
                first.where(),
                OpenWords.of(made) + ", since " + Phrases.moment(first.made().time()) + "." + unclear,
                first.made().time(),
                made.stream().flatMap(each -> each.proofs().stream()).toList());
    }

    private void see(Activity act) {
        switch (act) {
            case MailRuleChanged rule -> rule(rule);
            case ForwardingChanged forward ->
                set(Kind.FORWARDING, forward.mailbox().name(), Set.of(""), forward.change(), act);
            case DelegateGranted grant -> delegation(grant);
            case ConsentGranted consent -> consent(consent);
            case AppCredentialAdded secret -> secret(secret);
            case RoleAssigned role -> set(Kind.ROLE, role.member().name(), Set.of(role.role()), role.change(), act);
            case AccountChanged account -> account(account);
            case AuthMethodChanged method ->
                set(Kind.AUTH_METHOD, method.account().name(), Set.of(method.method()), method.change(), act);
            case PolicyChanged policy -> audit(policy);
            case Other other -> withdrawn(other);
            default -> {
                // leaves nothing behind
            }
        }
    }

    private void rule(MailRuleChanged changed) {
        MailRule rule = changed.rule();
        Kind kind = rule.kind() == MailRule.Kind.TRANSPORT ? Kind.TRANSPORT_RULE : Kind.INBOX_RULE;
        var names = new HashSet<String>();
        if (!rule.id().isEmpty()) {
            names.add("id " + rule.id());
        }
        if (!rule.name().isEmpty() || names.isEmpty()) {
            names.add("name " + rule.name().toLowerCase(Locale.ROOT));
        }
        boolean off = changed.change() == Change.MODIFIED && !rule.enabled();
        set(kind, changed.mailbox().name(), names, off ? Change.DISABLED : changed.change(), changed);
    }

    private void delegation(DelegateGranted grant) {
        String whom = grant.delegate() + " " + grant.folder() + " ";
        String mailbox = grant.mailbox().name();
        if (isNoRight(grant)
                || (grant.change() == Change.REMOVED && grant.rights().isEmpty())) {
            end(
                    each -> each.kind() == Kind.DELEGATION
                            && each.where().equals(mailbox)
                            && each.names().stream().anyMatch(name -> name.startsWith(whom)),
                    grant);
            return;
        }
        var rights = new HashSet<String>();
        grant.rights().forEach(right -> rights.add(whom + right));
        set(Kind.DELEGATION, mailbox, rights.isEmpty() ? Set.of(whom) : rights, grant.change(), grant);
    }

    /** The right that means to have none. */
    static boolean isNoRight(DelegateGranted grant) {
        return !grant.rights().isEmpty() && grant.rights().stream().allMatch("None"::equalsIgnoreCase);
    }

    /** One consent by hand becomes several records, some of which know the app only by an id. */
    private void consent(ConsentGranted consent) {
        var names = new HashSet<>(Set.of("id " + consent.app(), "name " + consent.appName()));
        names.removeAll(Set.of("id ", "name "));
        Activity fullest = consent;
        for (Standing each : List.copyOf(inForce)) {
            if (each.made() instanceof ConsentGranted before
                    && (each.names().stream().anyMatch(names::contains) || isSameConsent(before, consent))) {
                names.addAll(each.names());
                inForce.remove(each);
                fullest = weight(before) >= weight(consent) ? before : fullest;
            }
        }
        String app = fullest instanceof ConsentGranted told ? app(told.app(), told.appName()) : "";
        inForce.add(new Standing(Kind.APP_GRANT, app, names, fullest));
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
        String app = app(secret.app(), secret.appName());
        if (secret.change() == Change.REMOVED && secret.keys().isEmpty()) { // says not which: the oldest one, then
            inForce.stream()
                    .filter(each ->
                            each.kind() == Kind.APP_SECRET && each.where().equals(app))
                    .findFirst()
                    .ifPresent(inForce::remove);
            return;
        }
        Set<String> keys = secret.keys().isEmpty() ? Set.of("") : Set.copyOf(secret.keys());
        set(Kind.APP_SECRET, app, keys, secret.change(), secret);
    }

    private void account(AccountChanged account) {
        String name = account.account().name();
        if (account.change() == Change.CREATED
                || account.change() == Change.REMOVED
                || account.change() == Change.DISABLED) {
            set(Kind.ACCOUNT, name, Set.of(""), account.change(), account);
        }
    }

    private void audit(PolicyChanged policy) {
        policy.values()
                .forEach((name, value) -> AuditSwitch.turnedOff(name, value)
                        .ifPresent(off -> set(
                                Kind.AUDIT_OFF,
                                policy.object(),
                                Set.of(name),
                                off ? Change.CREATED : Change.REMOVED,
                                policy)));
    }

    /** Grants, apps and their secrets also end by operations that have no kind of their own. */
    private void withdrawn(Other other) {
        if (isWithdrawal(other) && !other.object().isEmpty()) {
            end(
                    each -> (each.kind() == Kind.APP_GRANT || each.kind() == Kind.APP_SECRET)
                            && each.where().equalsIgnoreCase(other.object()),
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

    private void set(Kind kind, String where, Set<String> names, Change change, Activity act) {
        switch (change) {
            case CREATED, ENABLED, PRESENT -> {
                inForce.removeIf(each -> each.is(kind, where, names));
                inForce.add(new Standing(kind, where, names, act));
            }
            case MODIFIED -> { // who made a thing first stays responsible only until somebody rewrites it
                boolean known = inForce.removeIf(each -> each.is(kind, where, names));
                if (known || kind == Kind.INBOX_RULE || kind == Kind.TRANSPORT_RULE || kind == Kind.FORWARDING) {
                    inForce.add(new Standing(kind, where, names, act));
                }
            }
            case REMOVED, DISABLED -> end(each -> each.is(kind, where, names), act);
        }
    }

    private void end(Predicate<Standing> which, Activity by) {
        inForce.stream().filter(which).forEach(each -> endings.add(new Ending(each, by)));
        inForce.removeIf(which);
    }

    private static String app(String id, String name) {
        return name.isEmpty() ? id : name;
    }
}
