package becquerel.run.scoreboard;

import static becquerel.investigate.exposure.ExposureClass.COPIED;
import static becquerel.investigate.exposure.ExposureClass.FORWARDED;
import static becquerel.investigate.exposure.ExposureClass.NOT_OBSERVED;
import static becquerel.investigate.exposure.ExposureClass.READ;
import static becquerel.investigate.exposure.ExposureClass.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.scoreboard.ExposureScore.Told;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExposureScoreTest {
    private static final String ANN = "ann@example.org";

    private final Worlds world = new Worlds();

    private ExposureScore score() {
        return world.score().exposure();
    }

    @Test
    void messageSeenIsCountedByWhatIsSaidOfIt() {
        world.seen(ANN, "1@x", "opened").seen(ANN, "2@x", "opened").seen(ANN, "3@x", "opened");
        world.shown(ANN, "1@x", READ).shown(ANN, "2@x", UNKNOWN);
        assertThat(score().said())
                .isEqualTo(Map.of(
                        new Told("opened", true, "read"), 1,
                        new Told("opened", true, "unknown"), 1,
                        new Told("opened", true, "not listed"), 1));
    }

    @Test
    void worstClassCounts_whenTwoIncidentsSayDifferentThings() {
        world.seen(ANN, "1@x", "opened").shown(ANN, "1@x", UNKNOWN).shown(ANN, "1@x", COPIED);
        assertThat(score().said()).isEqualTo(Map.of(new Told("opened", true, "copied"), 1));
    }

    @Test
    void notObservedIsWrong_whenTheMessageWasSeen_whateverElseIsSaid() {
        world.seen(ANN, "1@x", "opened").shown(ANN, "1@x", NOT_OBSERVED).shown(ANN, "1@x", READ);
        world.shown(ANN, "2@x", NOT_OBSERVED);
        assertThat(score().wrong()).extracting(Truth.Seen::message).containsExactly("1@x");
        assertThat(score().cleared()).isEqualTo(1);
    }

    @Test
    void messageOnItsWayOutCounts_whenItsMailboxIsNotTold() {
        world.seen(ANN, "1@x", "forwarded").shown("", "1@x", FORWARDED);
        assertThat(score().said()).isEqualTo(Map.of(new Told("forwarded", true, "forwarded"), 1));
        assertThat(score().overstated()).isEmpty();
    }

    @Test
    void claimIsOverstated_whenNobodySawTheMessage() {
        world.shown(ANN, "1@x", READ).shown(ANN, "2@x", UNKNOWN);
        assertThat(score().overstated()).isEqualTo(Map.of("read", 1));
    }
}
