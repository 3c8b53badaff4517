package becquerel.collect.fields;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of fields for matching: {@code Date (UTC)}, {@code dateUtc} and {@code DATE_UTC} are one name. Suffixes that Log
 * Analytics appends to tell types ({@code _s}, {@code _dynamic}) do not count.
 */
final class Names {
    private static final int MOST_NAMES = 4096; // a hostile file must not fill the memory
    private static final int LONGEST = 200;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final String[] TYPES = {
        "_s", "_d", "_g", "_b", "_t", "_string", "_dynamic", "_real", "_long", "_bool", "_datetime", " [utc]"
    };

    private Names() {}

    /** Letters and digits in lower case. */
    static String normal(String written) {
        String known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        String normal = normalise(written);
        if (KNOWN.size() < MOST_NAMES && written.length() < LONGEST) {
            KNOWN.put(written, normal);
        }
        return normal;
    }

    private static String normalise(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        for (String type : TYPES) {
            if (name.endsWith(type) && name.length() > type.length()) {
                name = name.substring(0, name.length() - type.length());
                break;
            }
        }
        var normal = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> normal.append((char) c));
        return normal.toString();
    }
}
