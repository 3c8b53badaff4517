package becquerel.detect.sigma;

import java.util.List;

/** How searches (or, in a temporal correlation, rules) are joined, as a tree; {@code 1 of} and {@code all of} are resolved. */
public sealed interface Condition {
    record Named(String search) implements Condition {}

    record Not(Condition of) implements Condition {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** At least so many of them hold ({@code 2 of selection_*}). */
    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }
    }
}
