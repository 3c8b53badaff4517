package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people are told about rules that cannot be used, and where. */
class ProblemsTest {
    private static final String GOOD = "title: good\nlogsource: {product: p}\ndetection: {s: [x], condition: s}\n";

    @Test
    void allProblemsOfARuleAreToldAtOnce_andTheOthersStand() {
        String text = GOOD + """
                ---
                title: bad
                status: tset
                level: hihg
                logsource:
                  produkt: windows
                detection:
                  sel:
                    Image|endwith: x
                    User:
                      - a
                      - null
                  condition: sle
                ---
                """ + GOOD.replace("good", "fine");
        ReadRules read = RuleReader.read("r.yml", text);
        assertThat(read.rules().stream().map(rule -> rule.header().title())).containsExactly("good", "fine");
        assertThat(read.problems().stream().map(Read::shown))
                .containsExactly(
                        "6:9 'status' is 'tset' / Write 'test' if that is meant; else write one of stable, test, experimental, deprecated, unsupported.",
                        "7:8 'level' is 'hihg' / Write 'high' if that is meant; else write one of informational, low, medium, high, critical.",
                        "9:3 a log source has no 'produkt' / Write 'product'.",
                        "9:3 the log source is empty, and the rule would be asked of every record / Say category, product or service.",
                        "12:11 there is no modifier 'endwith' / Write 'endswith' if that is meant; else use one of "
                                + String.join(", ", Modifier.NAMES) + ".",
                        "13:5 null stands in a list with other values / Give null a search of its own and join the two with 'or' in the condition.",
                        "16:14 the condition names 'sle', and there is no such search / Write 'sel' if that is meant; else name one of: sel.");
        assertThat(read.problems().getFirst().where()).hasToString("r.yml:6:9");
    }

    @Test
    void brokenYaml_costsItsDocumentOnly() {
        assertBroken("a: b\n\tc: d\n", "2:1 a tab stands where YAML wants spaces");
        assertBroken("title: a: b\n", "1:9 a colon makes a key where none may stand");
        assertBroken("title: %x\n", "1:8 a text begins with a character that YAML keeps for itself");
        assertBroken("title: *x\n", "1:8 the alias *x stands for no earlier, finished part");
        assertBroken("title: \"C:\\Windows\"\n", "1:12 a backslash in double quotes escapes a character it cannot");
        assertBroken("title: 'x\n", "2:1 the YAML is broken: found unexpected end of stream");
        assertBroken("title: [x\n", "2:1 the YAML is broken: expected ',' or ']', but got <stream end>");
        assertBroken("title: \u0001\n", "1:8 a character stands there that no YAML may hold (U+0001)");
        assertBroken("a: 1\na: 2\n", "2:1 the key 'a' stands twice in the same map, and one would be lost");
        assertBroken("a: &x [*x]\n", "1:8 the alias *x stands for no earlier, finished part");
        assertBroken("<<: {a: b}\n", "1:1 merge keys (<<) are no part of Sigma");
        assertBroken("? [a]\n: b\n", "1:3 a list stands as a key");
        assertBroken("a: !java x\n", "1:4 the tag '!java' means nothing in a rule");
        assertBroken("- a\n", "1:1 the document is a list and no rule");
        assertBroken("text\n", "1:1 the document is the text 'text' and no rule");
        assertBroken("a: " + "[".repeat(5_000) + "\n", "1:27 the document is nested deeper than 24 levels");
    }

    private static void assertBroken(String text, String problem) {
        ReadRules read = RuleReader.read("r.yml", text + "---\n" + GOOD);
        assertThat(read.rules()).as(text).hasSize(1);
        RuleProblem first = read.problems().getFirst();
        assertThat(first.where().line() + ":" + first.where().column() + " " + first.what())
                .isEqualTo(problem);
        assertThat(read.rules().getFirst().header().position().line())
                .isGreaterThan(first.where().line() - 1);
    }

    @Test
    void misplacedAndMissingParts_areNamed() {
        assertThat(what("title: t\nlogsource: {product: p}\n")).isEqualTo("1:1 the document has no detection");
        assertThat(what("logsource: {product: p}\ndetection: {s: [x], condition: s}\n"))
                .isEqualTo("1:1 the rule has neither title nor id");
        assertThat(what("title: t\ndetection: {s: [x], condition: s}\n"))
                .isEqualTo("1:1 the rule has no log source, and would be asked of every record");
        assertThat(what("title: t\nlogsource: {product: p}\ndetection: {s: [x]}\ncondition: s\n"))
                .isEqualTo("4:1 'condition' stands at the top of the document; 3:12 there is no condition");
        assertThat(what("title: t\nlogsource: windows\ndetection: {s: [x], condition: s}\n"))
                .isEqualTo("2:12 'logsource' is the text 'windows'");
        assertThat(what("title: [a]\nlogsource: {product: p}\ndetection: {s: [x], condition: s}\n"))
                .contains("1:8 'title' is a list");
        assertThat(what("title: t\nlogsource: {product: p}\ndetection: {condition: s}\n"))
                .contains("3:12 there is no search");
        assertThat(what(GOOD + "correlation: {type: temporal, rules: a, timespan: 1h}\n"))
                .isEqualTo("4:1 the document has detection and correlation");
    }

    private static String what(String text) {
        return RuleReader.read("r.yml", text).problems().stream()
                .map(problem -> problem.where().line() + ":" + problem.where().column() + " " + problem.what())
                .collect(Collectors.joining("; "));
    }

    @Test
    void bytesThatAreNotUtf8_areToldWithTheirLine() {
        byte[] bytes = "title: a\ndescription: \u00E4\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RuleReader.read("r.yml", bytes, Map.of()).problems().stream().map(Read::shown))
                .containsExactly("2:1 the file is not UTF-8 / Save it as UTF-8.");
        byte[] marked = ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(RuleReader.read("r.yml", marked, Map.of()).rules()).hasSize(1);
    }

    @Test
    void aliasesAreFollowed_butNotWithoutEnd() {
        assertThat(Read.search("f: &x [a, b]\ng: *x", Map.of())).isEqualTo("all(f = «a», «b», g = «a», «b»)");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1) + ", ";
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, alias.repeat(10)));
        }
        assertThat(what(bomb.toString())).isEqualTo("6:10 the document has more than 200000 parts");
    }

    @Test
    void tenThousandAlternatives_areRead() {
        String values = "- value\n".repeat(10_000).indent(6);
        assertThat(RuleReader.read("r.yml", Read.rule("s:\n  f:\n" + values + "condition: s"))
                        .problems())
                .isEmpty();
    }

    @Test
    void messagesShowNoControlCharacters_andNoEndlessText() {
        List<String> problems = Read.problems(Read.rule("s:\n  \"f|\\e[31m" + "x".repeat(500) + "\": a\ncondition: s"));
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("'\uFFFD[31mxxx")
                .contains("…")
                .hasSizeLessThan(500);
    }

    @Test
    void everythingElseOfTheHeaderIsKept() {
        var header = RuleReader.read(
                        "r.yml",
                        GOOD + "author: [a, b]\nfields: [x]\nstage: S3\nscore: 5\nok: true\nof: {a: null, b: [1]}\n")
                .rules()
                .getFirst()
                .header();
        assertThat(header.author()).isEqualTo("a, b");
        assertThat(header.more().keySet()).containsExactly("fields", "stage", "score", "ok", "of");
        assertThat(header.more()).containsEntry("stage", "S3").containsEntry("ok", true);
    }
}
