package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import becquerel.activity.Spot;
import org.junit.jupiter.api.Test;

class SpotTest {
    @Test
    void measuresAlongTheGlobe() {
        var berlin = new Spot(52.52, 13.405);
        assertThat(berlin.kilometresTo(new Spot(40.7128, -74.006))).isCloseTo(6385, within(5.0)); // New York
        assertThat(berlin.kilometresTo(berlin)).isZero();
        assertThat(new Spot(0, 179.5).kilometresTo(new Spot(0, -179.5))).isCloseTo(111, within(1.0));
        assertThat(new Spot(90, 0).kilometresTo(new Spot(-90, 0))).isCloseTo(20015, within(2.0));
    }

    @Test
    void refusesWhatIsNoSpot() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spot(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Spot(Double.NaN, 0));
        assertThat(Spot.isOnGlobe(0, 0)).as("what stands for none").isFalse();
        assertThat(Spot.isOnGlobe(Double.NaN, 1)).isFalse();
    }
}
