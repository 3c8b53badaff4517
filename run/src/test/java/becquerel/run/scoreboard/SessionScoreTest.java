package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.investigate.StoryLine.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionScoreTest {
    private static final String ANN = "ann@example.com";

    @Test
    void countsRecordsByTheirTrueHandAndTheLabelOfTheirSession() {
        SessionScore score = new Worlds()
                .attack("a1", List.of(ANN), "S3", Worlds.act(1, ANN, "r1", "r2", "r3"))
                .session(ANN, Side.INTRUDER, "r1", "r2", "o1")
                .session(ANN, Side.UNKNOWN, "r3")
                .session(ANN, Side.OWNER, "o2", "o3", "o4", "o5")
                .score()
                .sessions();
        assertThat(score.of(SessionScore.INTRUDER, Side.INTRUDER)).isEqualTo(2);
        assertThat(score.of(SessionScore.INTRUDER, Side.UNKNOWN)).isEqualTo(1);
        assertThat(score.of(SessionScore.OWNER, Side.INTRUDER)).isEqualTo(1);
        assertThat(score.right()).isEqualTo(new Share(6, 8));
        assertThat(score.ofIntruders()).isEqualTo(new Share(2, 3));
    }

    @Test
    void recordThatSeveralSessionsName_countsOnce() {
        SessionScore score = new Worlds()
                .attack("a1", List.of(ANN), "S3", Worlds.act(1, ANN, "r1"))
                .session(ANN, Side.INTRUDER, "r1")
                .session(ANN, Side.OWNER, "r1")
                .score()
                .sessions();
        assertThat(score.right().whole()).isEqualTo(1);
    }

    @Test
    void accountsThatNobodyTouched_areNotCounted() {
        SessionScore score = new Worlds()
                .attack("a1", List.of(ANN), "S3", Worlds.act(1, ANN, "r1"))
                .session("bob@example.com", Side.OWNER, "o1")
                .score()
                .sessions();
        assertThat(score.right().whole()).isZero();
    }
}
