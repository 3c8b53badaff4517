package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a rule wants of a value, in a few words. */
final class InWords {
    private InWords() {}

    static String of(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text text -> text(text) + (text.cased() ? " in this case" : "");
            case Wanted.Regex regex ->
                "/" + regex.expression() + "/" + (regex.ignoreCase() ? "i" : "") + (regex.multiline() ? "m" : "")
                        + (regex.dotAll() ? "s" : "");
            case Wanted.Numeric(var number) -> "the number " + number;
            case Wanted.Compared(var comparison, var bound) ->
                switch (comparison) {
                            case GT -> "more than ";
                            case GTE -> "at least ";
                            case LT -> "less than ";
                            case LTE -> "at most ";
                            case EQ -> "equal to ";
                            case NEQ -> "other than ";
                        }
                        + bound;
            case Wanted.Network(String cidr) -> "within " + cidr;
            case Wanted.Exists(boolean there) -> there ? "there" : "not there";
            case Wanted.Null() -> "null or absent";
            case Wanted.SameAs(String field, var how, boolean cased) ->
                switch (how) {
                            case WHOLE -> "the same as ";
                            case BEGINNING -> "begun by ";
                            case END -> "ended by ";
                            case PART -> "holding ";
                        }
                        + field
                        + (cased ? " in this case" : "");
            case Wanted.TimePart(var part, Wanted number) ->
                "a time whose " + part.name().toLowerCase(Locale.ROOT) + " is " + of(number);
            case Wanted.OneOf(var of) -> of.stream().map(InWords::of).collect(Collectors.joining(" or "));
        };
    }

    private static String text(Wanted.Text text) {
        var words = new StringBuilder("'");
        for (Piece piece : text.pieces()) {
            switch (piece) {
                case Piece.Literal(String letters) -> words.append(letters.replaceAll("[*?]", "\\\\$0"));
                case Piece.Many() -> words.append('*');
                case Piece.One() -> words.append('?');
            }
        }
        return words.append('\'').toString();
    }
}
