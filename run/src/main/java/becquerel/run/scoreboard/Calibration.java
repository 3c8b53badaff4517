package becquerel.run.scoreboard;

import becquerel.run.scoreboard.WorldScore.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a confidence means what it says: of all that was said with 0.8, do eight of ten hold?
 *
 * @param bins those of the ten tenths that hold anything, in order; 1.0 is in the last one
 * @param brier mean square of what confidence and outcome (1 or 0) differ by; 0 is perfect
 * @param error expected calibration error: the difference between mean confidence and share of right ones, over all tenths
 *     weighed by how many they hold
 */
public record Calibration(List<Bin> bins, double brier, double error) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** One tenth of all confidences, from {@code from} on; {@code mean} is that of the confidences in it. */
    public record Bin(double from, double mean, Share right) {}

    /** Sums run in the order of the points, so that equal points give equal bits. */
    public static Calibration of(List<Point> points) {
        double[] sums = new double[BINS];
        long[] all = new long[BINS];
        long[] right = new long[BINS];
        double squares = 0;
        for (Point point : points) {
            int bin = Math.clamp((int) (point.confidence() * BINS), 0, BINS - 1);
            sums[bin] += point.confidence();
            all[bin]++;
            right[bin] += point.right() ? 1 : 0;
            double miss = point.confidence() - (point.right() ? 1 : 0);
            squares += miss * miss;
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (all[bin] > 0) {
                var share = new Share(right[bin], all[bin]);
                bins.add(new Bin(bin / (double) BINS, sums[bin] / all[bin], share));
                error += Math.abs(sums[bin] / all[bin] - share.value()) * all[bin] / points.size();
            }
        }
        return new Calibration(bins, points.isEmpty() ? Double.NaN : squares / points.size(), error);
    }
}
