package becquerel.run.view;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Severity;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Ledger;
import becquerel.investigate.Outcome;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.Exposure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Instant TIME = Instant.parse("2024-03-05T10:00:00Z");

    @Test
    void incidentCountsItsSessionsByHand() {
        var sessions = List.of(
                session("s-1", Side.INTRUDER),
                session("s-2", Side.INTRUDER),
                session("s-3", Side.UNKNOWN),
                session("s-4", Side.OWNER),
                session("s-5", Side.INTRUDER));

        assertThat(printed(sessions, List.of("s-1", "s-2", "s-3")))
                .contains("     sessions: 2 of the intruder, 1 unclear (sessions.json; becquerel session list)\n");
        assertThat(printed(sessions, List.of())).doesNotContain("sessions:");
    }

    private static String printed(List<Session> sessions, List<String> named) {
        var conclusion = new Conclusion(
                List.of(), List.of(incident(named)), List.of(), sessions, List.of(), List.of(), List.of(), "");
        var bytes = new ByteArrayOutputStream();
        var ledger = new Ledger(List.of(), List.of(), List.of(), List.of(), List.of());
        new Summary(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, true)
                .print(ledger, conclusion, "case", Duration.ZERO, List.of());
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Session session(String id, Side label) {
        return new Session(
                id,
                "tenant",
                "ann@example.org",
                label,
                0.5,
                List.of(),
                TIME,
                TIME,
                List.of(),
                List.of(),
                List.of(),
                1,
                Optional.empty());
    }

    private static Incident incident(List<String> sessions) {
        return new Incident(
                "i-1",
                "Takeover",
                "tenant",
                List.of("ann@example.org"),
                0.9,
                List.of(),
                Severity.HIGH,
                Incident.LossRisk.HIGH,
                TIME,
                TIME,
                List.of(),
                List.of(),
                sessions,
                List.of(),
                List.of(),
                List.of(),
                new Exposure(List.of()),
                Optional.empty(),
                Outcome.NONE,
                List.of(),
                List.of());
    }
}
