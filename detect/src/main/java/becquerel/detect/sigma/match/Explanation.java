package becquerel.detect.sigma.match;

import java.util.List;

/**
 * Why a part of a rule did or did not hold for a record.
 *
 * @param seen for what looks at a field, the values it saw, the first few and cut where they are long
 */
public record Explanation(Kind kind, String text, boolean holds, List<String> seen, List<Explanation> parts) {
    /** What part of a rule it is about. */
    public enum Kind {
        CONDITION,
        SEARCH,
        ITEM,
        WANTED
    }

    public Explanation {
        seen = List.copyOf(seen);
        parts = List.copyOf(parts);
    }
}
