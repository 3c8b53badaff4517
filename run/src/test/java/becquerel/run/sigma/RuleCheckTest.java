package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.RuleProblem;
import becquerel.run.rules.RuleCheck;
import becquerel.run.rules.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {
    @TempDir
    Path room;

    @Test
    void shippedTaxonomiesAreSound() throws Exception {
        assertThat(shipped().all()).isNotEmpty();
    }

    @Test
    void saysEveryMistakeOfATaxonomy() {
        List<String> mistakes = new ArrayList<>();
        TaxonomyFile.read("t.yml", """
                - source: []
                  logsources: [{product: azure, servce: x}]
                  fields: {A: [{path: b}]}
                  colour: red
                - nonsense
                """, mistakes);
        assertThat(mistakes)
                .containsExactly(
                        "t.yml: entry 1: the key colour is not known; known are closed, fields, logsources, others, source, when",
                        "t.yml: entry 1 names no source",
                        "t.yml: entry 1: field A: a place with a value table needs path and values",
                        "t.yml: entry 1: logsources: the key servce is not known; known are category, product, service",
                        "t.yml: entry 2 is not a group of key: value lines");
    }

    @Test
    void saysThatARuleCanNeverMatch_whenNoRecordHasItsField() throws Exception {
        RuleCheck check = check("""
                title: Old protocols
                logsource: {product: azure, service: signinlogs}
                detection:
                  wanted: {ActivityDetails: Sign-ins, ClientApp: IMAP}
                  condition: wanted
                """);
        assertThat(check.problems())
                .extracting(RuleProblem::what)
                .containsExactly(
                        "\"Old protocols\" can never match here: no record of Defender sign-ins or Entra sign-ins has the field ActivityDetails");
    }

    @Test
    void saysNothing_whenTheRuleMatchesWithoutTheField() throws Exception {
        assertThat(check("""
                        title: Old protocols
                        logsource: {product: azure, service: signinlogs}
                        detection:
                          wanted: {ClientApp: IMAP}
                          other: {ActivityDetails: Sign-ins}
                          condition: wanted or (wanted and not other)
                        """).problems()).isEmpty();
    }

    @Test
    void namesWhatNoCorrelationCanFind() throws Exception {
        RuleCheck check = check("""
                title: A sign-in
                name: in
                lvel: high
                own: key
                logsource: {product: becquerel, category: sign_in}
                detection:
                  a: {outcome: failure}
                  a2: {outcome: success}
                  condition: a
                ---
                title: Between nothing
                correlation: {type: event_count, rules: [in], group-by: [adress], timespan: 1h, condition: {gte: 5, lt: 3}}
                ---
                title: A cloud sign-in
                name: cloud
                logsource: {product: azure, service: signinlogs}
                detection:
                  a: {ResultType: 50126}
                  condition: a
                ---
                title: Several
                correlation: {type: event_count, rules: [cloud], group-by: [UserPrincipalNam], timespan: 1h, condition: {gte: 3}}
                """);
        assertThat(check.problems())
                .extracting(problem -> problem.where().line() + " " + problem.what() + ": " + problem.remedy())
                .containsExactly(
                        "1 correlations on \"A sign-in\" ask for the field \"adress\", which no record it matches has: Write address, if that is meant.",
                        "1 the key \"lvel\" of \"A sign-in\" means nothing: Write level, if that is meant.",
                        "11 \"Between nothing\" can never fire: no count is within its bounds: Widen the bounds under condition; a window has at least one match.",
                        "14 correlations on \"A cloud sign-in\" ask for the field \"UserPrincipalNam\", which no record it matches has: Write UserPrincipalName, if that is meant.");
    }

    @Test
    void countsRulesAboutOtherSources() throws Exception {
        RuleCheck check = check("""
                title: A process
                logsource: {product: windows, category: process_creation}
                detection:
                  wanted: {Image|endswith: mimikatz.exe}
                  condition: wanted
                """);
        assertThat(check.problems()).isEmpty();
        assertThat(check.elsewhere()).hasSize(1);
    }

    private RuleCheck check(String rule) throws Exception {
        Path file = Files.writeString(room.resolve("rule.yml"), rule);
        return RuleCheck.of(RuleFiles.read(List.of(file)), shipped());
    }

    private static Taxonomies shipped() throws Exception {
        return Taxonomies.read(RuleFiles.taxonomies(Path.of("../rules")));
    }
}
