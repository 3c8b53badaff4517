package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions of PCRE run, as what, and which do not. */
class RegexTextTest {
    @ParameterizedTest(name = "{0} runs as {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a.*b+c?              ~ a.*b+c?
            a{2}b{2,}c{2,5}      ~ a{2}b{2,}c{2,5}
            a*?b+?c??d{2}?       ~ a*?b+?c??d{2}?
            a*+b++c?+d{2}+       ~ a*b+c?d{2}
            (?>ab|c)             ~ (?:ab|c)
            (?:a)(?i:b)(?i)c     ~ (?:a)(?i:b)(?i)c
            (?<n>a)(?P<m>b)      ~ (?P<n>a)(?P<m>b)
            a(?#note)b           ~ ab
            a\\Z                 ~ a(?:\\n?\\z)
            \\Aa\\z              ~ \\Aa\\z
            \\h                  ~ [ \\t\\x{A0}]
            \\Qa.b\\Ec           ~ a\\.bc
            {a}                  ~ \\{a}
            a{,3}                ~ a\\{,3}
            a\\-b\\_c\\/\\"      ~ a\\-b\\_c\\/\\"
            []a]                 ~ [\\]a]
            [^]a-z\\d]           ~ [^\\]a-z\\d]
            [[:alpha:]_]         ~ [[:alpha:]_]
            [a[b]                ~ [a\\[b]
            \\x41\\x{263A}\\t    ~ \\x41\\x{263A}\\t
            (a|b)\\(c            ~ (a|b)\\(c
            """)
    void runs(String written, String as) {
        String expression = written.replace("\\\\", "\\");
        assertThat(RegexText.of(expression)).isEqualTo(Outcome.fine(as.replace("\\\\", "\\")));
    }

    @ParameterizedTest(name = "{0} does not run: {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            (?=a)                ~ a look-around (?=…) is no part of expressions that run in linear time (RE2)
            (?!a)                ~ a look-around (?!…) is no part of expressions that run in linear time (RE2)
            (?<=a)b              ~ a look-around (?<=…) is no part of expressions that run in linear time (RE2)
            (?<!a)b              ~ a look-around (?<!…) is no part of expressions that run in linear time (RE2)
            (a)\\1               ~ a back reference (\\1) is no part of expressions that run in linear time (RE2)
            (?<n>a)\\k<n>        ~ a back reference (\\k) is no part of expressions that run in linear time (RE2)
            (?R)                 ~ a recursive or conditional group (?R…) is no part of expressions that run in linear time (RE2)
            a\\Kb                ~ \\K is no part of expressions that run in linear time (RE2)
            (?x)a b              ~ the flag in (?x) is no part of expressions that run in linear time (RE2)
            a{1001}              ~ the expression repeats something more than 1000 times
            ((a{99}){99}){99}    ~ the expression with its repetitions written out is too large
            (a                   ~ a parenthesis in the expression is not closed
            a)                   ~ a closing parenthesis in the expression has no opening one
            a\\                  ~ the expression ends with a single backslash
            *a                   ~ the expression is broken: missing argument to repetition operator '*'
            [b-a]                ~ the expression is broken: invalid character class range 'b-a'
            [a                   ~ the expression is broken: missing closing ] '[a'
            """)
    void doesNotRun(String written, String why) {
        Outcome<String> outcome = RegexText.of(written.replace("\\\\", "\\"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<String>) outcome).why().what()).isEqualTo(why.replace("\\\\", "\\"));
    }

    @Test
    void deepAndLongExpressionsAreRefused() {
        assertThat(RegexText.of("(".repeat(500) + ")".repeat(500))).isInstanceOf(Outcome.Refused.class);
        assertThat(RegexText.of("a".repeat(5_000))).isInstanceOf(Outcome.Refused.class);
        assertThat(RegexText.of("[a-z]{1000}".repeat(300))).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "a"})
    void endBeforeTheLastLineBreakIsKept(String text) {
        assertThat(RegexText.of("^a\\Z")
                        .then(made ->
                                Outcome.fine(Pattern.compile(made).matcher(text).find())))
                .isEqualTo(Outcome.fine(true));
    }
}
