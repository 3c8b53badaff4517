package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wildcards and the index of texts beside the plainest way to do the same. */
class PatternPropertiesTest {
    @Property(tries = 20_000)
    void wildcards_matchAsTheNaiveWayDoes(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        char[] letters = ("<" + text + ">").toCharArray();
        boolean matches = TextPattern.of(Written.cased(pattern)).matches(letters, 1, letters.length - 1);
        assertThat(matches)
                .isEqualTo(naive(
                        pattern.codePoints().toArray(), 0, text.codePoints().toArray(), 0));
    }

    private static boolean naive(int[] pattern, int at, int[] text, int from) {
        if (at == pattern.length) {
            return from == text.length;
        }
        if (pattern[at] == '*') {
            return naive(pattern, at + 1, text, from) || (from < text.length && naive(pattern, at, text, from + 1));
        }
        return from < text.length
                && (pattern[at] == '?' || pattern[at] == text[from])
                && naive(pattern, at + 1, text, from + 1);
    }

    @Property(tries = 2_000)
    void longTexts_areFoundAsIndexOfFindsThem(@ForAll("repetitive") String part, @ForAll("repetitive") String text) {
        char[] letters = text.toCharArray();
        assertThat(TextPattern.containing(part).matches(letters, 0, letters.length))
                .isEqualTo(text.contains(part));
    }

    @Property(tries = 2_000)
    void automaton_losesNoText(@ForAll("parts") List<String> parts, @ForAll("texts") String text) {
        RuleSet rules = RuleSet.compile(parts.stream()
                .map(part -> Written.rule(Written.item("f", Written.text("*" + part + "*"))))
                .toList());
        Scan scan = rules.scan();
        scan.values().begin();
        scan.values().text(0, text.toCharArray(), 0, text.length());
        var found = new ArrayList<String>();
        for (int i = 0, all = scan.run(rules.all()); i < all; i++) {
            found.add(parts.get(scan.match(i)));
        }
        assertThat(found)
                .isEqualTo(parts.stream()
                        .filter(part -> Fold.text(text).contains(Fold.text(part)))
                        .toList());
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "*", "?", "😀").list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "B", "é", "😀").list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> repetitive() {
        return Arbitraries.strings().withChars("aab").ofMinLength(1).ofMaxLength(60);
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings()
                .withChars("abé")
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
