package becquerel.run.codec;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.Wanted.Compared;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.correlate.Correlating;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.correlate.Matched;
import becquerel.detect.sigma.correlate.Snapshot;
import becquerel.detect.sigma.correlate.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What correlations remember can be written down. */
class CorrelationStateTest {
    @TempDir
    Path folder;

    private record Member(int number) {}

    private record Kept(State state, List<List<Member>> members) {}

    @Test
    void stateComesBackAsItWas() throws IOException {
        Correlator correlator = Correlator.of(List.of(rule(Comparison.GTE), rule(Comparison.LTE)), Optional::of);
        assertThat(correlator.problems()).isEmpty();
        Correlating<Member> correlating = correlator.start();
        correlating.see(match(1));
        correlating.see(match(2));
        Snapshot<Member> snapshot = correlating.snapshot();

        Path file = folder.resolve("state");
        Filed.write(file, Kept.class, new Kept(snapshot.state(), snapshot.members()));
        Kept back = Filed.read(file, Kept.class);

        assertThat(back).isEqualTo(new Kept(snapshot.state(), snapshot.members()));
        Correlating<Member> resumed = correlator.resume(new Snapshot<>(back.state(), back.members()), 0, 1);
        assertThat(resumed.see(match(3)))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.members()).containsExactly(new Member(1), new Member(2), new Member(3)));
    }

    private static Matched<Member> match(int number) {
        return new Matched<>(
                "a", "t", Instant.EPOCH.plusSeconds(number), Map.of("user", "anna@example.com"), new Member(number));
    }

    private static Correlation rule(Comparison comparison) {
        return new Correlation(
                Header.of(new Position("x.yml", 1, 1), comparison.name(), ""),
                Correlation.Kind.EVENT_COUNT,
                List.of("a"),
                Map.of(),
                List.of("user"),
                Duration.ofMinutes(1),
                List.of(),
                0,
                List.of(new Compared(comparison, BigDecimal.valueOf(3))),
                Optional.empty(),
                false);
    }
}
