package becquerel.knowledge;

import becquerel.activity.EvidenceRef;
import java.util.List;

/**
 * Something held to be true of an organisation, and why.
 *
 * @param value the fact itself, e.g. a domain
 * @param why plain words: {@code given in organisation.yaml}, {@code 12 members signed in with it}
 * @param evidence the records it was inferred from (first few), empty when a person said it
 */
public record Fact(String value, String why, List<EvidenceRef> evidence) {
    public Fact {
        evidence = List.copyOf(evidence);
    }

    /** What is held to be true, without the reasons. */
    Fact bare() {
        return new Fact(value, "", List.of());
    }
}
