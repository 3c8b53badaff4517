package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of many files together: references, filters, collections. */
class RuleBookTest {
    @Test
    void references_leadByIdNameAndTitle() {
        RuleBook book = book(
                detection("A", "name: by_name"),
                detection("B", "id: 22222222-2222-4222-8222-22222222222A"),
                detection("By title", ""),
                correlation("C", "[by_name, 22222222-2222-4222-8222-22222222222a, By title]", "false"));
        assertThat(book.problems()).isEmpty();
        assertThat(book.correlations().getFirst().rules())
                .containsExactly("A", "22222222-2222-4222-8222-22222222222A", "By title");
    }

    @Test
    void detectionsThatServeACorrelation_areSilentUnlessItSaysOtherwise() {
        RuleBook book = book(
                detection("A", ""),
                detection("B", ""),
                detection("C", ""),
                correlation("X", "[A]", "false"),
                correlation("Y", "[B, X]", "true"));
        assertThat(book.detections().stream()
                        .filter(book::reports)
                        .map(rule -> rule.header().title()))
                .containsExactly("B", "C");
        assertThat(book.correlations().stream().allMatch(book::reports)).isTrue();
    }

    @Test
    void correlations_comeAfterThoseTheyBuildOn() {
        RuleBook book = book(
                correlation("Z", "[Y]", "true"),
                correlation("Y", "[X]", "true"),
                correlation("X", "[A]", "true"),
                detection("A", ""));
        assertThat(book.correlations().stream().map(rule -> rule.header().title()))
                .containsExactly("X", "Y", "Z");
    }

    @Test
    void unknownAmbiguousCyclicAndDoubleRules_areProblems() {
        RuleBook book = book(
                detection("A", "name: failed"),
                detection("B", "name: same"),
                detection("C", "name: same"),
                detection("C", ""),
                detection("D", "id: x"),
                detection("E", "id: X"),
                correlation("K", "[faild]", "false"),
                correlation("L", "[same]", "false"),
                correlation("M", "[N]", "false"),
                correlation("N", "[M]", "false"),
                correlation("O", "[K]", "false"),
                correlation("P", "[A]", "false"));
        assertThat(problems(book))
                .containsExactly(
                        "f3: the title 'C' is taken by the rule at f2:1:1 / Give this rule an id of its own; it is not used.",
                        "f5: the id 'X' is taken by the rule at f4:1:1 / Give this rule an id of its own; it is not used.",
                        "f6: the rule refers to 'faild', and no rule has that id, name or title / Write 'failed' if that is meant; else add the rule, or correct the reference; this rule is not used.",
                        "f7: the rule refers to 'same', which 2 rules are called / Refer to it by its id.",
                        "f10: the correlation builds on 'K', which cannot be used / Correct that rule.",
                        "f8: the correlation builds, by way of others, on itself / Break the circle: N.",
                        "f9: the correlation builds, by way of others, on itself / Break the circle: M.");
        assertThat(book.correlations().stream().map(rule -> rule.header().title()))
                .containsExactly("P");
    }

    @Test
    void filters_narrowTheRulesTheyName() {
        RuleBook book = book(detection("A", "id: a"), detection("B", ""), filter("F", "product: p", "[a]"));
        assertThat(book.problems()).isEmpty();
        Rule.Detection narrowed = book.detections().getFirst();
        assertThat(Read.shown(narrowed.condition())).isEqualTo("all(s, not filter 1: s)");
        assertThat(narrowed.searches().keySet()).containsExactly("s", "filter 1: s");
        assertThat(Read.shown(book.detections().get(1).condition())).isEqualTo("s");
    }

    @Test
    void filters_narrowAllRulesOfTheirLogSource() {
        RuleBook book = book(
                detection("A", ""),
                detection("B", "").replace("product: p", "product: q"),
                filter("F", "product: p", "any"),
                filter("G", "product: p", "[]"));
        assertThat(Read.shown(book.detections().get(0).condition()))
                .isEqualTo("all(s, not filter 1: s, not filter 2: s)");
        assertThat(Read.shown(book.detections().get(1).condition())).isEqualTo("s");
    }

    @Test
    void filters_narrowRulesThatCountTheOldWay() {
        RuleBook book = book(
                "title: old\nid: a\nlogsource: {product: p}\ndetection: {s: [x], timeframe: 1h, condition: s | count() > 5}\n",
                filter("F", "product: p", "[a]"));
        assertThat(book.problems()).isEmpty();
        assertThat(Read.shown(book.detections().getFirst().condition())).isEqualTo("all(s, not filter 1: s)");
    }

    @Test
    void filtersThatNarrowNothing_areProblems() {
        RuleBook book = book(
                detection("A", "id: a"), correlation("K", "[A]", "true"), filter("F", "product: q", "[a, K, none]"));
        assertThat(problems(book))
                .containsExactly(
                        "f2: the rule refers to 'none', and no rule has that id, name or title / Add the rule, or correct the reference; this rule is not used.",
                        "f2: the filter names 'a', whose log source it is not about / Correct one of the log sources; the rule was not narrowed.",
                        "f2: the filter names 'K', which is a correlation / Name the rules the correlation builds on.");
    }

    @Test
    void filterNeedsRulesLogSourceAndCondition() {
        assertThat(Read.problems("title: f\nfilter:\n  s: [x]\n"))
                .containsExactly(
                        "1:1 the rule has no log source, and would be asked of every record / Add 'logsource' with category, product or service.",
                        "3:3 the filter names no rules / Write 'rules' with ids or names, or 'rules: any' for all of the log source.",
                        "3:3 there is no condition / Add 'condition: s'.");
    }

    @Test
    void collections_shareAndRepeatParts() {
        ReadRules read = RuleReader.read("r.yml", """
                action: global
                title: shared
                level: low
                detection:
                  condition: s
                ---
                id: one
                logsource: {product: p}
                detection: {s: {f: 1}}
                ---
                action: repeat
                id: two
                level: high
                detection: {s: {f: 2}}
                ---
                action: reset
                ---
                title: other
                logsource: {product: p}
                detection: {s: [x], condition: s}
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rules().stream()
                        .map(rule -> rule.header().title() + " " + rule.header().id() + " "
                                + rule.header().level() + " "
                                + Read.shown(((Rule.Detection) rule)
                                        .searches()
                                        .values()
                                        .iterator()
                                        .next())))
                .containsExactly("shared one low f = 1", "shared two high f = 2", "other    = *«x»*");
        assertThat(Read.problems("action: repeat\ntitle: t\n"))
                .first()
                .asString()
                .contains("there is no rule before this");
        assertThat(Read.problems("action: golbal\n")).first().asString().contains("Write 'global' if that is meant");
    }

    @Test
    void oneRuleForSeveralLogSources_keepsItsId() {
        ReadRules read = RuleReader.read("r.yml", """
                action: global
                title: shared
                id: one
                detection: {s: [x], condition: s}
                ---
                logsource: {product: p}
                ---
                logsource: {product: q}
                """);
        RuleBook book = RuleBook.of(read.rules());
        assertThat(book.problems()).isEmpty();
        assertThat(book.detections()).hasSize(2);
    }

    private static RuleBook book(String... texts) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            ReadRules read = RuleReader.read("f" + i, texts[i]);
            assertThat(read.problems()).as(texts[i]).isEmpty();
            rules.addAll(read.rules());
        }
        return RuleBook.of(rules);
    }

    private static List<String> problems(RuleBook book) {
        return book.problems().stream()
                .map(problem -> problem.where().file() + ": " + problem.what() + " / " + problem.remedy())
                .collect(Collectors.toList());
    }

    private static String detection(String title, String more) {
        return "title: " + title + "\n" + more + "\nlogsource: {product: p}\ndetection: {s: [x], condition: s}\n";
    }

    private static String filter(String title, String logSource, String rules) {
        return "title: " + title + "\nlogsource: {" + logSource + "}\nfilter: {rules: " + rules
                + ", s: [x], condition: not s}\n";
    }

    private static String correlation(String title, String rules, String generate) {
        return "title: " + title + "\ncorrelation: {type: temporal, rules: " + rules + ", timespan: 1h, generate: "
                + generate + "}\n";
    }
}
