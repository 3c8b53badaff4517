package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;

/** Numbers on one side of a bound, or equal to it. Whole numbers are compared without making objects. */
record NumberSide(Comparison comparison, BigDecimal bound, long whole) {
    static NumberSide of(Comparison comparison, BigDecimal bound) {
        return new NumberSide(comparison, bound, NumberText.whole(bound));
    }

    boolean holds(char[] text, int start, int end) {
        long simple = NumberText.simple(text, start, end);
        if (simple != NumberText.NOT_SIMPLE) {
            return holds(simple);
        }
        BigDecimal number = NumberText.any(text, start, end);
        return number != null && comparison.holds(number.compareTo(bound));
    }

    boolean holds(long number) {
        return comparison.holds(
                whole == NumberText.NOT_SIMPLE
                        ? BigDecimal.valueOf(number).compareTo(bound)
                        : Long.compare(number, whole));
    }
}
