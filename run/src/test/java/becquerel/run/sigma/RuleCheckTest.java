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
