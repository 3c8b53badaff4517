package becquerel.detect.sigma.activity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRulesTest {
    private static final String RULE = """
            title: x
            logsource: {product: becquerel, category: policy_changed}
            detection:
              selection: {operation: set-x}
              condition: selection
            becquerel: {%s}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            stage: S9                              | no stage is called S9
            stages: S6                             | becquerel has no key stages
            confidence: 1                          | confidence is 1 and not between 0 and 1
            confidence: often                      | confidence is often and not between 0 and 1
            sentence: '{actor} {when'              | a brace is not closed in the sentence
            sentence: 'Somebody did it{when}.'     | the sentence says not who or not when
            sentence: '{actor} {rule.name}{when}.' | the sentence shows the field rule.name, which its activities do not have
            response: R-CA                         | response is no list
            confirm: 7                             | confirm is no text
            """)
    void wrongContent_isSaidAndTheRuleNotUsed(String content, String what) {
        ActivityRules rules = rules(RULE.formatted(content));
        assertThat(rules.problems()).extracting(RuleProblem::what).containsExactly(what);
        assertThat(rules.names()).isEmpty();
    }

    @Test
    void rulesOfOtherProducts_areLeftAside() {
        ActivityRules rules = rules(RULE.formatted("stage: S6").replace("product: becquerel", "product: m365"));
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.names()).isEmpty();
    }

    @Test
    void rule_isNamedByItsNameElseItsId() {
        assertThat(rules("name: short\n" + RULE.formatted("stage: S6")).names()).containsExactly("short");
        assertThat(rules(RULE.formatted("stage: S6")).names()).containsExactly("x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a            | set-x
            a and d      | set-x
            d and b      | add-x, new-x
            a or b       | add-x, new-x, set-x
            1 of a*      | set-x
            a or d       |
            not a        |
            c            |
            b and not a  | add-x, new-x
            """)
    void operations_areThoseOneOfWhichMustBe(String condition, String operations) {
        ReadRules read = RuleReader.read("x.yml", """
                title: x
                logsource: {product: becquerel, category: policy_changed}
                detection:
                  a: {operation: Set-X, object: y}
                  b: {operation: [New-X, Add-X]}
                  c: {operation|startswith: Set-}
                  d: {object: z}
                  condition: %s
                """.formatted(condition));
        assertThat(AskedFields.operations((Rule.Detection) read.rules().getFirst()).orElse(Set.of()).stream()
                        .sorted())
                .isEqualTo(operations == null ? List.of() : List.of(operations.split(", ", -1)));
    }

    private static ActivityRules rules(String text) {
        ReadRules read = RuleReader.read("x.yml", text);
        assertThat(read.problems()).isEmpty();
        return ActivityRules.of(RuleBook.of(read.rules()));
    }
}
