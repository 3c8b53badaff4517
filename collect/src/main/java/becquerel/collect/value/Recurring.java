package becquerel.collect.value;

import java.util.HashMap;
import java.util.Map;

/**
 * Hands out one object for equal values, so that the same few accounts, addresses and tenants of a log are kept, hashed and
 * compared once and not for every record. Bounded, and apart for every thread.
 */
public final class Recurring {
    private static final int MOST = 16_384;
    private static final ThreadLocal<Map<Object, Object>> KNOWN = ThreadLocal.withInitial(HashMap::new);

    private Recurring() {}

    @SuppressWarnings("unchecked") // a value is kept under itself
    public static <T> T one(T value) {
        Map<Object, Object> known = KNOWN.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
