package becquerel.investigate;

import becquerel.knowledge.HandWeights;
import becquerel.knowledge.Weights;
import java.util.Map;
import java.util.Optional;

/**
 * What all attacks on one tenant are judged by.
 *
 * @param decisions what people decided, by the id of the session
 */
record Scene(
        String tenant,
        Census census,
        Rarity rarity,
        Weights weights,
        HandWeights sessionWeights,
        Stretches stretches,
        Hands hands,
        Map<String, Decision> decisions) {
    /** What a person decided of it. */
    Optional<Decision> decision(Stretch stretch) {
        return decisions.isEmpty() ? Optional.empty() : Optional.ofNullable(decisions.get(stretch.id()));
    }
}
