package becquerel.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TemptationsTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T00:00:00Z");

    @Test
    void whatGoesOnFromDayToDayIsOne() {
        var temptations = new Temptations();
        for (int day = 0; day < 5; day++) {
            temptations.add(travel(day));
        }
        assertThat(temptations.all()).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(MONDAY);
            assertThat(one.to()).isEqualTo(MONDAY.plusSeconds(5 * 86_400));
        });
    }

    @Test
    void whatComesAgainWeeksLaterIsAnother() {
        var temptations = new Temptations();
        temptations.add(travel(0));
        temptations.add(travel(20));
        assertThat(temptations.all()).hasSize(2);
    }

    private static Temptation travel(int day) {
        Instant from = MONDAY.plusSeconds(86_400L * day);
        return new Temptation("ann@contoso.example", "travel", from, from.plusSeconds(86_400));
    }
}
