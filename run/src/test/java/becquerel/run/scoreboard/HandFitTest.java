package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import becquerel.detect.behaviour.Trait;
import becquerel.knowledge.HandWeights;
import becquerel.run.settings.UsageProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fitting hands to stays whose weights are known. */
class HandFitTest {
    private static final HandFit FIT = new HandFit(HandSubject.STAYS);
    private static final double PRIOR = -1;
    private static final double RENTED = 2;
    private static final double USUAL = -1.5;

    @Test
    void findsTheWeightsThatMadeTheStays() {
        HandWeights fitted = FIT.of(samples(20_000));
        assertThat(fitted.prior()).isCloseTo(PRIOR, within(0.1));
        assertThat(fitted.of(Trait.RENTED_MACHINE.word())).isCloseTo(RENTED, within(0.1));
        assertThat(fitted.of(Trait.USUAL_CLIENT.word())).isCloseTo(USUAL, within(0.1));
        assertThat(fitted.of(Trait.NEW_COUNTRY.word())).isCloseTo(0, within(1e-9));
    }

    @Test
    void traitThatDecidesAlwaysIsBounded() {
        List<HandFit.Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(new HandFit.Sample(Set.of(Trait.HIDDEN_EXIT.word()), true));
            samples.add(new HandFit.Sample(Set.of(Trait.USUAL_CLIENT.word()), false));
        }
        HandWeights fitted = FIT.of(samples);
        assertThat(fitted.of(Trait.HIDDEN_EXIT.word())).isEqualTo(3);
        assertThat(fitted.of(Trait.USUAL_CLIENT.word())).isEqualTo(-3);
    }

    @Test
    void givesTheSameBitsForTheSameSamples() {
        assertThat(FIT.of(samples(500))).isEqualTo(FIT.of(samples(500)));
    }

    @Test
    void refusesPublishedSeeds() {
        Order order = Order.of(new Seeds(1001, 1002), List.of("test"), List.of(), 20, 10);
        assertThatThrownBy(() -> HandFitting.to(
                        HandSubject.SESSIONS,
                        order,
                        (world, folder) -> {
                            throw new AssertionError("made a world");
                        },
                        1,
                        done -> {}))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("never fitted");
    }

    private static List<HandFit.Sample> samples(int count) {
        var random = new Random(7);
        List<HandFit.Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> traits = new HashSet<>();
            double sum = PRIOR;
            if (random.nextBoolean()) {
                traits.add(Trait.RENTED_MACHINE.word());
                sum += RENTED;
            }
            if (random.nextBoolean()) {
                traits.add(Trait.USUAL_CLIENT.word());
                sum += USUAL;
            }
            samples.add(new HandFit.Sample(traits, random.nextDouble() < 1 / (1 + Math.exp(-sum))));
        }
        return samples;
    }
}
