package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import becquerel.run.scoreboard.WorldScore.Point;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares with their intervals, calibration and quantiles, against values worked out elsewhere. */
class FiguresTest {
    /** Intervals as published for Wilson's method without correction (Newcombe 1998, table I, and its limits). */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000"
    })
    void intervalIsWilsons(int part, int whole, double low, double high) {
        var share = new Share(part, whole);
        assertThat(share.low()).isCloseTo(low, within(5e-5));
        assertThat(share.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void shareOfNothingIsUnknown() {
        var nothing = new Share(0, 0);
        assertThat(nothing.value()).isNaN();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isOne();
        assertThat(Words.measured(nothing)).isEqualTo("–");
    }

    @Test
    void confidenceThatHoldsHasNoError() {
        Calibration calibration = Calibration.of(
                List.of(new Point(0.5, true), new Point(0.5, false), new Point(1.0, true), new Point(0.0, false)));
        assertThat(calibration.error()).isZero();
        assertThat(calibration.brier()).isCloseTo(0.125, within(1e-12));
        assertThat(calibration.bins()).extracting(Calibration.Bin::from).containsExactly(0.0, 0.5, 0.9);
    }

    @Test
    void confidenceThatBoastsIsSeen() {
        Calibration calibration = Calibration.of(
                List.of(new Point(0.9, true), new Point(0.9, false), new Point(0.9, false), new Point(0.9, false)));
        assertThat(calibration.error()).isCloseTo(0.65, within(1e-12));
        assertThat(calibration.bins().getFirst().right()).isEqualTo(new Share(1, 4));
    }

    @Test
    void quantileIsThatOfTheNearestRank() {
        List<Duration> delays =
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofHours(4));
        var score = new Score(1, 1000, new Share(4, 4), new Share(4, 4), 0, 0, new TreeMap<>(), delays);
        assertThat(score.delay(50)).contains(Duration.ofMinutes(2));
        assertThat(score.delay(90)).contains(Duration.ofHours(4));
        assertThat(Words.delay(score.delay(90))).isEqualTo("4.0 h");
    }

    @Test
    void falseIncidentsAreCountedForAThousandAccountsAndDay() {
        var score = new Score(2, 2 * 50 * 30, new Share(0, 0), new Share(1, 4), 0, 0, new TreeMap<>(), List.of());
        assertThat(score.falseAlerts()).isEqualTo(3);
        assertThat(score.falseRate()).isCloseTo(1.0, within(1e-12));
        assertThat(score.delay(50)).isEmpty();
    }
}
