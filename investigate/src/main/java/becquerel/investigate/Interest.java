package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
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

    private final Set<String> tenants = new HashSet<>();
    private final Set<Who> accounts = new HashSet<>();
    private final Set<Who> places = new HashSet<>();

    Interest(List<Finding> findings, Census census) {
        for (Finding finding : findings) {
            tenants.add(finding.tenant());
            if (finding.confidence() >= WEAKEST) {
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
                    default -> {
                        // joins findings, but no acts are looked up by it
                    }
                }
            }
        }
        neighbours(census);
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

    boolean wants(Activity act) {
        String tenant = act.tenant();
        return tenants.contains(tenant)
                && (isChange(act)
                        || accounts.contains(new Who(tenant, act.actor().name()))
                        || accounts.contains(new Who(tenant, act.subject().name()))
                        || places.contains(new Who(tenant, act.origin().address()))
                        || (!act.session().isEmpty() && places.contains(new Who(tenant, act.session()))));
    }

    /** What can be left behind or taken back, whoever does it; the provider's own jobs do so all day and mean nothing. */
    static boolean isChange(Activity act) {
        if (act.actor().kind() == Account.Kind.SYSTEM) {
            return false;
        }
        return switch (Deed.of(act)) {
            case RULE, FORWARD, DELEGATE, CONSENT, SECRET, ROLE, ACCOUNT, METHOD, POLICY -> true;
            case OTHER -> OpenItems.isWithdrawal(act);
            default -> false;
        };
    }
}
