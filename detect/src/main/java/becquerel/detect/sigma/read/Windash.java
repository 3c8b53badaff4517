package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Wanted.Piece;
import becquerel.detect.sigma.Wanted.Piece.Literal;
import becquerel.detect.sigma.Wanted.Piece.Many;
import becquerel.detect.sigma.Wanted.Piece.One;
import java.util.ArrayList;
import java.util.List;

/** Every way to write the option marks of a command line: a dash or slash that begins a word, and not one within a word. */
final class Windash {
    private static final String MARKS = "-/\u2013\u2014\u2015";

    private Windash() {}

    static Outcome<List<Pieces>> of(Pieces text) {
        if (text.plain().length() > Limits.VARIED_CHARACTERS) {
            return Outcome.refused(
                    "a value is too long for |windash", "Shorten it to " + Limits.VARIED_CHARACTERS + " characters.");
        }
        List<Pieces.Builder> made = new ArrayList<>(List.of(new Pieces.Builder()));
        for (Piece piece : text.of()) {
            switch (piece) {
                case Many _ -> made.forEach(Pieces.Builder::many);
                case One _ -> made.forEach(Pieces.Builder::one);
                case Literal(var literal) -> {
                    for (int i = 0; i < literal.length(); i++) {
                        if (!isMark(literal, i)) {
                            char c = literal.charAt(i);
                            made.forEach(builder -> builder.character(c));
                        } else if (made.size() * MARKS.length() > Limits.VARIANTS) {
                            return Outcome.refused(
                                    "|windash makes more than " + Limits.VARIANTS + " texts of one value",
                                    "Leave it out and write |re with [-/] for the dashes.");
                        } else {
                            made = fork(made);
                        }
                    }
                }
            }
        }
        return Outcome.fine(made.stream().map(Pieces.Builder::build).toList());
    }

    private static boolean isMark(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0
                && (at == 0 || !isWord(text.charAt(at - 1)))
                && at + 1 < text.length()
                && isWord(text.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static List<Pieces.Builder> fork(List<Pieces.Builder> made) {
        List<Pieces.Builder> forked = new ArrayList<>();
        for (Pieces.Builder builder : made) {
            Pieces before = builder.build();
            for (int i = 0; i < MARKS.length(); i++) {
                Pieces.Builder next = new Pieces.Builder();
                next.all(before);
                next.character(MARKS.charAt(i));
                forked.add(next);
            }
        }
        return forked;
    }
}
