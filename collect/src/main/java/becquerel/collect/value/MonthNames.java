package becquerel.collect.value;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Months that portals write as words, in English and German, whole or cut to three letters. */
final class MonthNames {
    private static final int LONGEST = 40; // a longer text is no time
    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    /** The number of the first month named in a text; 0 when none is. */
    static int of(String text) {
        int start = -1;
        for (int i = 0; i <= text.length() && text.length() <= LONGEST; i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                Integer month = BY_NAME.get(text.substring(start, i).toLowerCase(Locale.ROOT));
                if (month != null) {
                    return month;
                }
                start = -1;
            }
        }
        return 0;
    }

    private static Map<String, Integer> byName() {
        var names = new TreeMap<String, Integer>();
        put(names, 1, "january", "januar", "jan", "jänner");
        put(names, 2, "february", "februar", "feb");
        put(names, 3, "march", "märz", "mar", "mär", "mrz");
        put(names, 4, "april", "apr");
        put(names, 5, "may", "mai");
        put(names, 6, "june", "juni", "jun");
        put(names, 7, "july", "juli", "jul");
        put(names, 8, "august", "aug");
        put(names, 9, "september", "sep", "sept");
        put(names, 10, "october", "oktober", "oct", "okt");
        put(names, 11, "november", "nov");
        put(names, 12, "december", "dezember", "dec", "dez");
        return names;
    }

    private static void put(Map<String, Integer> names, int month, String... spellings) {
        for (String spelling : spellings) {
            names.put(spelling, month);
        }
    }
}
