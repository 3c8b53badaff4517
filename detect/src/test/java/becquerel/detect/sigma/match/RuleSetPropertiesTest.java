package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.Wanted.SameAs.How;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Many rules asked at once answer as each does alone, and as the slow way that explains does. */
class RuleSetPropertiesTest {
    private static final String[] FIELDS = {"a", "b", "a.b", "a.b.c", "c"};
    private static final String[] PRODUCTS = {"one", "two", "three"};

    @Property(tries = 400)
    void rulesTogether_answerAsAlone(
            @ForAll("rules") List<Rule.Detection> rules, @ForAll("records") List<Map<String, Object>> records) {
        var together = new Asked(rules);
        List<Asked> alone = rules.stream().map(rule -> new Asked(List.of(rule))).toList();
        for (Map<String, Object> record : records) {
            List<Integer> expected = IntStream.range(0, rules.size())
                    .filter(rule -> !alone.get(rule).matches(record).isEmpty())
                    .boxed()
                    .toList();
            assertThat(together.matches(record)).isEqualTo(expected);
        }
    }

    @Property(tries = 150)
    void rulesOfSomeLogs_answerAsAmongAll(
            @ForAll("rules") List<Rule.Detection> rules,
            @ForAll("records") List<Map<String, Object>> records,
            @ForAll("products") List<String> products) {
        var asked = new Asked(rules);
        ActiveRules some = asked.rules().forLogSources(source -> products.contains(source.product()));
        for (Map<String, Object> record : records) {
            List<Integer> expected = asked.matches(record).stream()
                    .filter(rule ->
                            products.contains(rules.get(rule).logSource().product()))
                    .toList();
            assertThat(asked.matches(record, some)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<String>> products() {
        return Arbitraries.of(PRODUCTS).list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> records() {
        return record(2).list().ofMaxSize(4);
    }

    @SuppressWarnings("NullAway") // records hold nulls, which jqwik's types do not say
    private static Arbitrary<Map<String, Object>> record(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "a.b", "b.c", "c"), value(depth))
                .ofMaxSize(4)
                .map(map -> (Map<String, Object>) new LinkedHashMap<String, Object>(map));
    }

    @SuppressWarnings("NullAway") // as above
    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> scalar = Arbitraries.frequencyOf(
                Tuple.of(6, letters().map(text -> (Object) text)),
                Tuple.of(2, Arbitraries.of(0, 1, 4624, 1.5, -7, 1700000000).map(number -> (Object) number)),
                Tuple.of(
                        1,
                        Arbitraries.of("192.0.2.1", "2001:db8::1", "2024-02-29T10:11:12Z", "4624.0")
                                .map(text -> (Object) text)),
                Tuple.of(1, Arbitraries.of(true, false).map(truth -> (Object) truth)),
                Tuple.of(1, Arbitraries.just((Object) null)));
        if (depth == 0) {
            return scalar;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalar),
                Tuple.of(1, record(depth - 1).map(object -> (Object) object)),
                Tuple.of(1, value(depth - 1).list().ofMaxSize(3).map(list -> (Object) list)));
    }

    private static Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("aAbBſé:\"").ofMaxLength(6);
    }

    @Provide
    Arbitrary<List<Rule.Detection>> rules() {
        Arbitrary<Map<String, Search>> searches = Combinators.combine(search(2), search(2), search(1))
                .as((one, two, three) -> {
                    var map = new HashMap<String, Search>();
                    map.put("one", one);
                    map.put("two", two);
                    map.put("three", three);
                    return map;
                });
        return Combinators.combine(Arbitraries.of(PRODUCTS), condition(3), searches)
                .as(Written::rule)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Condition> condition(int depth) {
        Arbitrary<Condition> named = Arbitraries.of("one", "two", "three").map(Condition.Named::new);
        if (depth == 0) {
            return named;
        }
        Arbitrary<Condition> inner = condition(depth - 1);
        Arbitrary<List<Condition>> some = inner.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                named,
                inner.map(Condition.Not::new),
                some.map(Condition.All::new),
                some.map(Condition.Any::new),
                Combinators.combine(Arbitraries.integers().between(0, 3), some).as(Condition.AtLeast::new));
    }

    private static Arbitrary<Search> search(int depth) {
        Arbitrary<Search> item = item().map(each -> each);
        if (depth == 0) {
            return item;
        }
        Arbitrary<List<Search>> some = search(depth - 1).list().ofMaxSize(3);
        return Arbitraries.oneOf(item, item, some.map(Search.All::new), some.map(Search.Any::new));
    }

    private static Arbitrary<Search.Item> item() {
        Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        Arbitrary<Search.Item> ofField = Combinators.combine(
                        Arbitraries.of(FIELDS),
                        rarely,
                        rarely,
                        wanted(true).list().ofMinSize(1).ofMaxSize(6))
                .as(Search.Item::new);
        Arbitrary<Search.Item> keyword = Combinators.combine(
                        rarely, rarely, wanted(false).list().ofMinSize(1).ofMaxSize(3))
                .as((all, not, wanted) -> new Search.Item("", all, not, wanted));
        return Arbitraries.frequencyOf(Tuple.of(6, ofField), Tuple.of(1, keyword));
    }

    private static Arbitrary<Wanted> wanted(boolean ofField) {
        Arbitrary<Wanted> text = Combinators.combine(
                        Arbitraries.strings().withChars("aAbBé:\"*?").ofMaxLength(5),
                        Arbitraries.of(false, false, true))
                .as((pattern, cased) -> new Wanted.Text(Written.pieces(pattern), cased));
        Arbitrary<Wanted> other = Arbitraries.of(Arrays.asList(
                new Wanted.Regex("a+b", false, false, false),
                new Wanted.Regex("ab?$", true, false, false),
                new Wanted.Regex("(a|b).b", false, false, false),
                Written.number("4624"),
                Written.number("1.5"),
                Written.compared(Comparison.GT, "0"),
                Written.compared(Comparison.LTE, "1.5"),
                new Wanted.Network("192.0.2.0/24"),
                new Wanted.SameAs("c", How.PART, false),
                new Wanted.SameAs("a", How.BEGINNING, true),
                new Wanted.TimePart(Wanted.TimePart.Part.HOUR, Written.number("10")),
                new Wanted.OneOf(List.of(Written.text("a*"), Written.number("1")))));
        Arbitrary<Wanted> presence =
                Arbitraries.of(List.of(new Wanted.Exists(true), new Wanted.Exists(false), new Wanted.Null()));
        return ofField ? Arbitraries.oneOf(text, text, text, other, presence) : Arbitraries.oneOf(text, text, other);
    }
}
