package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How conditions are understood. */
class ConditionTest {
    private static final String SEARCHES =
            "sel_a: [x]\nsel_b: [x]\nsel_c: [x]\nfilter: [x]\n_hidden: [x]\nsel-d.e: [x]\n";

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sel_a                              | sel_a
            sel_a or sel_b and not filter      | any(sel_a, all(sel_b, not filter))
            (sel_a or sel_b) and filter        | all(any(sel_a, sel_b), filter)
            not sel_a and sel_b                | all(not sel_a, sel_b)
            not (sel_a or sel_b)               | not any(sel_a, sel_b)
            not not sel_a                      | not not sel_a
            not 1 of sel_*                     | not any(sel_a, sel_b, sel_c)
            sel_a AND sel_b Or NOT filter      | any(all(sel_a, sel_b), not filter)
            1 of them                          | any(sel_a, sel_b, sel_c, filter, sel-d.e)
            any of sel_*                       | any(sel_a, sel_b, sel_c)
            all of them                        | all(sel_a, sel_b, sel_c, filter, sel-d.e)
            ALL OF THEM                        | all(sel_a, sel_b, sel_c, filter, sel-d.e)
            all of filter*                     | filter
            all of *_b                         | sel_b
            1 of *e*_?*                        | <no search fits '*e*_?*'>
            1 of *l*_*                         | any(sel_a, sel_b, sel_c)
            1 of _*                            | _hidden
            _hidden and sel_a                  | all(_hidden, sel_a)
            2 of sel_*                         | 2(sel_a, sel_b, sel_c)
            3 of sel_*                         | all(sel_a, sel_b, sel_c)
            sel-d.e                            | sel-d.e
            ((sel_a))                          | sel_a
            (sel_a)and(sel_b)                  | all(sel_a, sel_b)
            """)
    void means(String condition, String meaning) {
        ReadRules read = RuleReader.read("r.yml", Read.rule(SEARCHES + "condition: '" + condition + "'"));
        String got = read.rules().isEmpty()
                ? "<" + read.problems().getFirst().what() + ">"
                : Read.shown(
                        ((becquerel.detect.sigma.Rule.Detection) read.rules().getFirst()).condition());
        assertThat(got).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sel_a and sel_x             | 11:25 the condition names 'sel_x', and there is no such search / Write 'sel_a' if that is meant; else name one of: sel_a, sel_b, sel_c, filter, _hidden, sel-d.e.
            sel_a sel_b                 | 11:21 'sel_b' stands where the condition cannot go on / Join the parts with and or or.
            sel_a and                   | 11:24 the condition ends where a name must follow / Complete it.
            and sel_a                   | 11:15 'and' stands where the condition cannot go on / Put a name on either side of it.
            (sel_a                      | 11:15 a parenthesis is not closed / Close it.
            sel_a)                      | 11:20 a closing parenthesis has no opening one, or nothing before it / Remove it, or complete what it closes.
            sel_* and filter            | 11:15 the pattern 'sel_*' stands without 1 of or all of / Write '1 of sel_*' or 'all of sel_*'.
            1 of none_*                 | 11:20 no search fits 'none_*' / Name one of: sel_a, sel_b, sel_c, filter, _hidden, sel-d.e.
            9 of sel_*                  | 11:15 9 of 3 can never be true / Write a number from 1 to 3.
            0 of sel_*                  | 11:15 0 of 3 can only be always true / Write a number from 1 to 3.
            few of sel_*                | 11:15 'few' of is no quantity / Write 1 of, all of, or a number of.
            1 of                        | 11:19 the condition ends where a name must follow / Complete it.
            """)
    void isRefused(String condition, String problem) {
        assertThat(Read.problems(Read.rule(SEARCHES + "condition: '" + condition + "'")))
                .containsExactly(problem);
    }

    @Test
    void listOfConditions_isJoinedByOr() {
        assertThat(Read.shown(Read.detection(SEARCHES + "condition:\n  - sel_a and filter\n  - sel_b")
                        .condition()))
                .isEqualTo("any(all(sel_a, filter), sel_b)");
    }

    @Test
    void searchesKeepTheirOrder_andMayBeUnused() {
        assertThat(Read.detection(SEARCHES + "condition: filter").searches().keySet())
                .containsExactly("sel_a", "sel_b", "sel_c", "filter", "_hidden", "sel-d.e");
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(Read.problems(Read.rule(SEARCHES + "condition: " + "(".repeat(100) + "sel_a" + ")".repeat(100))))
                .singleElement()
                .asString()
                .contains("nested deeper than 40");
        assertThat(Read.problems(Read.rule(SEARCHES + "condition: " + "not ".repeat(100) + "sel_a")))
                .singleElement()
                .asString()
                .contains("nested deeper than 40");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append("s").append(i).append(": [x]\n");
        }
        assertThat(Read.problems(Read.rule(many + "condition: 1 of them" + " or 1 of s*".repeat(1_000))))
                .singleElement()
                .asString()
                .contains("more than 20000 parts");
    }
}
