package becquerel.run.intake;

import becquerel.activity.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** When the dated evidence of each tenant ends. What names no tenant counts for that of its file, else for all. */
final class Ends {
    private final Map<String, Instant> byTenant = new HashMap<>();
    /** Of activities that name no tenant. */
    private final Map<Integer, Instant> byFile = new HashMap<>();

    void see(int file, Context context) {
        if (!context.isDated()) {
            return;
        }
        if (context.tenant().equals(Tenancy.UNKNOWN)) {
            later(byFile, file, context.time());
        } else {
            later(byTenant, context.tenant(), context.time());
        }
    }

    private static <K> void later(Map<K, Instant> ends, K of, Instant time) {
        Instant before = ends.get(of); // not by merge: this runs for every activity
        if (before == null || time.isAfter(before)) {
            ends.put(of, time);
        }
    }

    void merge(Ends other) {
        other.byTenant.forEach((tenant, time) -> later(byTenant, tenant, time));
        other.byFile.forEach((file, time) -> later(byFile, file, time));
    }

    /** Once it is known whose whole files are; {@code unknown} where it is not. */
    void decide(IntFunction<String> tenantOfFile) {
        byFile.forEach((file, time) -> later(byTenant, tenantOfFile.apply(file), time));
    }

    /** {@link Instant#MIN} when nothing of it is dated. */
    Instant of(String tenant) {
        Instant own = byTenant.getOrDefault(tenant, Instant.MIN);
        Instant everybodys = byTenant.getOrDefault(Tenancy.UNKNOWN, Instant.MIN);
        Instant end = own.isAfter(everybodys) ? own : everybodys;
        return end.equals(Instant.MIN) ? latest() : end;
    }

    Instant latest() {
        Instant latest = Instant.MIN;
        for (Instant time : byTenant.values()) {
            latest = time.isAfter(latest) ? time : latest;
        }
        for (Instant time : byFile.values()) {
            latest = time.isAfter(latest) ? time : latest;
        }
        return latest;
    }
}
