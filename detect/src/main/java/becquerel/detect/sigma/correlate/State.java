package becquerel.detect.sigma.correlate;

import java.util.List;

/**
 * What is remembered between matches, as plain values that any codec can write. Members are the caller's: they stand beside it in a
 * {@link Snapshot}, and here by their place.
 *
 * @param meaning which rules it belongs to; only the same rules can go on with it
 */
public record State(String meaning, List<Part> parts) {
    public State {
        parts = List.copyOf(parts);
    }

    /**
     * One of the parts into which all groups fall.
     *
     * @param now latest event time seen, in nanoseconds
     */
    public record Part(int number, long now, List<OfRule> rules) {
        public Part {
            rules = List.copyOf(rules);
        }
    }

    /** What one correlation remembers in a part; groups in the order in which they are forgotten. */
    public record OfRule(String rule, long withoutGroup, long forgotten, List<Group> groups) {
        public OfRule {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group. It is known by a hash, so that long values cost no memory.
     *
     * @param last when its last match was
     * @param since when it last fired; where it is judged later, when it opened
     * @param tenant empty where it is judged at each match, as the texts are
     * @param texts group and carried values
     * @param numbers what its window holds, in its kind's own order
     */
    public record Group(
            long high, long low, long last, long since, String tenant, List<String> texts, List<Long> numbers) {
        public Group {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }
    }
}
