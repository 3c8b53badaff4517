package becquerel.collect.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A hash over what a record says, blind to how its container wrote it down: the order of keys, annotations, absent and empty
 * values, numbers or booleans as text, top-level arrays as JSON text, {@code Z} and zero fractions of times.
 */
public final class ContentHash {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0xD6E8FEB86659FD93L;
    private static final long EMPTY = 0;

    private ContentHash() {}

    public static long of(JsonNode record) {
        return object(record, true);
    }

    public static long of(String text) {
        return string(text, text.length());
    }

    public static long join(long one, long other) {
        return mix(one * 31 + Long.rotateLeft(other, 17));
    }

    private static long object(JsonNode node, boolean top) {
        long sum = SEED;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String name = each.getKey();
            if (name.indexOf('@') < 0 || !name.contains("@odata.")) {
                long value = value(each.getValue(), top);
                if (value != EMPTY) {
                    sum += join(name(name), value); // a sum, so that order does not matter
                }
            }
        }
        return sum == SEED ? EMPTY : mix(sum);
    }

    /** Names repeat from record to record as the same objects, so that their own hash is known already. */
    private static long name(String name) {
        return (name.hashCode() + SEED) * PRIME;
    }

    private static long array(JsonNode node) {
        if (node.isEmpty()) {
            return EMPTY;
        }
        long hash = SEED;
        for (JsonNode each : node) {
            hash = join(hash, value(each, false));
        }
        return hash;
    }

    private static long value(@Nullable JsonNode node, boolean top) {
        if (node == null || node.isNull()) {
            return EMPTY;
        }
        if (node.isObject()) {
            return object(node, false);
        }
        if (node.isArray()) {
            return array(node);
        }
        if (!node.isString()) {
            return of(node.asString());
        }
        String text = node.stringValue();
        JsonNode nested = top ? Json.nested(text) : null;
        return nested == null ? text(text) : value(nested, false);
    }

    private static long text(String text) {
        int length = text.length();
        if (length == 0) {
            return EMPTY;
        }
        if (length == 4 && text.equalsIgnoreCase("true")) {
            return of("true");
        }
        if (length == 5 && text.equalsIgnoreCase("false")) {
            return of("false");
        }
        boolean time = length >= 19 && text.charAt(4) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':';
        return string(text, time ? lengthOfTime(text) : length);
    }

    /** Without {@code Z} and the zeros that end a fraction. */
    private static int lengthOfTime(String text) {
        int end = text.length();
        if (text.charAt(end - 1) == 'Z') {
            end--;
        }
        if (text.lastIndexOf('.', end) == 19) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            if (text.charAt(end - 1) == '.') {
                end--;
            }
        }
        return end;
    }

    private static long string(String text, int length) {
        long hash = SEED ^ length;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            long four = text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48;
            hash = Long.rotateLeft((hash ^ four) * PRIME, 29);
        }
        for (; i < length; i++) {
            hash = Long.rotateLeft((hash ^ text.charAt(i)) * PRIME, 29);
        }
        return mix(hash);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * PRIME;
        mixed = (mixed ^ mixed >>> 29) * SEED;
        return mixed ^ mixed >>> 32;
    }
}
