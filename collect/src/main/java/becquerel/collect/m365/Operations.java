package becquerel.collect.m365;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Operation names for matching: the same act is written with and without a trailing dot, with three kinds of dash and with
 * stray spaces, depending on the service and the year.
 */
final class Operations {
    private static final int MOST_NAMES = 4096; // Microsoft has some 1,500; a hostile file must not fill the memory
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Operations() {}

    static String normal(String operation) {
        String known = KNOWN.get(operation);
        if (known != null) {
            return known;
        }
        String normal = normalise(operation);
        if (KNOWN.size() < MOST_NAMES && operation.length() < 200) {
            KNOWN.put(operation, normal);
        }
        return normal;
    }

    private static String normalise(String operation) {
        var text = new StringBuilder(operation.length());
        for (int i = 0; i < operation.length(); i++) {
            char c = operation.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00a0';
            if (!space) {
                text.append(c == '\u2013' || c == '\u2014' ? '-' : c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
