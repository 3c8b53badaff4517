package becquerel.investigate;

import becquerel.knowledge.HandWeights;
import becquerel.knowledge.Weights;

/**
 * What all attacks on one tenant are judged by.
 *
 * @param decisions what people decided of sessions
 */
record Scene(
        String tenant,
        Census census,
        Rarity rarity,
        Weights weights,
        HandWeights sessionWeights,
        Stretches stretches,
        Hands hands,
        Decisions decisions) {}
