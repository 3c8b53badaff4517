package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobustTest {
    private static final double[] WEEK = {10, 12, 8, 11, 9, 10, 13, 10};

    @Test
    void floodIsFar_andADayLikeOthersIsNot() {
        assertThat(Robust.distance(400, WEEK).orElseThrow()).isGreaterThan(Robust.FAR);
        assertThat(Robust.distance(14, WEEK).orElseThrow()).isLessThan(Robust.FAR);
    }

    @Test
    void oneWildDayChangesNothing() {
        double[] wild = WEEK.clone();
        wild[0] = 100_000;
        assertThat(Robust.distance(400, wild).orElseThrow()).isGreaterThan(Robust.FAR);
    }

    @Test
    void whoAlwaysDoesTheSameMayDoALittleMore() {
        assertThat(Robust.distance(6, new double[] {5, 5, 5, 5, 5, 5, 5}).orElseThrow())
                .isLessThan(1);
    }

    @Test
    void saysNothingOfWhomItHardlyKnows() {
        assertThat(Robust.distance(400, new double[6])).isEmpty();
        assertThat(Robust.distance(400, new double[7])).isPresent();
    }
}
