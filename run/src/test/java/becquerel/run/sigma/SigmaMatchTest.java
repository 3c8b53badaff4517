package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import becquerel.run.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over events that nobody understands as evidence. */
class SigmaMatchTest {
    private static final String TRIES = """
            title: A failed try
            id: 00000000-0000-4000-8000-000000000001
            name: failed
            logsource: {product: any}
            detection:
              failed: {outcome: failed}
              condition: failed
            ---
            title: Many failed tries
            id: 00000000-0000-4000-8000-000000000002
            correlation:
              type: event_count
              rules: [failed]
              group-by: [who]
              timespan: 10m
              condition: {gte: 3}
            """;

    @TempDir
    Path room;

    @Test
    void namesEachEvent_whenThereIsNoCorrelation() throws IOException {
        String rule = TRIES.substring(0, TRIES.indexOf("---"));
        assertThat(run(
                        rule,
                        event("10:00", "ann", "failed"),
                        event("10:01", "ann", "fine"),
                        event("10:02", "bob", "failed")))
                .containsExactly("A failed try 1 2026-03-01T10:00:00Z []", "A failed try 3 2026-03-01T10:02:00Z []");
    }

    @Test
    void countsInOrderOfTime_whateverTheOrderOfEvents() throws IOException {
        assertThat(run(
                        TRIES,
                        event("10:09", "ann", "failed"),
                        event("10:00", "ann", "failed"),
                        event("10:02", "bob", "failed"),
                        event("10:05", "ann", "failed")))
                .containsExactly("Many failed tries 1 2026-03-01T10:09:00Z [2, 4, 1]");
    }

    @Test
    void saysHowManyMatchesHaveNoTime() throws IOException {
        Files.writeString(room.resolve("rules.yml"), TRIES);
        Files.writeString(room.resolve("events.jsonl"), "{\"who\":\"ann\",\"outcome\":\"failed\"}\n");
        SigmaMatch match = match(new ArrayList<>());
        match.run(List.of(room.resolve("events.jsonl")));
        assertThat(match.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("1 matches have no time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ts\":1772359200",
                "\"ts\":1772359200.25",
                "\"_time\":\"1772359200250\"",
                "\"created_at\":\"2026-03-01T11:00:00+01:00\"",
                "\"date\":\"2026-03-01 10:00:00\""
            })
    void readsTimes_asLogsWriteThem(String time) throws IOException {
        Files.writeString(room.resolve("rules.yml"), TRIES.substring(0, TRIES.indexOf("---")));
        Files.writeString(room.resolve("events.jsonl"), "{\"outcome\":\"failed\"," + time + "}\n");
        List<String> lines = new ArrayList<>();
        match(lines).run(List.of(room.resolve("events.jsonl")));
        assertThat(lines).singleElement(as(STRING)).startsWith("A failed try 1 2026-03-01T10:00:00");
    }

    @Test
    void asksRulesOnActivities_ofRecordsThatAreUnderstood() throws IOException {
        assertThat(run("""
                        title: A sign-in
                        id: 00000000-0000-4000-8000-000000000003
                        logsource: {product: becquerel, category: sign_in}
                        detection:
                          failed: {outcome: failure}
                          condition: failed
                        ---
                        title: Two of them
                        correlation:
                          type: event_count
                          rules: [00000000-0000-4000-8000-000000000003]
                          group-by: [account]
                          timespan: 1h
                          condition: {gte: 2}
                          generate: true
                        """, signIn(1, "10:00"), signIn(2, "10:30")))
                .containsExactly(
                        "A sign-in 1 2026-03-01T10:00:00Z []",
                        "A sign-in 2 2026-03-01T10:30:00Z []",
                        "Two of them 2 2026-03-01T10:30:00Z [1, 2]");
    }

    private static String signIn(int id, String time) {
        return ("{\"CreationTime\":\"2026-03-01T%s:00\",\"Id\":\"%d\",\"Operation\":\"UserLoginFailed\",\"OrganizationId\":\"t\","
                        + "\"RecordType\":15,\"UserType\":0,\"Workload\":\"AzureActiveDirectory\",\"UserId\":\"ann@example.com\","
                        + "\"ActorIpAddress\":\"192.0.2.7\",\"ErrorNumber\":\"50126\"}\n")
                .formatted(time, id);
    }

    @Test
    void saysThatAGroupIsMissing() throws IOException {
        Files.writeString(room.resolve("rules.yml"), TRIES.replace("[who]", "[whom]"));
        Files.writeString(room.resolve("events.jsonl"), event("10:00", "ann", "failed"));
        SigmaMatch match = match(new ArrayList<>());
        match.run(List.of(room.resolve("events.jsonl")));
        assertThat(match.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .startsWith("1 matches lack a value that 00000000-0000-4000-8000-000000000002 groups by"));
    }

    @Test
    void readsTables() throws IOException {
        Files.writeString(room.resolve("rules.yml"), TRIES.substring(0, TRIES.indexOf("---")));
        Files.writeString(
                room.resolve("events.csv"), "who,outcome,timestamp\nann,Failed,2026-03-01T10:00:00Z\nbob,fine,\n");
        List<String> lines = new ArrayList<>();
        match(lines).run(List.of(room.resolve("events.csv")));
        assertThat(lines).containsExactly("A failed try 1 2026-03-01T10:00:00Z []");
    }

    private static String event(String time, String who, String outcome) {
        return "{\"@timestamp\":\"2026-03-01T%s:00Z\",\"who\":\"%s\",\"outcome\":\"%s\"}%n"
                .formatted(time, who, outcome);
    }

    private List<String> run(String rules, String... events) throws IOException {
        Files.writeString(room.resolve("rules.yml"), rules);
        Files.writeString(room.resolve("events.jsonl"), String.join("", events));
        List<String> lines = new ArrayList<>();
        match(lines).run(List.of(room.resolve("events.jsonl")));
        return lines;
    }

    private SigmaMatch match(List<String> lines) throws IOException {
        RuleFiles files = RuleFiles.read(List.of(room.resolve("rules.yml")));
        assertThat(files.problems()).isEmpty();
        return new SigmaMatch(
                files.book(),
                new Taxonomies(List.of()),
                hit -> lines.add(hit.rule().header().title() + " " + hit.event().position() + " "
                        + hit.time().map(String::valueOf).orElse("-") + " "
                        + hit.members().stream().map(Asking.Member::position).toList()));
    }
}
