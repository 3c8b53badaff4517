package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules and records out of the tests of other engines, which are not part of this repository; see {@code BECQUEREL_SIGMA}. */
class ConformanceTest {
    private static final Path FILE =
            Path.of(System.getenv().getOrDefault("BECQUEREL_SIGMA", "/work/shared/sigma"), "conformance.jsonl");

    private record Case(String source, Rule.Detection rule, String event, boolean expected) {}

    @Test
    void casesOfOtherEngines_areAnsweredAsTheyExpect() throws IOException {
        List<Case> cases = cases();
        var wrong = new ArrayList<String>();
        for (Case each : cases) {
            boolean holds =
                    !new AskedJson(List.of(each.rule())).matches(each.event()).isEmpty();
            if (holds != each.expected()) {
                wrong.add(each.source() + " expects " + each.expected());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEventBeforeEveryRule_isAnsweredAsAlone() throws IOException {
        List<Case> cases = cases();
        var together = new AskedJson(cases.stream().map(Case::rule).toList());
        for (Case each : cases) {
            together.matches(each.event());
        }
    }

    private static List<Case> cases() throws IOException {
        assumeTrue(Files.exists(FILE), () -> "the conformance cases are not here: " + FILE);
        var mapper = new JsonMapper();
        var cases = new ArrayList<Case>();
        var unread = new ArrayList<String>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode node = mapper.readTree(line);
            String source = node.get("source").asString();
            ReadRules read = RuleReader.read(source, node.get("rule").asString());
            List<Rule.Detection> rules = RuleBook.of(read.rules()).detections();
            if (rules.size() == 1) {
                cases.add(new Case(
                        source,
                        rules.getFirst(),
                        mapper.writeValueAsString(node.get("event")),
                        node.get("expect").asBoolean()));
            } else {
                unread.add(source + ": " + read.problems());
            }
        }
        assertThat(unread).isEmpty();
        return cases;
    }
}
