package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text with wildcards, matched without going back: the segments between two {@code *} are taken one after the other where they
 * first fit, the last one at the end.
 */
final class TextPattern {
    private final Segment[] segments;
    final boolean cased;

    private TextPattern(List<Segment> segments, boolean cased) {
        this.segments = segments.toArray(Segment[]::new);
        this.cased = cased;
    }

    static TextPattern of(Wanted.Text wanted) {
        var segments = new ArrayList<Segment>();
        var letters = new StringBuilder();
        var ones = new BitSet();
        for (Piece piece : wanted.pieces()) {
            switch (piece) {
                case Piece.Literal(String text) -> letters.append(wanted.cased() ? text : Fold.text(text));
                case Piece.One() -> {
                    ones.set(letters.length());
                    letters.append('?');
                }
                case Piece.Many() -> {
                    segments.add(new Segment(letters.toString(), ones));
                    letters.setLength(0);
                    ones = new BitSet();
                }
            }
        }
        segments.add(new Segment(letters.toString(), ones));
        return new TextPattern(segments, wanted.cased());
    }

    /** That text anywhere, whatever its case. */
    static TextPattern containing(String text) {
        return of(new Wanted.Text(List.of(new Piece.Many(), new Piece.Literal(text), new Piece.Many()), false));
    }

    boolean matches(RecordValues values, int value) {
        return matches(cased ? values.raw : values.folded(value), values.start(value), values.end(value));
    }

    /** The text must be folded unless the pattern minds case. */
    boolean matches(char[] text, int start, int end) {
        int at = segments[0].endFrom(text, start, end);
        if (segments.length == 1) {
            return at == end;
        }
        int stop = at < 0 ? -1 : segments[segments.length - 1].startBefore(text, at, end);
        if (stop < 0) {
            return false;
        }
        for (int i = 1; i < segments.length - 1; i++) {
            if (!segments[i].isEmpty()) {
                at = segments[i].endOfFirst(text, at, stop);
                if (at < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
