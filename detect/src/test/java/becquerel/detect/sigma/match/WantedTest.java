package becquerel.detect.sigma.match;

import static becquerel.detect.sigma.match.Written.allOf;
import static becquerel.detect.sigma.match.Written.cased;
import static becquerel.detect.sigma.match.Written.compared;
import static becquerel.detect.sigma.match.Written.item;
import static becquerel.detect.sigma.match.Written.not;
import static becquerel.detect.sigma.match.Written.number;
import static becquerel.detect.sigma.match.Written.regex;
import static becquerel.detect.sigma.match.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.Wanted.SameAs.How;
import becquerel.detect.sigma.Wanted.TimePart.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing wanted of a field, beside a value that has it, one that has not, none, null, an array, an object and another type. */
class WantedTest {
    private static final String ABSENT = "(absent)";

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource({"texts", "wholeTexts", "expressions", "numbers", "networks", "presence", "others", "times"})
    void holds_whenTheValueIsWanted(Wanted wanted, @Nullable Object value, boolean expected) {
        assertThat(Asked.holds(item("f", wanted), record(value))).isEqualTo(expected);
        assertThat(Asked.holds(not(item("f", wanted)), record(value))).isEqualTo(!expected);
        assertThat(Asked.holds(item("f", new Wanted.OneOf(List.of(text("no such"), wanted))), record(value)))
                .isEqualTo(expected);
    }

    private static Map<String, @Nullable Object> record(@Nullable Object value) {
        var record = new HashMap<String, @Nullable Object>();
        record.put("other", List.of("Ann", "7"));
        if (!ABSENT.equals(value)) {
            record.put("f", value);
        }
        return record;
    }

    private static Stream<Arguments> table(Wanted wanted, List<?> hits, List<?> misses) {
        return Stream.concat(
                hits.stream().map(value -> arguments(wanted, value, true)),
                Stream.concat(misses.stream(), Stream.of(ABSENT)).map(value -> arguments(wanted, value, false)));
    }

    private static Map<String, Object> object(String key, Object value) {
        return new LinkedHashMap<>(Map.of(key, value));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                        table(
                                text("a*c"),
                                List.of("abc", "AC", "a*c", List.of("x", "aBBc")),
                                Arrays.asList("ab", "xabc", null, 7, List.of(), object("a", "c"))),
                        table(
                                text("*\"a\":1*"),
                                List.of(object("a", 1), List.of("x", object("a", 1)), "the \"A\":1"),
                                List.of(object("a", "1"), List.of(List.of()))),
                        table(text("{\"a\":\"\\\\\"}"), List.of(object("a", "\\")), List.of("a")),
                        table(text("?"), List.of("x", "😀", 7, List.of("", "y")), Arrays.asList("", "xy", null, 17)),
                        table(text("??"), List.of("ab", "😀b", 17), List.of("a", "😀")),
                        table(text("*"), List.of("", "x", 7, true, object("a", 1)), Arrays.asList(null, List.of())),
                        table(text("*tail"), List.of("tail", "a tail", "tailtail", "TAIL"), List.of("tails", "tai")),
                        table(text("head*"), List.of("head", "heads"), List.of("ahead", "hea")),
                        table(text("ab*ba"), List.of("abba", "ab ba"), List.of("aba")),
                        table(text("*a?c*"), List.of("abc", "xxaacc", "a😀c"), List.of("ac", "abbc")),
                        table(cased("*Part*"), List.of("a Part of"), List.of("a part of", "PART")))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> wholeTexts() {
        return Stream.of(
                        table(
                                text("whole"),
                                List.of("whole", "WHOLE", List.of("x", "Whole")),
                                Arrays.asList("whole ", "hole", null, 7, object("whole", 1))),
                        table(text("straße"), List.of("STRAßE"), List.of("strasse")),
                        table(text("ΣΊΣΥΦΟΣ"), List.of("Σίσυφος"), List.of("Σ")),
                        table(text("true"), List.of(true, "True", List.of(false, true)), List.of(false, 1)),
                        table(text("7"), List.of(7, "7"), List.of("7.0", 77)),
                        table(text(""), List.of(""), Arrays.asList("x", null, List.of())),
                        table(cased("Whole"), List.of("Whole"), List.of("whole", "WHOLE")))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                        table(
                                regex("b+c"),
                                List.of("abbcd", List.of("x", "bc"), object("k", "bbc")),
                                Arrays.asList("BC", "b", null)),
                        table(regex("^\\d+$"), List.of("123", 123), List.of("a1", "1\n2")),
                        table(
                                new Wanted.Regex("AdMin.*x", true, false, false),
                                List.of("the ADMIN is x"),
                                List.of("admin\nx")),
                        table(new Wanted.Regex("admin.x", true, false, true), List.of("ADMIN\nx"), List.of("adminx")),
                        table(
                                new Wanted.Regex("^two$", false, true, false),
                                List.of("one\ntwo\nthree"),
                                List.of("one two")),
                        table(regex("(foo|bar)?baz"), List.of("foobaz", "baz"), List.of("ba")))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                        table(
                                number("4624"),
                                List.of(4624, 4624.0, "4624", "4624.0", "4.624e3", List.of(1, 4624)),
                                Arrays.asList(46240, "x4624", " 4624", null, true, object("4624", 1))),
                        table(number("-0.5"), List.of(-0.5, "-0.50", "-5e-1"), List.of(0.5, -1)),
                        table(
                                number("1e999999999"),
                                List.of("1e999999999", "10e999999998"),
                                List.of("1", "1e-999999999", "1e9999999999")),
                        table(
                                compared(Comparison.GT, "5"),
                                List.of(6, "5.1", List.of(1, 9), "1e99"),
                                Arrays.asList(5, -6, "six", null, true)),
                        table(compared(Comparison.GTE, "5"), List.of(5, "5.0", "6"), List.of("4.99", "")),
                        table(compared(Comparison.LT, "5.5"), List.of(5, "-5e5"), List.of(6, "5.5", "x")),
                        table(compared(Comparison.LTE, "5.5"), List.of("5.50"), List.of("5.51")),
                        table(compared(Comparison.EQ, "5"), List.of("5.0"), List.of("5.1")),
                        table(compared(Comparison.NEQ, "5"), List.of("5.1", 4), Arrays.asList("5", "x", null)))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                        table(
                                new Wanted.Network("192.0.2.0/24"),
                                List.of(
                                        "192.0.2.1",
                                        "192.0.2.255",
                                        "::ffff:192.0.2.9",
                                        "192.0.2.4:443",
                                        "[::ffff:192.0.2.9]:25",
                                        List.of("x", "192.0.2.7")),
                                Arrays.asList(
                                        "192.0.3.1",
                                        "192.0.2",
                                        "192.0.2.256",
                                        "2001:db8::1",
                                        "",
                                        null,
                                        192,
                                        object("192.0.2.1", 1))),
                        table(
                                new Wanted.Network("198.51.100.128/25"),
                                List.of("198.51.100.128"),
                                List.of("198.51.100.127")),
                        table(
                                new Wanted.Network("2001:db8::/32"),
                                List.of("2001:db8::", "2001:DB8:0:0:0:0:0:1", "[2001:db8::1]:443", "2001:db8::1%eth0"),
                                List.of("2001:db9::1", "2001:db8:::1", "2001:db8", "192.0.2.1")),
                        table(new Wanted.Network("2001:db8::1"), List.of("2001:db8:0::1"), List.of("2001:db8::2")),
                        table(
                                new Wanted.Network("::/0"),
                                List.of("::1", "2001:db8::1"),
                                List.of("192.0.2.1", "::ffff:192.0.2.1")),
                        table(
                                new Wanted.Network("0.0.0.0/0"),
                                List.of("192.0.2.1", "::ffff:192.0.2.1"),
                                List.of("::1", "host:80")),
                        table(new Wanted.Network("::ffff:192.0.2.0/120"), List.of("192.0.2.1"), List.of("192.0.3.1")))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> presence() {
        return Stream.of(
                        table(
                                new Wanted.Exists(true),
                                Arrays.asList("", null, 7, List.of(), object("a", 1)),
                                List.of()),
                        Arrays.asList("", null, List.of()).stream()
                                .map(value -> arguments(new Wanted.Exists(false), value, false)),
                        Stream.of(arguments(new Wanted.Exists(false), ABSENT, true)),
                        Stream.of(arguments(new Wanted.Null(), ABSENT, true), arguments(new Wanted.Null(), null, true)),
                        Stream.of(arguments(new Wanted.Null(), Arrays.asList("x", null), true)),
                        Stream.of("", "null", 0, List.of(), object("a", 1))
                                .map(value -> arguments(new Wanted.Null(), value, false)))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                        table(
                                new Wanted.SameAs("other", How.WHOLE, false),
                                List.of("ann", 7, List.of("x", "7")),
                                Arrays.asList("an", null, object("Ann", 1))),
                        table(new Wanted.SameAs("other", How.WHOLE, true), List.of("Ann"), List.of("ann")),
                        table(new Wanted.SameAs("other", How.BEGINNING, false), List.of("ANNE", 77), List.of("Jo-ann")),
                        table(new Wanted.SameAs("other", How.END, false), List.of("Jo-ann"), List.of("ANNE")),
                        table(
                                new Wanted.SameAs("other", How.PART, false),
                                List.of("Joanna", object("Ann", 1)),
                                List.of("An n")),
                        table(new Wanted.SameAs("nowhere", How.PART, false), List.of(), Arrays.asList("x", null)))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> times() {
        String instant = "2024-12-30T23:59:10.5+00:00";
        return Stream.of(
                        table(
                                new Wanted.TimePart(Part.MINUTE, number("59")),
                                List.of(
                                        instant,
                                        "2024-12-31T01:59:10+02:00",
                                        1735603150,
                                        1735603150500L,
                                        "1735603150.25",
                                        List.of("x", instant)),
                                Arrays.asList("2024-12-30", "23:59", "x", null, true, -1, object("a", instant))),
                        table(
                                new Wanted.TimePart(Part.HOUR, compared(Comparison.GTE, "22")),
                                List.of(instant, "2024-12-30 23:59", "2024-12-30T20:59-0300"),
                                List.of("2024-12-30T21:59:59Z")),
                        table(
                                new Wanted.TimePart(Part.DAY, number("30")),
                                List.of("2024-12-30", "2024-12-31T00:30:00+01:00"),
                                List.of("2024-02-30", "2024-12-31")),
                        table(new Wanted.TimePart(Part.WEEK, number("1")), List.of(instant), List.of("2024-12-29")),
                        table(
                                new Wanted.TimePart(Part.MONTH, new Wanted.OneOf(List.of(number("1"), number("12")))),
                                List.of(instant),
                                List.of("2024-11-30", "2024-13-30")),
                        table(
                                new Wanted.TimePart(Part.YEAR, number("2024")),
                                List.of(instant),
                                List.of("2023-12-31T23:59:59Z", "02024-01-01")))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void all_whenEachIsFoundInAnyElement(Object value, boolean expected) {
        Search.Item item = allOf("f", text("*a*"), text("*b*"));
        assertThat(Asked.holds(item, record(value))).isEqualTo(expected);
        assertThat(Asked.holds(not(item), record(value))).isEqualTo(!expected);
    }

    static Stream<Arguments> all_whenEachIsFoundInAnyElement() {
        return Stream.of(
                arguments("ab", true),
                arguments(List.of("a", "b"), true),
                arguments(List.of(object("a", "b")), true),
                arguments(List.of("a", "c"), false),
                arguments("", false));
    }
}
