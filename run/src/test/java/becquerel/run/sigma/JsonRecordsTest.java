package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Limits;
import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import becquerel.detect.sigma.match.ActiveRules;
import becquerel.detect.sigma.match.Explainer;
import becquerel.detect.sigma.match.PlainRecord;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What rules see of a JSON record is what they see of the same record as a tree. */
class JsonRecordsTest {
    private static final List<String> FIELDS = List.of("a", "b", "a.b", "a.b.c", "b.c");
    private static final Header HEADER = Header.of(new Position("rule.yml", 1, 1), "", "fields");

    @Test
    void streamAndTree_showTheSameValues() {
        var random = new Random(7);
        var mapper = new JsonMapper();
        for (int i = 0; i < 20_000; i++) {
            var searches = new LinkedHashMap<String, Search>();
            for (String field : FIELDS) {
                if (random.nextInt(3) > 0) {
                    searches.put(field, new Search.Item(field, false, false, List.of(wanted(random))));
                }
            }
            if (random.nextInt(3) == 0) {
                searches.put("", new Search.Item("", false, false, List.of(new Wanted.Network("192.0.2.0/24"))));
            }
            RuleSet rules = RuleSet.compile(List.of(rule(searches)));
            String json = object(random, 3);
            Map<?, ?> tree = mapper.readValue(json, Map.class);
            assertThat(seen(rules, json)).as(json).isEqualTo(seen(rules, tree));
        }
    }

    private static Wanted wanted(Random random) {
        return random.nextBoolean() ? new Wanted.Exists(true) : new Wanted.Text(List.of(new Piece.Literal("x")), false);
    }

    private static Rule.Detection rule(Map<String, Search> searches) {
        List<Condition> named = searches.keySet().stream()
                .map(name -> (Condition) new Condition.Named(name))
                .toList();
        return new Rule.Detection(HEADER, new LogSource("", "", ""), searches, new Condition.Any(named));
    }

    private static String seen(RuleSet rules, Object record) {
        Scan scan = rules.scan();
        ActiveRules all = rules.all();
        if (record instanceof String json) {
            byte[] bytes = (".." + json + "..").getBytes(StandardCharsets.UTF_8);
            var records = new JsonRecords(scan.values(), all.fields(), Limits.DEFAULT);
            assertThat(records.read(bytes, 2, bytes.length - 4)).isTrue();
        } else {
            var tree = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) record).forEach((key, value) -> tree.put((String) key, value));
            scan.values().begin();
            PlainRecord.add(tree, all.fields(), scan.values());
        }
        return Explainer.explain(rules.rules().getFirst(), all.fields(), scan.values())
                .toString();
    }

    private static String object(Random random, int depth) {
        var out = new StringBuilder("{");
        List<String> keys = List.of("a", "b", "c", "a.b", "b.c", "other");
        int shift = random.nextInt(keys.size());
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? " " : " , ")
                    .append('"')
                    .append(keys.get((i + shift) % keys.size()))
                    .append("\" : ");
            out.append(value(random, depth - 1));
        }
        return out.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "false";
            case 3 -> String.valueOf(random.nextInt(100) - 50);
            case 4 -> "\"\"";
            case 5 -> "\"\\u00e9\\n\\\"\\\\ 😀\\u0001/\"";
            case 6 -> "\"text" + random.nextInt(3) + "\"";
            case 7, 8 -> object(random, depth);
            default -> "[" + value(random, depth) + " , " + value(random, depth - 1) + "]";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":\"x",
                "{\"a\":[1,",
                "{\"a\":tru}",
                "{\"a\":1}}{",
                "{\"a\":{\"b\":\"\\q\"}}",
                "{\"a\" \"b\"}",
                "{\"a\":01}",
                "nonsense"
            })
    void brokenRecord_isNoException(String json) {
        RuleSet rules = RuleSet.compile(List.of(rule(Map.of(
                "one", new Search.Item("a.b", false, false, List.of(new Wanted.Exists(true))),
                "two", new Search.Item("a", false, false, List.of(new Wanted.Text(List.of(), false)))))));
        Scan scan = rules.scan();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        boolean whole =
                new JsonRecords(scan.values(), rules.all().fields(), Limits.DEFAULT).read(bytes, 0, bytes.length);
        assertThat(whole).isEqualTo(json.startsWith("{\"a\":1}"));
        assertThat(scan.run(rules.all())).isZero();
    }

    @Test
    void deepRecord_isReadAsFarAsTheLimit() {
        RuleSet rules = RuleSet.compile(List.of(rule(Map.of(
                "one", new Search.Item("a", false, false, List.of(new Wanted.Text(List.of(), false)))))));
        for (String[] brackets : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
            String deep = "{\"a\":\"\",\"a\":" + brackets[0].repeat(100_000) + "1" + brackets[1].repeat(100_000) + "}";
            Scan scan = rules.scan();
            byte[] bytes = deep.getBytes(StandardCharsets.UTF_8);
            var json = new JsonRecords(scan.values(), rules.all().fields(), Limits.DEFAULT);
            assertThat(json.read(bytes, 0, bytes.length)).isFalse();
            assertThat(scan.run(rules.all())).isEqualTo(1);
        }
    }
}
