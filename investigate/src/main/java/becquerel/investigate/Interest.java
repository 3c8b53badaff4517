package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Configuration;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which acts the second pass must see: those of accounts, addresses and sessions near a finding, and what changes powers. */
final class Interest {
    /** An address that more people than this got in from tells nobody apart. */
    private static final int FEW = 10;

    private static final double WEAKEST = 0.3;
    /** A lure may lie a week before the first sign of an intruder. */
    private static final Duration BEFORE = Duration.ofDays(8);

    private final Set<String> tenants = new HashSet<>();
    private final Set<Who> accounts = new HashSet<>();
    private final Set<Who> places = new HashSet<>();
    private final Set<Who> drops = new HashSet<>();
    /** For each tenant, when the first finding fell; mail flow is looked at from a while before. */
    private final Map<String, Instant> begun = new HashMap<>();

    Interest(List<Finding> findings, List<Decision> decisions, Census census) {
        for (Finding finding : findings) {
            tenants.add(finding.tenant());
            begun.merge(finding.tenant(), finding.time(), (a, b) -> a.isBefore(b) ? a : b);
            if (isWorthALook(finding)) {
                add(finding.tenant(), finding.account());
                add(finding.tenant(), finding.actor());
            }
            for (Entity entity : finding.entities()) {
                switch (entity.kind()) {
                    case ADDRESS, SESSION -> places.add(new Who(finding.tenant(), entity.value()));
                    case ACCOUNT -> {
                        if (finding.confidence() >= Clue.STRONG) {
                            add(finding.tenant(), entity.value());
                        }
                    }
                    case DROP_ADDRESS -> drops.add(new Who(finding.tenant(), entity.value()));
                    default -> {
                        // joins findings, but no acts are looked up by it
                    }
                }
            }
        }
        for (Decision decision : decisions) {
            tenants.add(decision.tenant());
            if (decision.label() == Side.INTRUDER) {
                begun.put(decision.tenant(), Instant.EPOCH); // when he came shows only with the acts
            }
            add(decision.tenant(), decision.account());
        }
        neighbours(census);
    }

    /** In a short log everybody is somewhere for the first time: a hand that is hardly known to be strange is no reason to keep all acts. */
    private static boolean isWorthALook(Finding finding) {
        return finding.detector().equals(UnfamiliarHand.NAME)
                ? finding.confidence() > UnfamiliarHand.MOST_IF_HARDLY_KNOWN
                : finding.confidence() >= WEAKEST;
    }

    private void add(String tenant, String account) {
        if (!account.isEmpty()) {
            accounts.add(new Who(tenant, account));
        }
    }

    /** Accounts that share a seldom address with one of interest, and those addresses. */
    private void neighbours(Census census) {
        Map<String, Map<String, Set<Who>>> visitors = new HashMap<>();
        tenants.forEach(tenant -> visitors.put(tenant, census.visitors(tenant)));
        for (Who who : List.copyOf(accounts)) {
            census.presence(who).uses().keySet().forEach(address -> {
                Set<Who> there = visitors.getOrDefault(who.tenant(), Map.of()).getOrDefault(address, Set.of());
                if (there.size() <= FEW) {
                    places.add(new Who(who.tenant(), address));
                    accounts.addAll(there);
                }
            });
        }
    }

    /** Marks of everything that {@link #wants} says yes to. */
    void mark(Marks.Wanted marks) {
        accounts.forEach(who -> marks.name(who.tenant(), who.name()));
        places.forEach(place -> marks.name(place.tenant(), place.name()));
        drops.forEach(drop -> marks.name(drop.tenant(), drop.name()));
        tenants.forEach(marks::changes);
        tenants.forEach(marks::lures);
    }

    /** Whether every act of the account is wanted. */
    boolean isAbout(String tenant, String account) {
        return accounts.contains(new Who(tenant, account));
    }

    boolean wants(Activity act) {
        String tenant = act.tenant();
        return switch (act) {
            case MessageTraced mail ->
                isSoon(mail) && isOurs(tenant, mail.recipient().name(), mail.sender());
            case MessageHeld held -> isSoon(held) && isLure(held);
            default -> wants(act, tenant);
        };
    }

    static boolean isLure(MessageHeld held) {
        return Lures.isPage(held.fileName()) || Lures.isBad(held.verdict());
    }

    private boolean isSoon(Activity mail) {
        Instant first = begun.get(mail.tenant());
        return first != null && !mail.time().isBefore(first.minus(BEFORE));
    }

    private boolean isOurs(String tenant, String recipient, String sender) {
        return drops.contains(new Who(tenant, recipient))
                || accounts.contains(new Who(tenant, recipient))
                || accounts.contains(new Who(tenant, sender));
    }

    private boolean wants(Activity act, String tenant) {
        return tenants.contains(tenant)
                && (isChange(act)
                        || accounts.contains(new Who(tenant, act.actor().name()))
                        || accounts.contains(new Who(tenant, act.subject().name()))
                        || places.contains(new Who(tenant, act.origin().address()))
                        || (!act.session().isEmpty() && places.contains(new Who(tenant, act.session()))));
    }

    /** States that are nobody's in particular: rules for all, apps that may act for all, and who holds which role. */
    private static boolean isOfAll(Activity act) {
        return act instanceof ConfigurationSeen state
                && (!state.about().isKnown() || state.what() instanceof Configuration.RoleHeld);
    }

    /** What can be left behind or taken back, whoever does it; the provider's own jobs do so all day and mean nothing. */
    static boolean isChange(Activity act) {
        if (act.actor().kind() == Account.Kind.SYSTEM) {
            return false;
        }
        return switch (Deed.of(act)) {
            case RULE, FORWARD, DELEGATE, CONSENT, SECRET, ROLE, ACCOUNT, METHOD, POLICY -> true;
            case STATE -> isOfAll(act);
            case OTHER -> Replay.isWithdrawal(act) || Remedies.isRevocation(act);
            default -> false;
        };
    }
}
