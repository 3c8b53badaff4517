package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void handsOnEverythingInOrder() {
        List<Integer> seen = new ArrayList<>();
        Ahead.<Integer>run(next -> IntStream.range(0, 12_345).forEach(next::accept), seen::add);
        assertThat(seen).isEqualTo(IntStream.range(0, 12_345).boxed().toList());
    }

    @Test
    void throwsWhatTheProducerThrew() {
        assertThatThrownBy(() -> Ahead.<Integer>run(
                        next -> {
                            throw new IllegalStateException("disk gone");
                        },
                        value -> {}))
                .hasMessage("disk gone");
    }

    @Test
    void ends_whenTheConsumerFails() {
        assertThatThrownBy(() ->
                        Ahead.<Integer>run(next -> IntStream.range(0, 1_000_000).forEach(next::accept), value -> {
                            throw new IllegalStateException("table full");
                        }))
                .hasMessage("table full");
    }
}
