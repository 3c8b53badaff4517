package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.Wanted.Piece;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules ask of single fields, each question once; numbers fields and regular expressions. */
final class Questions {
    /** Steps of a regular expression's program; each may be taken for each character of a value. */
    private static final long LARGEST_PROGRAM = 20_000;

    private static final int LONGEST_PLAIN_NUMBER = 40;

    private record Question(String field, Wanted wanted) {}

    private final Map<String, Integer> fields = new HashMap<>();
    final List<String> names = new ArrayList<>();
    final BitSet comparesText = new BitSet();
    private final Map<Question, Check> known = new HashMap<>();
    private final Map<Wanted.Regex, ValueTest> expressions = new HashMap<>();
    final List<Pattern> patterns = new ArrayList<>();
    private int onces;

    int onces() {
        return onces;
    }

    int number(String field) {
        return fields.computeIfAbsent(field, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** Adds the fields that an item asks for. */
    void fields(Search.Item item, BitSet used) {
        if (!item.field().isEmpty()) {
            used.set(number(item.field()));
        }
        item.values().forEach(wanted -> fields(wanted, used));
    }

    private void fields(Wanted wanted, BitSet used) {
        if (wanted instanceof Wanted.SameAs same) {
            used.set(number(same.field()));
        } else if (wanted instanceof Wanted.OneOf(var of)) {
            of.forEach(one -> fields(one, used));
        }
    }

    Check once(Check check) {
        return new Check.Once(onces++, check);
    }

    Check among(String field, List<String> folded) {
        comparesText.set(number(field));
        return once(new Check.Field(number(field), new ValueTest.IsAmong(new ExactTable(folded))));
    }

    Check of(String field, Wanted wanted) {
        var question = new Question(field, wanted);
        Check check = known.get(question);
        if (check == null) {
            check = ask(field, wanted);
            known.put(question, check);
        }
        return check;
    }

    private Check ask(String field, Wanted wanted) {
        if (wanted instanceof Wanted.OneOf(var of)) {
            return once(new Check.Any(of.stream().map(one -> of(field, one)).toArray(Check[]::new)));
        }
        return field.isEmpty() ? keyword(wanted) : field(number(field), wanted);
    }

    private Check field(int field, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Exists(boolean there) -> new Check.Exists(field, there);
            case Wanted.Null() -> new Check.Nothing(field);
            case Wanted.Text _, Wanted.Regex _, Wanted.SameAs _ -> {
                comparesText.set(field);
                yield once(new Check.Field(field, test(wanted)));
            }
            case Wanted.Numeric _, Wanted.Compared _, Wanted.Network _, Wanted.TimePart _, Wanted.OneOf _ ->
                once(new Check.Field(field, test(wanted)));
        };
    }

    private Check keyword(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Exists _, Wanted.Null _ ->
                throw new Refused("a keyword cannot be null or exist", "Name the field it is asked of.");
            case Wanted.Text text -> once(new Check.Keyword(new ValueTest.Fits(TextPattern.of(anywhere(text)))));
            case Wanted.Numeric(BigDecimal number) ->
                once(new Check.Any(new Check[] {
                    new Check.Keyword(test(wanted)),
                    new Check.Keyword(new ValueTest.Fits(TextPattern.containing(plain(number))))
                }));
            case Wanted.Regex _,
                    Wanted.SameAs _,
                    Wanted.Compared _,
                    Wanted.Network _,
                    Wanted.TimePart _,
                    Wanted.OneOf _ -> once(new Check.Keyword(test(wanted)));
        };
    }

    /** A keyword is found anywhere in a value, unless a wildcard at its begin or end says otherwise. */
    static Wanted.Text anywhere(Wanted.Text text) {
        List<Piece> pieces = text.pieces();
        if (!pieces.isEmpty() && (pieces.getFirst() instanceof Piece.Many || pieces.getLast() instanceof Piece.Many)) {
            return text;
        }
        var wider = new ArrayList<Piece>(pieces);
        wider.addFirst(new Piece.Many());
        wider.addLast(new Piece.Many());
        return new Wanted.Text(wider, text.cased());
    }

    /** The number with all its digits, unless that would be very many. */
    static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_PLAIN_NUMBER ? number.toString() : number.toPlainString();
    }

    private ValueTest test(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text text -> new ValueTest.Fits(TextPattern.of(text));
            case Wanted.Regex regex -> expression(regex);
            case Wanted.Numeric(BigDecimal number) -> new ValueTest.Measures(NumberSide.of(Comparison.EQ, number));
            case Wanted.Compared(Comparison comparison, BigDecimal bound) ->
                new ValueTest.Measures(NumberSide.of(comparison, bound));
            case Wanted.Network(String cidr) -> network(cidr);
            case Wanted.SameAs same -> same(same);
            case Wanted.TimePart(var part, Wanted number) -> new ValueTest.TimeIs(part, sides(number));
            case Wanted.Exists _, Wanted.Null _, Wanted.OneOf _ ->
                throw new IllegalArgumentException("no test of a value");
        };
    }

    private ValueTest same(Wanted.SameAs same) {
        int other = number(same.field());
        comparesText.set(other);
        return new ValueTest.Same(other, same.how(), same.cased());
    }

    private static ValueTest network(String cidr) {
        AddressRange range = AddressRange.read(cidr);
        if (range == null) {
            throw new Refused(cidr + " is no range of addresses", "Write it like 192.0.2.0/24 or 2001:db8::/32.");
        }
        return new ValueTest.Lies(range);
    }

    private static List<NumberSide> sides(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Numeric(BigDecimal number) -> List.of(NumberSide.of(Comparison.EQ, number));
            case Wanted.Compared(Comparison comparison, BigDecimal bound) -> List.of(NumberSide.of(comparison, bound));
            case Wanted.OneOf(var of) ->
                of.stream().flatMap(one -> sides(one).stream()).toList();
            default -> throw new Refused("a part of a time is compared with no number", "Write a number.");
        };
    }

    private ValueTest expression(Wanted.Regex regex) {
        ValueTest test = expressions.get(regex);
        if (test == null) {
            RegexShape shape = RegexShape.of(regex.expression());
            patterns.add(pattern(regex, shape));
            @Nullable
            TextPattern required = shape.required().isEmpty() ? null : TextPattern.containing(shape.required());
            test = new ValueTest.Expression(patterns.size() - 1, required);
            expressions.put(regex, test);
        }
        return test;
    }

    private static Pattern pattern(Wanted.Regex regex, RegexShape shape) {
        if (shape.size() > LARGEST_PROGRAM) {
            throw new Refused(
                    "a regular expression repeats so much that it would take too long", "Repeat fewer times.");
        }
        return pattern(regex);
    }

    static Pattern pattern(Wanted.Regex regex) {
        int flags = (regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
                | (regex.multiline() ? Pattern.MULTILINE : 0)
                | (regex.dotAll() ? Pattern.DOTALL : 0);
        try {
            return Pattern.compile(regex.expression(), flags);
        } catch (PatternSyntaxException e) {
            throw new Refused(
                    "a regular expression cannot be read: " + e.getMessage(),
                    "Write it in RE2 syntax, which has no look-around and no back-references.");
        }
    }
}
