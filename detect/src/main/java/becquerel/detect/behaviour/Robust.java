package becquerel.detect.behaviour;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far one count lies from the usual ones, in a way that a few wild days do not spoil: by the median and the median absolute
 * deviation of log(1 + count) (CATALOGUE 3.3).
 */
public final class Robust {
    /** Fewer days say nothing of what is usual. */
    public static final int ENOUGH_DAYS = 7;
    /** From here on a value is called an outlier (Iglewicz and Hoaglin 1993). */
    public static final double FAR = 3.5;

    /** Makes the median absolute deviation of normal values their standard deviation. */
    private static final double NORMAL = 1.4826;
    /** Who does exactly as much every day may still do a quarter more on another. */
    private static final double LEAST_SPREAD = 0.25;

    private Robust() {}

    /**
     * In standard deviations, as it were; empty where fewer than {@value #ENOUGH_DAYS} others are known.
     *
     * @param count the count asked about, itself and not its logarithm
     * @param others counts of the other days
     */
    public static OptionalDouble distance(double count, double[] others) {
        if (others.length < ENOUGH_DAYS) {
            return OptionalDouble.empty();
        }
        double[] logs = Arrays.stream(others).map(Math::log1p).toArray();
        double median = median(logs);
        double spread =
                median(Arrays.stream(logs).map(each -> Math.abs(each - median)).toArray());
        return OptionalDouble.of((Math.log1p(count) - median) / Math.max(LEAST_SPREAD, NORMAL * spread));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
