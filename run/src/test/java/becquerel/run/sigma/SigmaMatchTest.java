package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        + hit.members().stream()
                                .map(SigmaMatch.Member::position)
                                .toList()));
    }
}
