package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import becquerel.detect.behaviour.Volumes.Kind;
import becquerel.testkit.Acts;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final Acts ANN = Acts.by("ann@example.com");
    private static final BitSet NONE = new BitSet();
    private final Volumes volumes = new Volumes();

    @Test
    void countsEachDayApart() {
        volumes.see(ANN.reads("ann@example.com"), 0);
        for (int i = 0; i < 1000; i++) {
            volumes.see(ANN.reads("ann@example.com"), 3);
        }
        volumes.see(ANN.signsIn(), 4);
        double[] read = volumes.days(Kind.READ, NONE);
        assertThat(read).hasSize(3);
        assertThat(read[0]).isCloseTo(1, within(0.02));
        assertThat(read[1]).isCloseTo(1000, within(20.0));
        assertThat(read[2]).as("a day at work without reading").isZero();
        assertThat(volumes.days(Kind.SENT, NONE)).containsOnly(0);
    }

    @Test
    void leavesDaysOut() {
        volumes.see(ANN.reads("ann@example.com"), 0);
        volumes.see(ANN.reads("ann@example.com"), 1);
        volumes.see(ANN.reads("ann@example.com"), 2);
        var but = new BitSet();
        but.set(1);
        but.set(2);
        assertThat(volumes.days(Kind.READ, but)).hasSize(1);
    }

    @Test
    void forgetsTheOldestOfMoreThanAYear() {
        for (int day = 0; day < 1000; day++) {
            volumes.see(ANN.signsIn(), day);
        }
        volumes.see(ANN.reads("ann@example.com"), 1000);
        assertThat(volumes.days(Kind.READ, NONE)).hasSize(367);
        assertThat(volumes.days(Kind.READ, NONE)[366]).isEqualTo(1);
    }

    @Test
    void holdsAMillionActsOfOneDay() {
        for (int i = 0; i < 1_000_000; i++) {
            volumes.see(ANN.reads("ann@example.com"), 16_383);
        }
        volumes.see(ANN.signsIn(), 16_384 - 1);
        volumes.see(ANN.signsIn(), 0);
        assertThat(volumes.days(Kind.READ, NONE)[0]).isCloseTo(1e6, within(2e4));
    }
}
