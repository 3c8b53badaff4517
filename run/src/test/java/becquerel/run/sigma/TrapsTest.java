package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Limits;
import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.match.ActiveRules;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other engines get wrong, each with a record of the kind that shows it. */
class TrapsTest {
    private static final String FORWARDS = """
            {"Workload":"Exchange","Operation":"Set-Mailbox","ClientIP":"198.51.100.7:52378","Count":3,"Nothing":null,
             "Parameters":[{"Name":"Identity","Value":"anna"},{"Name":"ForwardingSmtpAddress","Value":"smtp:x@example.net"}],
             "Target":{"Roles":[{"Name":"Global \\"Admin\\""},{"Name":"Reader"}]},"Tags":["one","two"],"a.b":"flat"}""";

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            Parameters#contains          | ForwardingSmtpAddress                                              | true
            Parameters#contains#all      | [anna, 'x@example.net']                                            | true
            Parameters#contains#all      | [anna, 'y@example.net']                                            | false
            Parameters                   | '{"Name":"Identity","Value":"anna"}'                               | true
            Parameters#contains          | '"Name":"Identity","Value":"x'                                     | false
            Parameters.Name              | forwardingsmtpaddress                                              | true
            Parameters.Value#startswith  | 'smtp:'                                                            | true
            Parameters.Other#exists      | false                                                              | true
            Target.Roles.Name            | 'Global "Admin"'                                                   | true
            Target#contains              | 'Global \\\\"Admin'                                                | true
            Target.Roles#contains        | reader                                                             | true
            Tags                         | two                                                                | true
            Tags#re                      | '^tw.$'                                                            | true
            Operation#re#i               | '^SET-.*$'                                                         | true
            Operation#re                 | '^SET-.*$'                                                         | false
            Operation#cased              | set-mailbox                                                        | false
            ClientIP#cidr                | 198.51.100.0/24                                                    | true
            ClientIP#cidr#neq            | 198.51.100.0/24                                                    | false
            ClientIP#cidr#neq            | 203.0.113.0/24                                                     | true
            Operation#neq                | Set-Mailbox                                                        | false
            Absent#neq                   | x                                                                  | true
            Count                        | 3                                                                  | true
            Count                        | '3'                                                                | true
            Count#gte                    | 3                                                                  | true
            Nothing                      | null                                                               | true
            Absent                       | null                                                               | true
            Workload                     | null                                                               | false
            a.b                          | flat                                                               | true
            """)
    void field_whenOthersMissIt(String key, String value, boolean expected) {
        String field = key.replace('#', '|');
        String positive = "{\"%s\": %s}".formatted(field, value.strip());
        assertThat(holds("condition: selection", positive)).isEqualTo(expected);
        assertThat(holds("condition: not selection", positive)).isEqualTo(!expected);
    }

    private static boolean holds(String condition, String selection) {
        String yaml = "title: trap\nlogsource: {product: m365}\ndetection:\n  %s\n  selection: %s\n"
                .formatted(condition, selection);
        return !new AskedJson(rules(yaml)).matches(FORWARDS).isEmpty();
    }

    private static List<Rule.Detection> rules(String yaml) {
        ReadRules read = RuleReader.read("trap.yml", yaml);
        assertThat(read.problems()).isEmpty();
        return RuleBook.of(read.rules()).detections();
    }

    @Test
    void keywords_areAskedOnlyOfTheirOwnLog() {
        String yaml = """
                title: keywords
                logsource: {product: linux}
                detection:
                  keywords: [Mailbox]
                  condition: keywords
                """;
        RuleSet rules = RuleSet.compile(rules(yaml));
        assertThat(matches(rules, rules.all(), FORWARDS)).isEqualTo(1);
        ActiveRules cloud = rules.forLogSources(source -> source.product().equals("m365"));
        assertThat(cloud.size()).isZero();
        assertThat(cloud.fields().allValues()).isFalse();
        assertThat(matches(rules, cloud, FORWARDS)).isZero();
    }

    @Test
    void refusedRule_isNamedAndStopsNoOther() {
        Rule.Detection good = rules("""
                        title: good
                        logsource: {product: m365}
                        detection: {selection: {Workload: exchange}, condition: selection}
                        """).getFirst();
        var rules = new ArrayList<Rule.Detection>();
        for (Wanted wanted : List.of(
                new Wanted.Regex("(?=x)", false, false, false),
                new Wanted.Regex("((a{1000}){1000}){1000}", false, false, false),
                new Wanted.Network("192.0.2.0/33"))) {
            rules.add(new Rule.Detection(
                    good.header(),
                    good.logSource(),
                    Map.of("selection", new Search.Item("Workload", false, true, List.of(wanted))),
                    good.condition()));
        }
        rules.add(new Rule.Detection(good.header(), good.logSource(), Map.of(), new Condition.Named("nobody")));
        rules.add(good);
        RuleSet set = RuleSet.compile(rules);
        assertThat(set.refused()).hasSize(4).allMatch(problem -> problem.where().line() == 1);
        assertThat(set.all().size()).isEqualTo(1);
        assertThat(matches(set, set.all(), FORWARDS)).isEqualTo(1);
    }

    private static int matches(RuleSet rules, ActiveRules active, String record) {
        Scan scan = rules.scan();
        var json = new JsonRecords(scan.values(), active.fields(), Limits.DEFAULT);
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        assertThat(json.read(bytes, 0, bytes.length)).isTrue();
        return scan.run(active);
    }
}
