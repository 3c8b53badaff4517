package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.knowledge.HandWeights;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnfamiliarHandTest {
    private static final HandWeights WEIGHTS =
            weights(-3, "rented machine", 2.0, "new network", 1.0, "usual client", -2.0);

    private static HandWeights weights(double prior, Object... namesAndValues) {
        var traits = new TreeMap<String, Double>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            traits.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return new HandWeights(prior, traits);
    }

    private static Hand hand(Trait... traits) {
        return hand(18, traits);
    }

    private static Hand hand(int otherDays, Trait... traits) {
        return new Hand(
                "tenant",
                "anna@example.com",
                "203.0.113.0/24",
                new Network(64500, "Rented Racks", "NL", Network.Kind.HOSTING),
                List.of("203.0.113.66"),
                List.of("chrome on linux"),
                List.of("chrome on linux"),
                List.of("his"),
                List.of(new EvidenceRef("log.json", 7, "r7")),
                Instant.parse("2024-03-05T10:00:00Z"),
                Instant.parse("2024-03-09T11:00:00Z"),
                8,
                new Hand.Numbers(3, otherDays, 0, 4, 49, 0, 0, 0, 0),
                traits.length == 0 ? Set.of() : EnumSet.of(traits[0], traits));
    }

    @Test
    void chanceIsTheSumOfWhatTheTraitsAreWorth() {
        var unfamiliar = new UnfamiliarHand(WEIGHTS);
        assertThat(unfamiliar.chance(Set.of())).isCloseTo(1 / (1 + Math.exp(3)), within(1e-12));
        assertThat(unfamiliar.chance(EnumSet.of(Trait.RENTED_MACHINE, Trait.NEW_NETWORK)))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whoIsOnlyKnownFromOnePlace_isNoStrangerThere() {
        Hand only = hand(0, Trait.RENTED_MACHINE, Trait.NEW_NETWORK, Trait.NOBODY_ELSE);
        assertThat(new UnfamiliarHand(WEIGHTS).findings(Stream.of(only))).isEmpty();
    }

    @Test
    void findingSaysTheNumbers() {
        Hand his = hand(Trait.RENTED_MACHINE, Trait.NEW_NETWORK, Trait.NOBODY_ELSE, Trait.OWN_SESSION);
        Finding finding = new UnfamiliarHand(WEIGHTS).findings(Stream.of(his)).getFirst();
        assertThat(finding.sentence())
                .isEqualTo(
                        "anna@example.com was at work from 203.0.113.66 (Rented Racks, hosting, NL) on 3 days from 5 March 2024"
                                + " to 9 March 2024 (8 acts) with chrome on linux: on 18 other days it was never in this network,"
                                + " none of 49 colleagues uses the network, chrome on linux is new to the account"
                                + " and the session was used nowhere else.");
        assertThat(finding.confidence()).isEqualTo(0.5);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.SESSION, "his"));
        assertThat(finding.evidence()).containsExactly(new EvidenceRef("log.json", 7, "r7"));
    }

    @Test
    void whatIsNewIsNoIncidentByItself_whileLittleIsKnown() {
        var unfamiliar = new UnfamiliarHand(weights(2));
        assertThat(unfamiliar.findings(Stream.of(hand(18), hand(13), hand(4))))
                .extracting(Finding::confidence)
                .containsExactly(0.88, 0.45, 0.3);
    }

    @Test
    void sharedSessionIsNoMarkOfTheStranger() {
        Hand shared = hand(Trait.RENTED_MACHINE, Trait.NEW_NETWORK, Trait.SHARED_SESSION);
        assertThat(new UnfamiliarHand(WEIGHTS)
                        .findings(Stream.of(shared))
                        .getFirst()
                        .entities())
                .extracting(Entity::kind)
                .doesNotContain(Entity.Kind.SESSION);
    }

    @Test
    void whatSpeaksAgainstIsSaidApart() {
        Hand shared = hand(Trait.RENTED_MACHINE, Trait.NEW_NETWORK, Trait.SHARED_SESSION);
        assertThat(new UnfamiliarHand(WEIGHTS)
                        .findings(Stream.of(shared))
                        .getFirst()
                        .sentence())
                .endsWith("; against that, its session was at home elsewhere, too.");
    }

    @Test
    void whatIsHardlyStrangeIsNotSaid() {
        assertThat(new UnfamiliarHand(WEIGHTS).findings(Stream.of(hand(Trait.USUAL_CLIENT))))
                .isEmpty();
    }

    @Test
    void everyShippedWeightBelongsToATrait() {
        assertThat(HandWeights.ofStays().traits().keySet())
                .isSubsetOf(EnumSet.allOf(Trait.class).stream().map(Trait::word).toList());
    }

    @Test
    void blindWhereNoRecordNamesAPlace() {
        assertThat(UnfamiliarHand.blind(new Habits())).isPresent();
        var habits = new Habits();
        habits.see(Acts.by("anna@example.com").signsIn(), NetworkLookup.shipped());
        assertThat(UnfamiliarHand.blind(habits)).isEmpty();
    }
}
