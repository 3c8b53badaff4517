package becquerel.detect.identity;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Privileged roles were given (I13), many within an hour or to an account made the day before (I14). One administrator giving
 * one role is daily work and says little.
 */
public final class RightsRaised implements Detector<RightsRaised.Memory> {
    private static final Duration TOGETHER = Duration.ofHours(1);
    private static final Duration YOUNG = Duration.ofHours(24);
    /** More privileged roles within an hour than a new colleague needs. */
    private static final int MANY = 3;

    private static final int MOST_GRANTS = 300;
    private static final int MOST_ACCOUNTS = 1_000;

    /** One role given. */
    record Grant(Instant time, String member, String role, EvidenceRef record) {}

    /**
     * What one person did.
     *
     * @param grants that follow one another within an hour
     * @param made accounts the tenant got from this person lately
     */
    record Memory(List<Grant> grants, Map<String, Instant> made) {
        Memory {
            grants = List.copyOf(grants);
            made = Map.copyOf(made);
        }
    }

    @Override
    public String name() {
        return "rights-raised";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for privileged roles given in numbers, to groups or to new accounts";
    }

    @Override
    public String blindness() {
        return "Whether accounts were given privileged roles cannot be said without records of role assignments.";
    }

    @Override
    public Needs needs() {
        return Needs.of(RoleAssigned.class).alsoUsing(AccountChanged.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), Map.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!activity.actor().isPerson() || !activity.succeeded()) {
            return Step.nothing(memory);
        }
        return switch (activity) {
            case AccountChanged account
            when account.change() == Change.CREATED ->
                Step.nothing(new Memory(memory.grants(), with(memory.made(), account)));
            case RoleAssigned role
            when role.change() != Change.REMOVED
                    && role.change() != Change.DISABLED
                    && Roles.privileged(role.role()).isPresent() -> raised(memory, role);
            default -> Step.nothing(memory); // roles that open nothing, and roles taken away
        };
    }

    private Step<Memory> raised(Memory memory, RoleAssigned role) {
        List<Grant> before = memory.grants();
        boolean isNew = before.isEmpty()
                || Duration.between(before.getLast().time(), role.time()).compareTo(TOGETHER) > 0;
        var grant = new Grant(
                role.time(), role.member().name(), Roles.privileged(role.role()).orElse(role.role()), role.evidence());
        List<Grant> grants = Lists.with(isNew ? List.of() : before, grant, MOST_GRANTS);
        var after = new Memory(grants, memory.made());
        return grants.size() == before.size() && !isNew
                ? Step.nothing(after)
                : Step.found(after, finding(grants, role, memory.made()));
    }

    private Finding finding(List<Grant> grants, RoleAssigned latest, Map<String, Instant> made) {
        SortedSet<String> members = grants.stream().map(Grant::member).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> roles = grants.stream().map(Grant::role).collect(Collectors.toCollection(TreeSet::new));
        boolean toNew = grants.stream().anyMatch(grant -> isYoung(made, grant));
        boolean toGroup = latest.member().kind() == Account.Kind.UNKNOWN
                && !latest.member().name().contains("@")
                && latest.member().isKnown();
        long given = grants.stream()
                .map(grant -> grant.member() + "|" + grant.role())
                .distinct()
                .count();
        Grant first = grants.getFirst();
        Draft draft = Draft.of(this, latest.tenant(), first.time(), first.record())
                .account(latest.actor().name())
                .actor(latest.actor().name())
                .citing(latest)
                .citing(grants.stream().map(Grant::record).toList())
                .at(Stage.S4, "T1098.003")
                .entities(Entity.Kind.ACCOUNT, members)
                .entities(Entity.Kind.ROLE, roles)
                .number("roles given", (double) given)
                .number("members", members.size())
                .benign("Administrators give roles when people join and when work is shared out anew.")
                .confirm("Ask the person who gave the roles, on another way than by mail, for the reason.");
        if (toNew) {
            draft.weighs(Severity.HIGH, 0.6);
        } else if (given >= MANY) {
            draft.weighs(Severity.HIGH, 0.5);
        } else if (toGroup) {
            draft.weighs(roles.contains("Global Administrator") ? Severity.HIGH : Severity.MEDIUM, 0.45);
        } else {
            draft.weighs(Severity.LOW, Roles.isGlobalAdministrator(latest.role()) ? 0.25 : 0.2);
        }
        return draft.says("%s gave %s to %s%s on %s%s."
                .formatted(
                        Sentences.actor(latest),
                        roles.size() == 1
                                ? "the role " + Sentences.list(roles)
                                : Sentences.count(roles.size(), "privileged role", "privileged roles") + " ("
                                        + Sentences.list(roles) + ")",
                        Sentences.list(members),
                        toNew ? ", among them an account made within a day," : "",
                        Sentences.moment(first.time()),
                        Sentences.from(latest)));
    }

    private static boolean isYoung(Map<String, Instant> made, Grant grant) {
        Instant since = made.get(grant.member());
        return since != null && Duration.between(since, grant.time()).compareTo(YOUNG) <= 0;
    }

    private static Map<String, Instant> with(Map<String, Instant> made, AccountChanged account) {
        var more = new HashMap<>(made);
        more.values().removeIf(since -> Duration.between(since, account.time()).compareTo(YOUNG) > 0);
        if (more.size() < MOST_ACCOUNTS) {
            more.put(account.account().name(), account.time());
        }
        return more;
    }
}
