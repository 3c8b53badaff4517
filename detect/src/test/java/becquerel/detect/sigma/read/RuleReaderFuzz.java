package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;

class RuleReaderFuzz {
    private static final Map<String, List<String>> PLACEHOLDERS =
            Map.of("a", List.of("x*", "y"), "b", List.of("1", "2", "3"));

    @FuzzTest
    void reads(byte[] input) {
        ReadRules read = RuleReader.read("in", input, PLACEHOLDERS);
        read.problems().forEach(problem -> {
            assertThat(problem.where().line()).isPositive();
            assertThat(problem.where().column()).isPositive();
            assertThat(problem.what() + problem.remedy()).hasSizeLessThan(1_500);
        });
        RuleBook.of(read.rules());
    }
}
