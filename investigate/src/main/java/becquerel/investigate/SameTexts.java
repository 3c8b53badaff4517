package becquerel.investigate;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of texts that come again. When there are too many different ones, further ones are let go. */
final class SameTexts {
    private static final int MOST = 200_000;

    private final Map<String, String> known = new HashMap<>();

    /** The same text, or none where it would cost more memory than texts may. */
    String same(String text) {
        String before = known.get(text);
        if (before != null || text.isEmpty()) {
            return before == null ? "" : before;
        }
        if (known.size() >= MOST) {
            return "";
        }
        known.put(text, text);
        return text;
    }
}
