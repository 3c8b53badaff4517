package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HoursOfWeekTest {
    @Test
    void weekBeginsOnMonday() {
        assertThat(HoursOfWeek.of(Instant.parse("2024-03-04T00:59:00Z"))).isZero();
        assertThat(HoursOfWeek.of(Instant.parse("2024-03-10T23:00:00Z"))).isEqualTo(167);
        assertThat(HoursOfWeek.of(Instant.parse("1969-12-29T00:00:00Z"))).isZero();
    }

    @Test
    void countersStandApart_andStopAtTheirMost() {
        var hours = new HoursOfWeek();
        for (int i = 0; i < 1000; i++) {
            hours.see(7);
        }
        hours.see(8);
        assertThat(hours.count(7)).isEqualTo(255);
        assertThat(hours.count(8)).isEqualTo(1);
        assertThat(hours.count(6)).isZero();
    }

    @Test
    void smoothingGoesRoundTheWeek_andAddsNothing() {
        double[] counts = new double[HoursOfWeek.HOURS];
        counts[0] = 16;
        double[] smooth = HoursOfWeek.smoothed(counts);
        assertThat(Arrays.stream(smooth).sum()).isCloseTo(16, within(1e-9));
        assertThat(smooth[0]).isEqualTo(4);
        assertThat(smooth[167]).isEqualTo(2);
        assertThat(smooth[24]).isEqualTo(2);
        assertThat(smooth[143]).isEqualTo(1);
        assertThat(smooth[12]).isZero();
    }
}
