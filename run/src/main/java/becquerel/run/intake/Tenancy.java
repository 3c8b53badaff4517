package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Configuration.OwnDomain;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tenant of records that do not name one: that of the file's other records, else the one tenant that owns the
 * domain of whoever acted or of whom a state is about, else {@code unknown} (CONTRACT 3, tenant). A state that names nobody goes
 * with those whom its file names, or belongs to the only tenant of the case (decision 6).
 */
final class Tenancy {
    static final String UNKNOWN = "unknown";

    /** Domains of one file that are looked at; more than that does not come from one tenant. */
    private static final int MOST_DOMAINS = 2_000;

    private final Map<Integer, Set<String>> byFile = new HashMap<>();
    private final Map<String, Set<String>> byDomain = new HashMap<>();
    /** Domains that the states of a file without tenants are about. */
    private final Map<Integer, Set<String>> domains = new HashMap<>();

    void learn(int file, Activity activity) {
        if (activity.tenant().equals(UNKNOWN)) {
            noteDomain(file, activity);
            return;
        }
        byFile.computeIfAbsent(file, each -> new TreeSet<>()).add(activity.tenant());
        if (activity.actor().isPerson() && activity.succeeded()) {
            byDomain.computeIfAbsent(activity.actor().domain(), each -> new TreeSet<>())
                    .add(activity.tenant());
        }
    }

    private void noteDomain(int file, Activity activity) {
        String domain = activity instanceof ConfigurationSeen seen ? domain(seen) : "";
        if (!domain.isEmpty()) {
            Set<String> known = domains.computeIfAbsent(file, each -> new TreeSet<>());
            if (known.size() < MOST_DOMAINS) {
                known.add(domain);
            }
        }
    }

    /** The domain that tells whose a record is: the actor's, or that of whom a state is about; empty when it names nobody. */
    static String domain(Activity activity) {
        return switch (activity) {
            case ConfigurationSeen seen when seen.what() instanceof OwnDomain own -> own.domain();
            case ConfigurationSeen seen -> seen.about().domain();
            default -> activity.actor().domain();
        };
    }

    Activity settle(int file, Activity activity) {
        if (!activity.tenant().equals(UNKNOWN)) {
            return activity;
        }
        String domain = domain(activity);
        String tenant = activity instanceof ConfigurationSeen
                ? ofState(file, domain)
                : only(byFile.get(file), only(byDomain.get(domain), UNKNOWN));
        return activity.with(activity.context().withTenant(tenant));
    }

    /** The tenant of a state, or of a name that it tells, by a domain that it names. */
    String ofState(int file, String domain) {
        String named = only(byFile.get(file), only(byDomain.get(domain), UNKNOWN));
        return named.equals(UNKNOWN) ? ofFile(file) : named;
    }

    /** The only tenant of the case; but not when the file names people and none of them is that tenant's. */
    private String ofFile(int file) {
        Set<String> named = domains.getOrDefault(file, Set.of());
        Set<String> tenants = new TreeSet<>();
        for (String domain : named) {
            tenants.addAll(byDomain.getOrDefault(domain, Set.of()));
        }
        if (!named.isEmpty()) {
            return only(tenants, UNKNOWN);
        }
        byFile.values().forEach(tenants::addAll);
        return only(tenants, UNKNOWN);
    }

    private static String only(@Nullable Set<String> tenants, String otherwise) {
        return tenants != null && tenants.size() == 1 ? tenants.iterator().next() : otherwise;
    }
}
