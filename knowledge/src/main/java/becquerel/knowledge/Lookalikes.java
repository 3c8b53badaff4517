package becquerel.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that look like Microsoft's at a glance and are not: {@code rnicrosoft}, {@code 0ffice}, {@code Outl00k}. */
public final class Lookalikes {
    private static final List<String> IMITATED = List.of(
            "microsoft",
            "office365",
            "office",
            "outlook",
            "sharepoint",
            "onedrive",
            "exchange",
            "azure",
            "defender",
            "authenticator",
            "windows");

    /** Words this long are recognised with one letter wrong; in shorter ones that is often another word. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 7;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}|!$@]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}]");
    private static final Map<Character, Character> TWINS = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'l'),
            Map.entry('i', 'l'),
            Map.entry('|', 'l'),
            Map.entry('!', 'l'),
            Map.entry('3', 'e'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('@', 'a'),
            Map.entry('а', 'a'), // from here on Cyrillic and Greek letters
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('х', 'x'),
            Map.entry('у', 'y'),
            Map.entry('і', 'l'),
            Map.entry('ј', 'j'),
            Map.entry('ѕ', 's'),
            Map.entry('ԁ', 'd'),
            Map.entry('һ', 'h'),
            Map.entry('к', 'k'),
            Map.entry('т', 't'),
            Map.entry('м', 'm'),
            Map.entry('ο', 'o'),
            Map.entry('α', 'a'),
            Map.entry('ε', 'e'),
            Map.entry('ι', 'l'),
            Map.entry('ρ', 'p'));

    private Lookalikes() {}

    /** The word of Microsoft's that a name imitates without being it; empty for honest names and for the word itself. */
    public static Optional<String> imitated(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean hides = UNSEEN.matcher(plain).find();
        String seen = UNSEEN.matcher(plain).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(seen)
                .flatMap(word -> imitatedBy(word, hides).stream())
                .findFirst();
    }

    private static Optional<String> imitatedBy(String word, boolean hides) {
        for (String real : IMITATED) {
            if (word.equals(real)) {
                return hides ? Optional.of(real) : Optional.empty(); // joined by characters nobody sees
            }
            if (shape(word).equals(shape(real)) || isSlipOf(word, real)) {
                return Optional.of(real);
            }
        }
        return Optional.empty();
    }

    /** What is left of a word when letters that look alike are the same. */
    static String shape(String word) {
        var shape = new StringBuilder(word.length());
        word.chars().forEach(letter -> shape.append(TWINS.getOrDefault((char) letter, (char) letter)));
        return shape.toString().replace("rn", "m").replace("vv", "w");
    }

    private static boolean isSlipOf(String word, String real) {
        boolean isGrammar = word.startsWith(real) || real.startsWith(word); // "exchanges", "exchanger"
        return real.length() >= LONG_ENOUGH_FOR_A_SLIP && !isGrammar && Edits.between(word, real, 1) == 1;
    }
}
