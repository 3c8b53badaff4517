package becquerel.run.intake;

import becquerel.activity.Activity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tenant of records that do not name one: that of the file's other records, else the one tenant that owns the
 * actor's domain, else {@code unknown} (CONTRACT 3, tenant).
 */
final class Tenancy {
    static final String UNKNOWN = "unknown";

    private final Map<Integer, Set<String>> byFile = new HashMap<>();
    private final Map<String, Set<String>> byDomain = new HashMap<>();

    void learn(int file, Activity activity) {
        if (activity.tenant().equals(UNKNOWN)) {
            return;
        }
        byFile.computeIfAbsent(file, each -> new TreeSet<>()).add(activity.tenant());
        if (activity.actor().isPerson() && activity.succeeded()) {
            byDomain.computeIfAbsent(activity.actor().domain(), each -> new TreeSet<>())
                    .add(activity.tenant());
        }
    }

    Activity settle(int file, Activity activity) {
        if (!activity.tenant().equals(UNKNOWN)) {
            return activity;
        }
        String tenant =
                only(byFile.get(file), only(byDomain.get(activity.actor().domain()), UNKNOWN));
        return activity.with(activity.context().withTenant(tenant));
    }

    private static String only(@Nullable Set<String> tenants, String otherwise) {
        return tenants != null && tenants.size() == 1 ? tenants.iterator().next() : otherwise;
    }
}
