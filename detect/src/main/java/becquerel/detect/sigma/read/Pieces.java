package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Wanted.Piece;
import becquerel.detect.sigma.Wanted.Piece.Literal;
import becquerel.detect.sigma.Wanted.Piece.Many;
import becquerel.detect.sigma.Wanted.Piece.One;
import java.util.ArrayList;
import java.util.List;

/** A text with wildcards, in pieces: no two literals and no two {@code *} beside each other, and no empty literal. */
record Pieces(List<Piece> of) {
    private static final Piece MANY = new Many();
    private static final Piece ONE = new One();

    Pieces {
        of = List.copyOf(of);
    }

    /** As written in a rule: a backslash escapes an asterisk, a question mark and a backslash, and else is itself. */
    static Pieces written(String text) {
        Builder pieces = new Builder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> pieces.many();
                case '?' -> pieces.one();
                case '\\' -> {
                    boolean escapes = i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0;
                    pieces.character(escapes ? text.charAt(++i) : c);
                }
                default -> pieces.character(c);
            }
        }
        return pieces.build();
    }

    static Pieces literal(String text) {
        return new Pieces(text.isEmpty() ? List.of() : List.of(new Literal(text)));
    }

    boolean hasWildcards() {
        return of.stream().anyMatch(piece -> !(piece instanceof Literal));
    }

    /** The literals alone, one after the other. */
    String plain() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : of) {
            if (piece instanceof Literal(var literal)) {
                text.append(literal);
            }
        }
        return text.toString();
    }

    Pieces between(boolean anyBefore, boolean anyAfter) {
        Builder pieces = new Builder();
        if (anyBefore) {
            pieces.many();
        }
        pieces.all(this);
        if (anyAfter) {
            pieces.many();
        }
        return pieces.build();
    }

    static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        void character(char c) {
            literal.append(c);
        }

        void many() {
            flush();
            if (pieces.isEmpty() || !(pieces.getLast() instanceof Many)) {
                pieces.add(MANY);
            }
        }

        void one() {
            flush();
            pieces.add(ONE);
        }

        void all(Pieces other) {
            for (Piece piece : other.of) {
                switch (piece) {
                    case Literal(var text) -> literal.append(text);
                    case Many _ -> many();
                    case One _ -> one();
                }
            }
        }

        private void flush() {
            if (!literal.isEmpty()) {
                pieces.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
        }

        Pieces build() {
            flush();
            return new Pieces(pieces);
        }
    }
}
