package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import becquerel.investigate.Grounds;
import becquerel.knowledge.Weights;
import becquerel.run.settings.UsageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Fitting to samples whose weights are known. */
class FitTest {
    private static final Weights TRUE =
            new Weights(-2.5, 0.8, 0.5, 0.1, new TreeMap<>(Map.of("loud", -1.5, "plain", 0.0, "shy", 1.2)));
    private static final List<String> NAMES = List.of("loud", "plain", "shy");

    @Test
    void findsTheWeightsThatMadeTheSamples() {
        Weights fitted = Fit.of(samples(20_000, 1));
        assertThat(fitted.prior()).isCloseTo(TRUE.prior(), within(0.15));
        assertThat(fitted.slope()).isCloseTo(TRUE.slope(), within(0.08));
        assertThat(fitted.severalStages()).isCloseTo(TRUE.severalStages(), within(0.2));
        for (String name : NAMES) {
            assertThat(fitted.corrections().get(name))
                    .as(name)
                    .isCloseTo(TRUE.corrections().getOrDefault(name, 0.0), within(0.15));
        }
    }

    @Test
    void staysWithWhatWasReasoned_whereNothingOrLittleWasSeen() {
        assertThat(Fit.of(List.of())).isEqualTo(Weights.REASONED);
        Weights seldom = Fit.of(List.of(new Sample(alone("loud", 0.8), false, true)));
        assertThat(seldom.corrections().get("loud")).isBetween(-1.0, -0.3);
        assertThat(seldom.corrected("never seen", 0.7)).isEqualTo(0.7);
    }

    @Test
    void makesOfADetectorWhatItWasWorth() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(new Sample(alone("loud", 0.8), i % 5 == 0, true));
        }
        double chance = 1 / (1 + Math.exp(-alone("loud", 0.8).logOdds(Fit.of(samples))));
        assertThat(chance).isCloseTo(0.2, within(0.02));
    }

    @Test
    void tellsWhatADetectorIsSureOfFromWhatItGuesses() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(new Sample(alone("loud", 0.4), i % 50 == 0, true));
            samples.add(new Sample(alone("loud", 0.8), i % 5 != 0, true));
        }
        Weights fitted = Fit.of(samples);
        assertThat(1 / (1 + Math.exp(-alone("loud", 0.8).logOdds(fitted)))).isCloseTo(0.8, within(0.05));
        assertThat(1 / (1 + Math.exp(-alone("loud", 0.4).logOdds(fitted)))).isCloseTo(0.02, within(0.02));
    }

    @Test
    void surerFindingNeverCountsLess() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(new Sample(alone("loud", 0.4), true, true));
            samples.add(new Sample(alone("loud", 0.8), false, true));
        }
        Weights fitted = Fit.of(samples);
        assertThat(alone("loud", 0.8).logOdds(fitted))
                .isGreaterThanOrEqualTo(alone("loud", 0.4).logOdds(fitted));
    }

    @Test
    void givesTheSameBitsForTheSameSamples() {
        assertThat(Fit.of(samples(500, 3))).isEqualTo(Fit.of(samples(500, 3)));
    }

    @Test
    void refusesPublishedSeeds() {
        Order order = Order.of(new Seeds(1001, 1002), List.of("test"), List.of(), 20, 10);
        assertThatThrownBy(() -> Fitting.to(
                        order,
                        (world, folder) -> {
                            throw new AssertionError("made a world");
                        },
                        1,
                        done -> {}))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("never fitted");
    }

    private static List<Sample> samples(int count, long seed) {
        var random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SortedMap<String, SortedMap<String, Double>> families = new TreeMap<>();
            for (String name : NAMES) {
                if (random.nextInt(2) == 0) {
                    families.put("of " + name, said(name, 0.05 + 0.9 * random.nextDouble()));
                }
            }
            var grounds = new Grounds(families, random.nextInt(3) == 0, false);
            double chance = 1 / (1 + Math.exp(-grounds.logOdds(TRUE)));
            samples.add(new Sample(grounds, random.nextDouble() < chance, true));
        }
        return samples;
    }

    private static Grounds alone(String name, double confidence) {
        return new Grounds(new TreeMap<>(Map.of("of " + name, said(name, confidence))), false, false);
    }

    private static SortedMap<String, Double> said(String name, double confidence) {
        return new TreeMap<>(Map.of(name, Math.log(confidence / (1 - confidence))));
    }
}
