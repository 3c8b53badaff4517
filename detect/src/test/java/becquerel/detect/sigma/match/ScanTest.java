package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the scan costs: rules that are not asked, objects that are not made, and bounds on hostile rules and records. */
class ScanTest {
    private static final int MANY = 10_000;

    @Test
    void rulesWithoutTheirContent_areNotAsked() {
        List<Rule.Detection> rules = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rules.add(Written.rule(new Search.All(List.of(
                    Written.item("kind", Written.text("common")),
                    Written.item("command", Written.text("*tool" + i + ".exe*"), Written.text("other" + i))))));
            rules.add(Written.rule(Written.item("code", Written.number(String.valueOf(i)))));
            rules.add(Written.rule(Written.item("path", Written.regex("^.*/needle" + i + "[a-z]+$"))));
            rules.add(Written.rule(Written.item("elsewhere", Written.regex("x|y"))));
        }
        var asked = new Asked(rules);
        var record = Map.of("kind", "common", "command", "C:\\TOOL77.exe /x", "code", 12, "path", "/a/needle5abc");
        assertThat(asked.matches(record)).containsExactly(5 * 4 + 2, 12 * 4 + 1, 77 * 4);
        assertThat(asked.candidates()).isEqualTo(3);
    }

    @Test
    void recordsInTheSteadyState_makeNoObjects() {
        var rules = new ArrayList<Rule.Detection>();
        for (int i = 0; i < 50; i++) {
            rules.add(Written.rule(
                    new Condition.All(
                            List.of(new Condition.Named("one"), new Condition.Not(new Condition.Named("two")))),
                    Map.of(
                            "one", Written.item("a", Written.text("*word?" + i % 3 + "*"), Written.number("7")),
                            "two", Written.item("", Written.text("keyword" + i), new Wanted.Network("192.0.2.0/24")))));
        }
        RuleSet set = RuleSet.compile(rules);
        Scan scan = set.scan();
        int field = set.all().fields().number("a");
        char[] text = "some words1, some words2 and a key".toCharArray();
        long before = 0;
        for (int i = 0; i < 2 * MANY; i++) {
            if (i == MANY) {
                before = allocated();
            }
            scan.values().begin();
            scan.values().text(field, text, 0, text.length);
            scan.values().text(FieldNames.NONE, text, 3, 20);
            scan.run(set.all());
        }
        assertThat(allocated() - before).isLessThan(MANY);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void tooDeepRule_isRefused() {
        Condition deep = new Condition.Named("selection");
        Search search = Written.item("a", Written.text("x"));
        for (int i = 0; i < 5_000; i++) {
            deep = new Condition.Not(deep);
            search = new Search.All(List.of(search));
        }
        RuleSet rules = RuleSet.compile(List.of(
                Written.rule(deep, Map.of("selection", Written.item("a", Written.text("x")))), Written.rule(search)));
        assertThat(rules.refused())
                .hasSize(2)
                .allMatch(problem -> problem.what().contains("deep"));
    }

    @Test
    void thousandsOfAlternatives_areOneLookUp() {
        Wanted[] texts = IntStream.range(0, MANY)
                .mapToObj(i -> Written.text(i % 2 == 0 ? "value " + i : "*part " + i + "*"))
                .toArray(Wanted[]::new);
        var asked = new Asked(List.of(Written.rule(Written.item("a", texts))));
        assertThat(asked.matches(Map.of("a", "VALUE 9998"))).containsExactly(0);
        assertThat(asked.matches(Map.of("a", "a part 9999 of"))).containsExactly(0);
        assertThat(asked.matches(Map.of("a", "value 9999"))).isEmpty();
    }

    @Test
    void largeRecord_isCutAndSaysSo() {
        var asked = new Asked(List.of(
                Written.rule(Written.item("a", Written.text("*end"))),
                Written.rule(Written.item("b", Written.text("x")))));
        assertThat(asked.matches(Map.of("a", "y".repeat(3 << 20) + "end"))).containsExactly(0);
        assertThat(asked.cut()).isFalse();
        assertThat(asked.matches(Map.of("a", "y".repeat(17 << 20) + "end"))).isEmpty();
        assertThat(asked.cut()).isTrue();
        assertThat(asked.matches(Map.of("b", "x", "a", Collections.nCopies(3_000, "end"))))
                .containsExactly(0, 1);
        assertThat(asked.cut()).isFalse();
    }

    @Test
    void explanation_namesWhatWasSeen() {
        RuleSet rules = RuleSet.compile(List.of(Written.rule(
                new Condition.All(List.of(new Condition.Named("one"), new Condition.Not(new Condition.Named("two")))),
                Map.of(
                        "one", Written.item("a", Written.text("x*"), Written.regex("y+")),
                        "two", Written.not(Written.item("b.c", new Wanted.Null()))))));
        Scan scan = rules.scan();
        scan.values().begin();
        PlainRecord.add(
                Map.of("a", List.of("why", "z"), "b", Map.of("c", 5)),
                rules.all().fields(),
                scan.values());
        Explanation explanation =
                Explainer.explain(rules.rules().getFirst(), rules.all().fields(), scan.values());
        assertThat(told(explanation, "")).isEqualTo("""
                        - all of
                         + one
                          + a is one of [why, z]
                           - 'x*'
                           + /y+/
                         - not
                          + two
                           + b.c is not [5]
                            - null or absent
                        """);
    }

    private static String told(Explanation explanation, String indent) {
        var told = new StringBuilder(indent)
                .append(explanation.holds() ? "+ " : "- ")
                .append(explanation.text())
                .append(explanation.seen().isEmpty() ? "" : " " + explanation.seen())
                .append('\n');
        explanation.parts().forEach(part -> told.append(told(part, indent + " ")));
        return told.toString();
    }
}
