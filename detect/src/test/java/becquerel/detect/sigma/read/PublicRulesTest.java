package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All public rules are read, or refused with a reason that somebody has looked at. */
class PublicRulesTest {
    @Test
    void everyPublicRuleIsReadOrRefusedForAKnownReason() throws IOException {
        Set<String> refused = new TreeSet<>();
        List<Rule> rules = new ArrayList<>();
        Map<String, byte[]> files = PublicRules.read();
        long start = System.nanoTime();
        files.forEach((file, bytes) -> {
            ReadRules read = RuleReader.read(file, bytes, Map.of());
            rules.addAll(read.rules());
            for (RuleProblem problem : read.problems()) {
                refused.add(id(new String(bytes, StandardCharsets.UTF_8)) + " " + problem.what());
            }
            assertThat(read.rules().isEmpty())
                    .as(file)
                    .isEqualTo(!read.problems().isEmpty());
        });
        System.out.printf(
                "read %d public rules in %s, refused %d%n",
                files.size(), Duration.ofNanos(System.nanoTime() - start), files.size() - rules.size());
        RuleBook book = RuleBook.of(rules);
        assertThat(files).hasSizeGreaterThan(3_000);
        assertThat(book.problems()).isEmpty();
        assertThat(refused).containsExactlyInAnyOrderElementsOf(known());
    }

    private static String id(String text) {
        return text.lines()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .map(line -> line.substring(3).strip())
                .orElse("");
    }

    private static List<String> known() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PublicRulesTest.class.getResourceAsStream("/sigma/refused-public-rules.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
