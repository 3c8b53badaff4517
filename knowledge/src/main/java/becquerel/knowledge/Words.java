package becquerel.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words of many languages that tell what mail is about. Text from evidence is only ever searched, never a pattern. */
public final class Words {
    /** Evidence is hostile: of a longer text only the beginning is looked at. */
    private static final int LONGEST_TEXT = 4_000;

    private static final String FILE = "words.csv";

    /** What a word belongs to. */
    public enum Family {
        FINANCE,
        SECURITY,
        FILTERED,
        SECRET,
        REPLY,
        BULK
    }

    /**
     * One entry of the list.
     *
     * @param shown as the list writes it, without the star
     * @param folded as it is compared
     * @param open whether the word may go on
     * @param anywhere whether the script has no spaces, so that the word counts inside others
     */
    private record Word(String shown, String folded, boolean open, boolean anywhere) {
        static Word of(String written) {
            boolean open = written.endsWith("*");
            String shown = open ? written.substring(0, written.length() - 1) : written;
            String folded = Folded.of(shown);
            return new Word(shown, folded, open, hasNoSpaces(folded));
        }

        private static boolean hasNoSpaces(String text) {
            return switch (Character.UnicodeScript.of(text.codePointAt(0))) {
                case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
                default -> false;
            };
        }

        boolean occursIn(String text) {
            for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
                if (anywhere || (startsHere(text, at) && (open || endsHere(text, at + folded.length())))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean startsHere(String text, int at) {
            return at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
        }

        private static boolean endsHere(String text, int at) {
            return at == text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
        }
    }

    private final Map<Family, List<Word>> families = new EnumMap<>(Family.class);

    private final Set<String> replies = new HashSet<>();

    private Words() {}

    static Words shipped() {
        var words = new Words();
        Rows.each(FILE, 3, row -> {
            Family family;
            try {
                family = Family.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw row.wrong("no family is called " + row.cell(0), "use one of " + List.of(Family.values()));
            }
            words.families.computeIfAbsent(family, none -> new ArrayList<>()).add(Word.of(row.cell(2)));
        });
        words.families.getOrDefault(Family.REPLY, List.of()).forEach(word -> words.replies.add(word.folded()));
        return words;
    }

    /** The words of a family that occur in the texts, sorted, as the list writes them. */
    public List<String> in(Family family, Collection<String> texts) {
        var hits = new TreeSet<String>();
        for (String text : texts) {
            String folded = Folded.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            for (Word word : families.getOrDefault(family, List.of())) {
                if (word.occursIn(folded)) {
                    hits.add(word.shown());
                }
            }
        }
        return List.copyOf(hits);
    }

    /** The words of payment and of secrets that occur in the texts, sorted: what an intruder copies out. */
    public List<String> worthStealing(Collection<String> texts) {
        var hits = new TreeSet<>(in(Family.FINANCE, texts));
        hits.addAll(in(Family.SECRET, texts));
        return List.copyOf(hits);
    }

    public boolean mentions(Family family, String text) {
        return !in(family, List.of(text)).isEmpty();
    }

    /** Whether a subject begins as replies and forwards do in any language. */
    public boolean isReply(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 1 || colon > 8) {
            return false;
        }
        String prefix = Folded.of(subject.substring(0, colon)).strip();
        return families.getOrDefault(Family.REPLY, List.of()).stream()
                .anyMatch(word -> word.folded().equals(prefix));
    }
}
