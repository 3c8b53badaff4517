package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of one group. A match on the very edge of the time span is inside. */
abstract sealed class Window permits Counted, Joined, Ordered {
    static final long NEVER = Long.MIN_VALUE;

    long last = NEVER;
    /** When it last fired; where it is judged later, when it opened. */
    long since = NEVER;

    /** Where it is judged later, whose it is. */
    @Nullable
    Owner owner;

    /** Whose a window is, with the values of the plan's names. */
    record Owner(String tenant, List<String> texts) {}

    /**
     * A match in a window.
     *
     * @param value hash of the value, or bits of the number, that counts
     * @param member what is handed out, or a {@link Chained}
     */
    record Seen(long now, int rule, long value, Object member) {}

    /** The members of a correlation that fired, as one member of another. */
    record Chained(List<Object> members) {}

    static Window of(Plan plan) {
        return switch (plan.rule().kind()) {
            case EVENT_COUNT, VALUE_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN ->
                new Counted(plan.rule().kind() != Rule.Correlation.Kind.EVENT_COUNT);
            case TEMPORAL -> new Joined(plan.rules());
            case TEMPORAL_ORDERED -> new Ordered(plan.chains());
        };
    }

    abstract void add(Plan plan, Seen seen, int shown);

    /** Forgets what was before that time. */
    abstract void forget(long before);

    abstract boolean holds(Plan plan);

    /** How many matches count for what holds. */
    abstract long count();

    /** Of the latest matches that count, in order of time. */
    abstract List<Object> members();

    /** How much it remembers, at least one. */
    abstract int weight();

    abstract void save(Saving<?> to);

    abstract void load(Loading<?> from);
}
