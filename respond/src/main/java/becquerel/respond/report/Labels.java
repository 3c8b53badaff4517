package becquerel.respond.report;

import becquerel.detect.Quoted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hidden values and the labels that stand for them, such as {@code recipient 3}: one value, one label. */
final class Labels {
    /** Shorter values are not looked for inside texts: they may be part of any word. */
    private static final int SHORTEST = 6;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    /** Values by their first letters, so that a text is read only once however many values there are. */
    private final Map<String, Set<String>> byStart = new HashMap<>();

    /** The label of a value; a new one if it has none. From then on the value is looked for inside texts. */
    String of(String value, String kind) {
        String label = alone(value, kind);
        search(value);
        search(asQuoted(value));
        return label;
    }

    /** The same for a value that is only hidden where it stands by itself, as it may be any common word. */
    String alone(String value, String kind) {
        String known = labels.get(fold(value));
        if (known != null) {
            return known;
        }
        String label = kind + " " + numbers.merge(kind, 1, Integer::sum);
        given.add(label);
        labels.put(fold(value), label);
        labels.putIfAbsent(fold(asQuoted(value)), label);
        return label;
    }

    boolean isLabel(String text) {
        return given.contains(text);
    }

    /** As findings quote it: on one line, perhaps cut. */
    private static String asQuoted(String value) {
        return Quoted.plain(value).replace('"', '\'');
    }

    private void search(String value) {
        String stripped = value.strip();
        if (stripped.length() >= SHORTEST) {
            byStart.computeIfAbsent(start(stripped, 0), any -> new LinkedHashSet<>())
                    .add(stripped);
        }
    }

    /** The text with every hidden value in it replaced; where several begin, the longest counts. */
    String replaceIn(String text) {
        var shown = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String hidden = longestAt(text, at);
            if (hidden.isEmpty()) {
                shown.append(text.charAt(at));
                at++;
            } else {
                shown.append(labels.getOrDefault(fold(hidden), ""));
                at += hidden.length();
            }
        }
        return shown.toString();
    }

    private String longestAt(String text, int at) {
        String longest = "";
        if (at + SHORTEST <= text.length()) {
            for (String each : byStart.getOrDefault(start(text, at), Set.of())) {
                if (each.length() > longest.length()
                        && text.regionMatches(true, at, each, 0, each.length())
                        && isWhole(text, at, at + each.length())) {
                    longest = each;
                }
            }
        }
        return longest;
    }

    /** Whether no word is torn apart: {@code Micro} is not hidden in {@code Microsoft}. */
    private static boolean isWhole(String text, int from, int to) {
        boolean before = from > 0 && isWord(text.charAt(from - 1)) && isWord(text.charAt(from));
        boolean after = to < text.length() && isWord(text.charAt(to)) && isWord(text.charAt(to - 1));
        return !before && !after;
    }

    private static boolean isWord(char each) {
        return Character.isLetterOrDigit(each);
    }

    private static String start(String text, int at) {
        var start = new StringBuilder(SHORTEST);
        for (int index = at; index < at + SHORTEST; index++) {
            // As regionMatches compares: letter by letter, first raised, then lowered.
            start.append(Character.toLowerCase(Character.toUpperCase(text.charAt(index))));
        }
        return start.toString();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
