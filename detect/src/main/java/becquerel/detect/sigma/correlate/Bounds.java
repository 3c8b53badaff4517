package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Wanted.Compared;
import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** What a count, sum or average has to be: all of them. */
record Bounds(List<Compared> all) {
    /** Sums of binary fractions are off behind the fifteenth digit: 0.7 and 0.1 are 0.8 to the people who write rules. */
    private static final MathContext DIGITS = new MathContext(15);

    Bounds {
        all = List.copyOf(all);
    }

    boolean hold(long count) {
        return hold(BigDecimal.valueOf(count));
    }

    boolean hold(double number) {
        return hold(new BigDecimal(number, DIGITS));
    }

    private boolean hold(BigDecimal number) {
        for (Compared each : all) {
            if (!each.comparison().holds(number.compareTo(each.bound()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether more matches can only help, so that they can be judged before all have come. */
    boolean onlyFromBelow() {
        return all.stream().allMatch(each -> each.comparison() == Comparison.GT || each.comparison() == Comparison.GTE);
    }

    /** Counts greater than this are all judged alike; {@code most} if that is not less. */
    int greatest(int most) {
        int greatest = 0;
        for (Compared each : all) {
            BigDecimal bound = each.bound();
            boolean fits = bound.compareTo(BigDecimal.valueOf(most)) < 0;
            int rounded = bound.signum() <= 0
                    ? 0
                    : fits ? bound.setScale(0, RoundingMode.CEILING).intValue() : most;
            greatest = Math.max(greatest, rounded);
        }
        return greatest;
    }
}
