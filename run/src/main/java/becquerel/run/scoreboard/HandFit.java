package becquerel.run.scoreboard;

import becquerel.knowledge.HandWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what the traits of stays or sessions are worth: logistic regression with a ridge towards nothing and a bound for each trait, by Newton's method. The loss is convex, so
 * that a few steps reach its only minimum; everything is added in the order of the samples, so that equal samples give equal bits.
 */
final class HandFit {
    private static final int STEPS = 50;
    private static final double DONE = 1e-9;
    /** How far off nothing a trait may be, as a standard deviation in log-odds; the prior is nearly free. */
    private static final double TRAIT = 1.5;

    private static final double PRIOR = 5;
    /** A step is shortened to this, since far from the minimum the curve misleads. */
    private static final double LONGEST = 3;

    private final List<String> traits;
    private final double most;

    HandFit(HandSubject subject) {
        this.traits = subject.traits();
        this.most = subject.most();
    }

    /**
     * A stay or a session, and whose it was.
     *
     * @param right whether it was the intruder's
     */
    record Sample(Set<String> traits, boolean right) {}

    /** What each of the traits is worth. */
    HandWeights of(List<Sample> samples) {
        double[] at = new double[traits.size() + 1];
        double moved = Double.MAX_VALUE;
        for (int step = 0; step < STEPS && moved > DONE; step++) {
            moved = 0;
            double[] direction = direction(samples, at);
            double length = Math.min(1, LONGEST / longest(direction));
            for (int i = 0; i < at.length; i++) {
                double next = at[i] + length * direction[i];
                next = i == 0 ? next : Math.clamp(next, -most, most);
                moved = Math.max(moved, Math.abs(next - at[i]));
                at[i] = next;
            }
        }
        var weights = new TreeMap<String, Double>();
        for (String trait : traits) {
            weights.put(trait, at[1 + traits.indexOf(trait)]);
        }
        return new HandWeights(at[0], weights);
    }

    private static double longest(double[] direction) {
        double longest = 0;
        for (double each : direction) {
            longest = Math.max(longest, Math.abs(each));
        }
        return longest;
    }

    private double[] direction(List<Sample> samples, double[] at) {
        int size = at.length;
        double[] slope = new double[size];
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            double spread = i == 0 ? PRIOR : TRAIT;
            slope[i] = -at[i] / (spread * spread);
            curvature[i][i] = 1 / (spread * spread);
        }
        for (Sample sample : samples) {
            List<Integer> parts = parts(sample);
            double sum = parts.stream().mapToDouble(part -> at[part]).sum();
            double chance = 1 / (1 + Math.exp(-sum));
            for (int one : parts) {
                slope[one] += (sample.right() ? 1 : 0) - chance;
                for (int other : parts) {
                    curvature[one][other] += chance * (1 - chance);
                }
            }
        }
        hold(at, slope, curvature);
        return Cholesky.solved(curvature, slope);
    }

    /** What would go beyond its bound stays there while the others move. */
    private void hold(double[] at, double[] slope, double[][] curvature) {
        for (int i = 1; i < at.length; i++) {
            if (Math.abs(at[i]) >= most && at[i] * slope[i] > 0) {
                for (int j = 0; j < at.length; j++) {
                    curvature[i][j] = 0;
                    curvature[j][i] = 0;
                }
                curvature[i][i] = 1;
                slope[i] = 0;
            }
        }
    }

    private List<Integer> parts(Sample sample) {
        List<Integer> parts = new ArrayList<>();
        parts.add(0);
        sample.traits().forEach(trait -> parts.add(1 + traits.indexOf(trait)));
        return parts;
    }
}
