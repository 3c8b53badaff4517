package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each modifier of the specification makes of a value, alone and with others. */
class ModifierTest {
    private static final Map<String, List<String>> PLACEHOLDERS =
            Map.of("servers", List.of("srv*", "db1"), "net", List.of("192.0.2.0/24"), "odd", List.of("a.b"));

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `f: abc`                                | `f = «abc»`
            `f: ''`                                 | `f = «»`
            `f: 'a*b?c'`                            | `f = «a»*«b»?«c»`
            `f: 'a\\*b\\?c\\\\d\\e'`                    | `f = «a*b?c\\d\\e»`
            `f: 'a\\\\*'`                             | `f = «a\\»*`
            `f: 'a\\\\\\*'`                            | `f = «a\\*»`
            `f: '\\\\\\\\x'`                           | `f = «\\\\x»`
            `f: 'end\\'`                             | `f = «end\\»`
            `f: '**'`                               | `f = *`
            `f: 4624`                               | `f = 4624`
            `f: -1.50`                              | `f = -1.50`
            `f: '4624'`                             | `f = «4624»`
            `f: 007`                                | `f = «007»`
            `f: 0x17`                               | `f = «0x17»`
            `f: true`                               | `f = «true»`
            `f: False`                              | `f = «false»`
            `f: null`                               | `f = null`
            `f:`                                    | `f = null`
            `f: [null]`                             | `f = null`
            `f: [a, 1]`                             | `f = «a», 1`
            `f|neq: abc`                            | `not f = «abc»`
            `f|neq: null`                           | `not f = null`
            `f|all: [a*, b]`                        | `f all = «a»*, «b»`
            `f|neq|all: [a, b]`                     | `not f all = «a», «b»`
            `f|startswith: abc`                     | `f = «abc»*`
            `f|startswith: abc*`                    | `f = «abc»*`
            `f|endswith: '\\cmd.exe'`                | `f = *«\\cmd.exe»`
            `f|contains: abc`                       | `f = *«abc»*`
            `f|contains: 404`                       | `f = *«404»*`
            `f|contains|all: [a, b]`                | `f all = *«a»*, *«b»*`
            `f|contains: ''`                        | `f = *`
            `f|cased: aBc`                          | `f = cased «aBc»`
            `f|contains|cased: aBc`                 | `f = cased *«aBc»*`
            `f|exists: true`                        | `f = there`
            `f|exists: false`                       | `f = absent`
            `f|re: 'a.*b$'`                         | `f = /a.*b$/`
            `f|re: 5`                               | `f = /5/`
            `f|re|i: a`                             | `f = /a/i`
            `f|re|i|m|s: a`                         | `f = /a/ims`
            `f|re|ignorecase: a`                    | `f = /a/i`
            `f|re|contains: a`                      | `f = /a/`
            `f|re|startswith: 'a|b'`                | `f = /\\A(?:a|b)/`
            `f|re|endswith: 'a|b'`                  | `f = /(?:a|b)\\z/`
            `f|re|all: [a, b]`                      | `f all = /a/, /b/`
            `f|lt: 5`                               | `f = LT 5`
            `f|lte: 5.5`                            | `f = LTE 5.5`
            `f|gt: -5`                              | `f = GT -5`
            `f|gte: 1e3`                            | `f = GTE 1E+3`
            `f|minute: 59`                          | `f = MINUTE 59`
            `f|hour|gte: 18`                        | `f = HOUR GTE 18`
            `f|day: [1, 2]`                         | `f = DAY 1, DAY 2`
            `f|week: 53`                            | `f = WEEK 53`
            `f|month|neq: 12`                       | `not f = MONTH 12`
            `f|year|lt: 2020`                       | `f = YEAR LT 2020`
            `f|cidr: 192.0.2.0/24`                  | `f = 192.0.2.0/24`
            `f|cidr: 192.0.2.7/24`                  | `f = 192.0.2.0/24`
            `f|cidr: 192.0.2.7`                     | `f = 192.0.2.7/32`
            `f|cidr: '2001:db8::1/33'`              | `f = 2001:db8:0:0:0:0:0:0/33`
            `f|cidr: '::ffff:192.0.2.1'`            | `f = 0:0:0:0:0:ffff:c000:201/128`
            `f|cidr|all: [192.0.2.0/24, '::/0']`    | `f all = 192.0.2.0/24, 0:0:0:0:0:0:0:0/0`
            `f|fieldref: g.h`                       | `f = WHOLE of g.h`
            `f|fieldref|startswith: g`              | `f = BEGINNING of g`
            `f|fieldref|endswith: g`                | `f = END of g`
            `f|contains|fieldref: g`                | `f = PART of g`
            `f|fieldref|cased|neq: g`               | `not f = cased WHOLE of g`
            `f|windash: -x`                         | `f = {«-x» «/x» «–x» «—x» «―x»}`
            `f|windash: a-x`                        | `f = «a-x»`
            `f|windash|contains: ' /x*'`            | `f = {*« -x»* *« /x»* *« –x»* *« —x»* *« ―x»*}`
            `f|base64: 'abcd'`                      | `f = «YWJjZA==»`
            `f|base64|base64: 'a'`                  | `f = «WVE9PQ==»`
            `f|base64offset|contains: foobar`       | `f = {*«Zm9vYmFy»* *«Zvb2Jhc»* *«mb29iYX»*}`
            `f|wide|base64offset|contains: foo`     | `f = {*«ZgBvAG8A»* *«YAbwBvA»* *«mAG8Abw»*}`
            `f|utf16le|base64: '10'`                | `f = «MQAwAA==»`
            `f|utf16|base64: a`                     | `f = «//5hAA==»`
            `f|utf16be|base64: a`                   | `f = «AGE=»`
            `f|wide: ab`                            | `f = «a0b0»`
            `f|utf16be: ab`                         | `f = «0a0b»`
            `f|utf16: a`                            | `f = «\uFEFFa0»`
            `f|base64: 'a\\*'`                       | `f = «YSo=»`
            `f|expand: '%servers%'`                 | `f = {«srv»* «db1»}`
            `f|expand: 'x\\%%servers%%'`             | `f = {«x%srv»*«%» «x%db1%»}`
            `f|expand|contains: '%servers%'`        | `f = {*«srv»* *«db1»*}`
            `f|contains|expand: '%servers%'`        | `f = {*«srv»* *«db1»*}`
            `f|all|expand: '%servers%'`             | `f all = {«srv»* «db1»}`
            `f|cidr|expand: '%net%'`                | `f = 192.0.2.0/24`
            `f|re|expand: '^%odd%$'`                | `f = /^a\\.b$/`
            `f|expand: '100%'`                      | `f = «100%»`
            `f: '%servers%'`                        | `f = «%servers%»`
            `- one`                                 | ` = *«one»*`
            `- [one]`                               | ` = *«one»*`
            `[one, 't*o', 6]`                       | ` = *«one»*, *«t»*«o»*, 6`
            `'|all': [one, two]`                    | ` all = *«one»*, *«two»*`
            `'|startswith': one`                    | ` = «one»*`
            `'|re': [one, two]`                     | ` = /one/, /two/`
            `{f: a, g: b}`                          | `all(f = «a», g = «b»)`
            `- {f: a}\\n- {g: b, h: c}`              | `any(f = «a», all(g = «b», h = «c»))`
            `- {f: a}\\n- word`                      | `any(f = «a»,  = *«word»*)`
            `word`                                  | ` = *«word»*`
            """)
    void becomes(String written, String wanted) {
        assertThat(Read.search(written.replace("\\n", "\n"), PLACEHOLDERS)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `f|contians: a`                 | `there is no modifier 'contians'`
            `f|: a`                         | `a | is followed by no modifier`
            `f|contains|contains: a`        | `|contains stands twice`
            `f|startswith|endswith: a`      | `|startswith and |endswith contradict each other`
            `f|hour|minute: 1`              | `|hour and |minute contradict each other`
            `f|gt|lt: 1`                    | `|gt and |lt contradict each other`
            `f|contains|re: a`              | `|re comes after another modifier`
            `f|i: a`                        | `|i says something of regular expressions only`
            `f|i|re: a`                     | `|i comes before |re`
            `f|re|cased: a`                 | `|re cannot be combined with |cased`
            `f|re|base64: a`                | `|re cannot be combined with |base64`
            `f|re|windash: a`               | `|re cannot be combined with |windash`
            `f|cidr|contains: a`            | `|cidr cannot be combined with |contains`
            `f|exists|neq: true`            | `|exists cannot be combined with |neq`
            `f|exists|all: true`            | `|exists cannot be combined with |all`
            `f|exists: 'true'`              | `|exists asks for the text 'true'`
            `f|exists: [true, false]`       | `|exists has several values`
            `f|gt|contains: 1`              | `|gt cannot be combined with |contains`
            `f|gt|neq: 1`                   | `|gt cannot be combined with |neq`
            `f|gte|hour: 1`                 | `a comparison comes before the part of the time it is about`
            `f|gt: a`                       | `|gt compares with the text 'a'`
            `f|gt: '5'`                     | `|gt compares with the text '5'`
            `f|hour: 24`                    | `|hour is never 24`
            `f|month: 0`                    | `|month is never 0`
            `f|day: 1.5`                    | `|day is never 1.5`
            `f|cidr: 192.0.2.0/33`          | `the part after / of '192.0.2.0/33' is no length of a network`
            `f|cidr: '192.0.2.*'`           | `'192.0.2.*' is no address range`
            `f|cidr: '1:2:3::4::5/8'`       | `'1:2:3::4::5/8' is no address range`
            `f|fieldref: 'a*'`              | `|fieldref names the text 'a*' as a field`
            `f|fieldref: ''`                | `|fieldref names the text '' as a field`
            `f|fieldref|base64: a`          | `|fieldref cannot be combined with |base64`
            `f|contains|base64: a`          | `|contains comes before an encoding, which would encode its wildcard`
            `f|base64|windash: -a`          | `|windash comes after an encoding, where there are no dashes left`
            `f|base64offset|base64: a`      | `|base64 comes after |base64offset, which yields only parts`
            `f|base64: 'a*'`                | `a value with wildcards cannot be encoded`
            `f|base64: ''`                  | `there is nothing to encode`
            `f|base64: 5`                   | `|base64 works on texts, and this is the number 5`
            `f|windash: 5`                  | `|windash works on texts, and this is the number 5`
            `f|windash: '-a -b -c -d -e'`   | `|windash makes more than 1000 texts of one value`
            `f|base64offset: a`             | `the value is too short to be recognised inside Base64`
            `f|wide: ä`                     | `|utf16le alone yields bytes that are no text, as the value has letters beyond ASCII`
            `f|expand: '%none%'`            | `nobody says what the placeholder %none% stands for`
            `f|all: a`                      | `|all stands at a single value, where there is nothing to join`
            `f: [a, null]`                  | `null stands in a list with other values`
            `f|contains: null`              | `null cannot be combined with |contains`
            `[a, null]`                     | `a keyword is null`
            `f: []`                         | `the field 'f' has an empty list`
            `{}`                            | `a search asks for nothing`
            `[]`                            | `a search is an empty list`
            `f: {g: a}`                     | `the field 'f' has a map for a value`
            `f: [[a]]`                      | `a list stands among the values of a field`
            `f: [{g: a}]`                   | `a map stands among the values of a field`
            `'': a`                         | `a field has no name`
            `'|exists': true`               | `|exists needs a field`
            `'|gt': 5`                      | `|gt needs a field`
            `f: 1e999999999`                | `the number 1e999999999 is too long or too large`
            """)
    void isRefused(String written, String what) {
        assertThat(Read.search(written, PLACEHOLDERS)).isEqualTo(what);
    }

    @Test
    void everyModifierIsInTheTables() {
        assertThat(Modifier.NAMES).hasSize(Modifier.values().length + 4);
    }
}
