package becquerel.respond.report;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a sentence: our own words, or text from the evidence that belongs in a box. */
sealed interface Fragment {
    String text();

    /** Our own words. */
    record Plain(String text) implements Fragment {}

    /** Somebody else's words. */
    record Quoted(String text) implements Fragment {}

    /** The sentence as plain text, with stars around what is quoted. */
    static String plain(List<Fragment> sentence) {
        return sentence.stream()
                .map(each -> switch (each) {
                    case Plain(var text) -> text;
                    case Quoted(var text) -> "*" + text + "*";
                })
                .collect(Collectors.joining());
    }
}
