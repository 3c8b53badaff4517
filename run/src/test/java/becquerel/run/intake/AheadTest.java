package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void handsOnEverythingInOrder() {
        List<Integer> seen = new ArrayList<>();
        Ahead.<Integer>run(next -> IntStream.range(0, 12_345).forEach(next::accept), List.of(seen::add));
        assertThat(seen).isEqualTo(IntStream.range(0, 12_345).boxed().toList());
    }

    @Test
    void handsTheSameToEachConsumer() {
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        Ahead.<Integer>run(next -> IntStream.range(0, 12_345).forEach(next::accept), List.of(one::add, other::add));
        assertThat(one).isEqualTo(other).hasSize(12_345);
    }

    @Test
    void throwsWhatTheProducerThrew() {
        assertThatThrownBy(() -> Ahead.<Integer>run(
                        next -> {
                            throw new IllegalStateException("disk gone");
                        },
                        List.of(value -> {})))
                .hasMessage("disk gone");
    }

    @Test
    void ends_whenAConsumerFails() {
        List<Consumer<Integer>> consumers = List.of(value -> {}, value -> {
            throw new IllegalStateException("table full");
        });
        assertThatThrownBy(() -> Ahead.run(next -> IntStream.range(0, 1_000_000).forEach(next::accept), consumers))
                .hasMessage("table full");
    }
}
