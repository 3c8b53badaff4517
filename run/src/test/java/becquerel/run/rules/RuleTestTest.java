package becquerel.run.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.RuleProblem;
import becquerel.run.sigma.Taxonomies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the harness refuses, and how it says so. */
class RuleTestTest {
    private static final String RULE = """
            title: Banner gone
            logsource: {product: becquerel, category: mail_rule_changed}
            detection:
              selection: {operation: Remove-TransportRule}
              condition: selection
            """;

    private static final String CASE = """
              - why: %s
                record: {CreationTime: '2024-03-05T12:00:00', Id: a, Operation: %s, RecordType: 1, Workload: Exchange,
                  UserId: admin@example.com, UserType: 2, ResultStatus: 'True', ObjectId: Banner, Parameters: []}
            """;

    private static final String FIRES = "fires:\n" + CASE.formatted("it goes", "Remove-TransportRule");
    private static final String SILENT = "silent:\n" + CASE.formatted("it comes", "New-TransportRule");

    @TempDir
    private Path room;

    @Test
    void pair_holds() throws IOException {
        RuleTest.Outcome outcome = test(RULE, FIRES + SILENT);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.fires()).isEqualTo(1);
        assertThat(outcome.silent()).isEqualTo(1);
    }

    @Test
    void oneSide_isNotEnough() throws IOException {
        assertThat(said(RULE, FIRES))
                .containsExactly("x.test.yml:1:1: there is no case at which the rule stays silent");
        assertThat(said(RULE, SILENT)).containsExactly("x.test.yml:1:1: there is no case at which the rule fires");
    }

    @Test
    void casesThatDoOtherwise_areNamedWithTheirPlace() throws IOException {
        String turned = FIRES.replace("fires", "silent") + SILENT.replace("silent", "fires");
        assertThat(said(RULE, turned))
                .containsExactly(
                        "x.test.yml:2:5: the rule fires at \"it goes\"",
                        "x.test.yml:6:5: the rule stays silent at \"it comes\"");
    }

    @Test
    void ruleWithoutCases_isRefused() throws IOException {
        Files.writeString(room.resolve("x.yml"), RULE);
        assertThat(said(RuleTest.all(List.of(room), new Taxonomies(List.of())).getFirst()))
                .containsExactly("x.yml:1:1: the rule has no cases");
    }

    @Test
    void casesWithoutARule_areRefused() throws IOException {
        Files.writeString(room.resolve("x.test.yml"), FIRES + SILENT);
        assertThat(said(RuleTest.all(List.of(room), new Taxonomies(List.of())).getFirst()))
                .containsExactly("x.test.yml:1:1: there is no rule to these cases");
    }

    @Test
    void pair_isFoundByItsCases() throws IOException {
        test(RULE, FIRES + SILENT);
        assertThat(said(RuleTest.all(List.of(room.resolve("x.test.yml")), new Taxonomies(List.of()))
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void bytesThatAreNoText_areRefused() throws IOException {
        Files.writeString(room.resolve("x.yml"), RULE);
        Files.write(room.resolve("x.test.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThat(said(RuleTest.all(List.of(room), new Taxonomies(List.of())).getFirst()))
                .contains("x.test.yml:1:1: the file is not UTF-8");
    }

    @Test
    void ruleThatCanNeverMatch_isRefused() throws IOException {
        assertThat(said(RULE.replace("operation:", "opration:"), FIRES + SILENT))
                .containsExactly("x.yml:1:1: activities of the kind mail_rule_changed have no field opration");
    }

    @Test
    void recordOfNoKnownSource_isRefused() throws IOException {
        assertThat(said(RULE, FIRES + SILENT.replace("Operation", "Deed").replace("RecordType", "Sort")))
                .containsExactly("x.test.yml:6:5: no source knows the record of the case \"it comes\"");
    }

    @Test
    void mistakesInTheFile_areAllSaidAtOnce() throws IOException {
        assertThat(said(RULE, FIRES + SILENT + """
                quiet: []
                """)).containsExactly("x.test.yml:9:1: there is no list called quiet");
        assertThat(said(RULE, """
                fires:
                  - record: [1]
                    reason: none
                  - text
                silent: 7
                """))
                .contains(
                        "x.test.yml:2:13: the record is no group of keys",
                        "x.test.yml:3:5: a case has no key reason",
                        "x.test.yml:2:5: the case does not say why",
                        "x.test.yml:4:5: the case is no group of keys",
                        "x.test.yml:5:9: silent is no list");
    }

    @Test
    void fileThatIsNoYaml_isRefused() throws IOException {
        assertThat(said(RULE, "fires: [").getFirst())
                .startsWith("x.test.yml:1:")
                .contains("the file is not YAML");
        assertThat(said(RULE, "[".repeat(5_000)).getFirst()).contains("the file is not YAML");
    }

    @Test
    void ruleOnNativeFields_seesTheRecordItself() throws IOException {
        String rule = RULE.replace("product: becquerel, category: mail_rule_changed", "product: m365")
                .replace("operation:", "Operation:");
        assertThat(said(rule, FIRES + SILENT)).isEmpty();
    }

    @Test
    void ruleOnNativeFields_isPutIntoTheWordsOfTheSource() throws Exception {
        Files.writeString(room.resolve("x.yml"), """
                title: Locked
                logsource: {product: azure, service: signinlogs}
                detection:
                  locked: {ResultType: 50053, Status: Failure}
                  condition: locked
                """);
        Files.writeString(room.resolve("x.test.yml"), """
                fires:
                  - why: the account is locked
                    record: {id: '1', createdDateTime: '2026-03-01T10:00:00Z', userPrincipalName: ann@example.com, appId: a,
                      ipAddress: 192.0.2.7, status: {errorCode: 50053}}
                silent:
                  - why: it is not
                    record: {id: '1', createdDateTime: '2026-03-01T10:00:00Z', userPrincipalName: ann@example.com, appId: a,
                      ipAddress: 192.0.2.7, status: {errorCode: 0}}
                """);
        Taxonomies shipped = Taxonomies.read(RuleFiles.taxonomies(Path.of("../rules")));
        assertThat(said(RuleTest.all(List.of(room), shipped).getFirst())).isEmpty();
    }

    @Test
    void correlation_isHeldToSeveralRecords() throws IOException {
        String cases = """
                fires:
                  - why: twice within the hour
                    records: [{who: a, '@timestamp': '2026-03-01T10:00:00Z'}, {who: a, '@timestamp': '2026-03-01T10:30:00Z'}]
                silent:
                  - why: not within the hour
                    records: [{who: a, '@timestamp': '2026-03-01T10:00:00Z'}, {who: a, '@timestamp': '2026-03-01T11:30:00Z'}]
                """;
        assertThat(said("""
                        title: Somebody
                        name: somebody
                        logsource: {product: any}
                        detection:
                          a: {who: a}
                          condition: a
                        ---
                        title: Twice
                        correlation: {type: event_count, rules: [somebody], group-by: [who], timespan: 1h, condition: {gte: 2}}
                        """, cases)).isEmpty();
    }

    @Test
    void placeholders_standInAFileBesideTheRules() throws IOException {
        Files.writeString(room.resolve("placeholders.yml"), "admins: [root, adm*]\n");
        assertThat(said("""
                        title: An administrator
                        logsource: {product: any}
                        detection:
                          a: {'who|expand': '%admins%'}
                          condition: a
                        """, """
                        fires: [{why: one, record: {who: Root}}, {why: another, record: {who: admin7}}]
                        silent: [{why: somebody else, record: {who: ann}}]
                        """)).isEmpty();
    }

    @Test
    void fingerprint_isThatOfNamesAndContentsOfRules() throws IOException {
        Path rule = Files.writeString(room.resolve("x.yml"), RULE);
        String before = RuleFiles.read(List.of(room)).fingerprint();
        Files.writeString(room.resolve("x.test.yml"), FIRES);
        assertThat(RuleFiles.read(List.of(room)).fingerprint()).isEqualTo(before);
        Files.writeString(rule, RULE + "# changed\n");
        String changed = RuleFiles.read(List.of(room)).fingerprint();
        assertThat(changed).isNotEqualTo(before);
        Files.move(rule, room.resolve("y.yml"));
        assertThat(RuleFiles.read(List.of(room)).fingerprint()).isNotIn(before, changed);
    }

    private RuleTest.Outcome test(String rule, String cases) throws IOException {
        Files.writeString(room.resolve("x.yml"), rule);
        Files.writeString(room.resolve("x.test.yml"), cases);
        return RuleTest.all(List.of(room), new Taxonomies(List.of())).getFirst();
    }

    private List<String> said(String rule, String cases) throws IOException {
        return said(test(rule, cases));
    }

    private List<String> said(RuleTest.Outcome outcome) {
        assertThat(outcome.problems()).extracting(RuleProblem::remedy).doesNotContain("");
        return outcome.problems().stream()
                .map(problem -> problem.where().toString().replace(room + "/", "") + ": " + problem.what())
                .toList();
    }
}
