package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.Wanted.Piece;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one record as single texts, and what can be said of them slowly and plainly. */
final class Seen {
    private static final int SOME = 5;
    private static final int SHOWN = 200;

    private final FieldNames names;
    private final RecordValues values;

    Seen(FieldNames names, RecordValues values) {
        this.names = names;
        this.values = values;
    }

    /** A few of the values, as they are shown. */
    List<String> some(String field) {
        return of(field).stream().limit(SOME).map(this::shown).toList();
    }

    private String shown(int value) {
        return switch (values.kind(value)) {
            case NULL -> "null";
            case BARE -> "(nothing to compare)";
            case TEXT, LITERAL, OBJECT -> {
                String text = values.string(value);
                yield text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            }
        };
    }

    private List<Integer> of(String field) {
        var found = new ArrayList<Integer>();
        if (field.isEmpty()) {
            for (int value = 0; value < values.count(); value++) {
                if (values.kind(value).isScalar()) {
                    found.add(value);
                }
            }
            return found;
        }
        int number = names.number(field);
        for (int value = number < 0 ? -1 : values.first(number); value >= 0; value = values.next(value)) {
            found.add(value);
        }
        return found;
    }

    boolean holds(String field, Wanted wanted) {
        List<Integer> found = of(field);
        return switch (wanted) {
            case Wanted.Exists(boolean there) -> there != found.isEmpty();
            case Wanted.Null() -> found.isEmpty() || found.stream().anyMatch(value -> values.kind(value) == Kind.NULL);
            case Wanted.OneOf(var of) -> of.stream().anyMatch(one -> holds(field, one));
            case Wanted.Text _,
                    Wanted.Regex _,
                    Wanted.Numeric _,
                    Wanted.Compared _,
                    Wanted.Network _,
                    Wanted.SameAs _,
                    Wanted.TimePart _ ->
                found.stream()
                        .filter(value -> values.kind(value).hasText())
                        .anyMatch(value -> holds(field.isEmpty(), value, wanted));
        };
    }

    private boolean holds(boolean keyword, int value, Wanted wanted) {
        String text = values.string(value);
        boolean scalar = values.kind(value).isScalar();
        return switch (wanted) {
            case Wanted.Text pattern -> fits(text, keyword ? Questions.anywhere(pattern) : pattern);
            case Wanted.Regex regex -> Questions.pattern(regex).matcher(text).find();
            case Wanted.Numeric(BigDecimal number) ->
                (scalar && compares(number(text), Comparison.EQ, number))
                        || (keyword && Fold.text(text).contains(Fold.text(Questions.plain(number))));
            case Wanted.Compared(Comparison comparison, BigDecimal bound) ->
                scalar && compares(number(text), comparison, bound);
            case Wanted.Network(String cidr) -> scalar && lies(text, cidr);
            case Wanted.SameAs same -> same(text, same);
            case Wanted.TimePart(var part, Wanted number) -> {
                LocalDateTime time = scalar ? TimeText.read(text.toCharArray(), 0, text.length()) : null;
                yield time != null && is(BigDecimal.valueOf(TimeText.part(time, part)), number);
            }
            case Wanted.Exists _, Wanted.Null _, Wanted.OneOf _ -> false;
        };
    }

    private static boolean is(BigDecimal number, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Numeric(BigDecimal other) -> compares(number, Comparison.EQ, other);
            case Wanted.Compared(Comparison comparison, BigDecimal bound) -> compares(number, comparison, bound);
            case Wanted.OneOf(var of) -> of.stream().anyMatch(one -> is(number, one));
            default -> false;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        return NumberText.any(text.toCharArray(), 0, text.length());
    }

    private static boolean compares(@Nullable BigDecimal number, Comparison comparison, BigDecimal bound) {
        if (number == null) {
            return false;
        }
        return comparison.holds(number.compareTo(bound));
    }

    private static boolean lies(String text, String cidr) {
        AddressRange range = AddressRange.read(cidr);
        var address = new Address();
        return range != null && address.read(text.toCharArray(), 0, text.length()) && range.holds(address);
    }

    private boolean same(String text, Wanted.SameAs same) {
        String whole = same.cased() ? text : Fold.text(text);
        return of(same.field()).stream()
                .filter(other -> values.kind(other).hasText())
                .map(other -> same.cased() ? values.string(other) : Fold.text(values.string(other)))
                .anyMatch(part -> switch (same.how()) {
                    case WHOLE -> whole.equals(part);
                    case BEGINNING -> whole.startsWith(part);
                    case END -> whole.endsWith(part);
                    case PART -> whole.contains(part);
                });
    }

    /** Follows every way the pieces could be spread over the text at once: after each piece, where it may have ended. */
    private static boolean fits(String text, Wanted.Text wanted) {
        int[] letters = (wanted.cased() ? text : Fold.text(text)).codePoints().toArray();
        var ends = new BitSet();
        ends.set(0);
        for (Piece piece : wanted.pieces()) {
            switch (piece) {
                case Piece.Many() ->
                    ends.set(ends.isEmpty() ? letters.length + 1 : ends.nextSetBit(0), letters.length + 1);
                case Piece.One() -> ends = step(ends, letters, null);
                case Piece.Literal(String literal) -> {
                    int[] expected = (wanted.cased() ? literal : Fold.text(literal))
                            .codePoints()
                            .toArray();
                    for (int letter : expected) {
                        ends = step(ends, letters, letter);
                    }
                }
            }
        }
        return ends.get(letters.length);
    }

    private static BitSet step(BitSet ends, int[] letters, @Nullable Integer expected) {
        var next = new BitSet();
        for (int at = ends.nextSetBit(0); at >= 0 && at < letters.length; at = ends.nextSetBit(at + 1)) {
            if (expected == null || letters[at] == expected) {
                next.set(at + 1);
            }
        }
        return next;
    }
}
