package becquerel.run.scoreboard;

import becquerel.investigate.Grounds.Addend;
import becquerel.knowledge.Weights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the weights under which what was seen is most probable, given what was believed before: logistic regression with a ridge
 * towards the reasoned weights, by Newton's method. A detector that was never seen keeps its own word, one seen seldom nearly so.
 *
 * <p>The sum is linear in the weights but where a family starts or stops to count; there the step is shortened until the fit
 * gets better. Everything is added in the order of the samples, so that equal samples give equal bits.
 */
final class Fit {
    /** How far off the reasoned values are believed to be, as standard deviations in log-odds; of the prior little is known. */
    private static final double PRIOR = 2;

    private static final double SLOPE = 0.15;
    private static final double STAGES = 0.3;
    private static final double CORRECTION = 1;
    /** Detectors guess at things of which there may be any number. */
    private static final double GUESSES = 2;

    /** Weights of the sum itself; corrections follow. */
    private static final int SUM = 4;

    private static final double LEAST_SLOPE = 0.2;
    private static final int STEPS = 200;
    private static final int HALVINGS = 30;
    private static final double DONE = 1e-9;

    private final List<Sample> samples;
    private final List<String> sources;

    private Fit(Collection<Sample> samples) {
        this.samples = List.copyOf(samples);
        SortedSet<String> seen = new TreeSet<>();
        samples.forEach(sample -> seen.addAll(sources(sample)));
        this.sources = List.copyOf(seen);
    }

    /** The names of corrections that a sample may tell something of. */
    static SortedSet<String> sources(Sample sample) {
        SortedSet<String> sources = new TreeSet<>();
        sample.grounds()
                .families()
                .values()
                .forEach(family -> family.forEach((name, said) -> {
                    sources.add(name);
                    if (said < 0) {
                        sources.add(name + Weights.UNSURE);
                    }
                }));
        return sources;
    }

    static Weights of(Collection<Sample> samples) {
        return new Fit(samples).fitted();
    }

    private Weights fitted() {
        double[] at = reasoned();
        double loss = loss(at);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(at);
            double length = 1;
            double[] next = moved(at, direction, length);
            for (int half = 0; half < HALVINGS && loss(next) > loss; half++) {
                length /= 2;
                next = moved(at, direction, length);
            }
            double better = loss(next);
            if (better > loss - DONE) {
                break;
            }
            at = next;
            loss = better;
        }
        return weights(at);
    }

    private double[] reasoned() {
        Weights reasoned = Weights.REASONED;
        double[] at = new double[SUM + sources.size()];
        at[0] = reasoned.prior();
        at[1] = reasoned.slope();
        at[2] = reasoned.severalStages();
        at[3] = reasoned.inOrder();
        return at;
    }

    private double spread(int weight) {
        return switch (weight) {
            case 0 -> PRIOR;
            case 1 -> SLOPE;
            case 2, 3 -> STAGES;
            default -> isUnsure(weight) ? GUESSES : CORRECTION;
        };
    }

    /** A surer finding, or a further stage, never makes an attack less likely. */
    private double[] moved(double[] from, double[] direction, double length) {
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i] + length * direction[i];
        }
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.clamp(to[i], least(i), most(i));
        }
        return to;
    }

    private static double least(int weight) {
        return switch (weight) {
            case 1 -> LEAST_SLOPE;
            case 2, 3 -> 0;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private double most(int weight) {
        return isUnsure(weight) ? 0 : Double.POSITIVE_INFINITY;
    }

    private boolean isUnsure(int weight) {
        return weight >= SUM && sources.get(weight - SUM).endsWith(Weights.UNSURE);
    }

    private Weights weights(double[] at) {
        var corrections = new TreeMap<String, Double>();
        for (int i = 0; i < sources.size(); i++) {
            corrections.put(sources.get(i), at[SUM + i]);
        }
        return new Weights(at[0], at[1], at[2], at[3], corrections);
    }

    /** What is minimised: minus the logarithm of how probable the samples and the weights themselves are. */
    private double loss(double[] at) {
        Weights weights = weights(at);
        double loss = 0;
        for (Sample sample : samples) {
            double logOdds = sample.grounds().logOdds(weights);
            loss += surprise(sample.right() ? logOdds : -logOdds);
        }
        double[] believed = reasoned();
        for (int i = 0; i < at.length; i++) {
            double off = (at[i] - believed[i]) / spread(i);
            loss += off * off / 2;
        }
        return loss;
    }

    /** ln(1 + e^-x), without overflow. */
    private static double surprise(double logOdds) {
        return logOdds > 0 ? Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds)) - logOdds;
    }

    /** Newton's step: against the slope of the loss, as far as its curvature says. */
    private double[] direction(double[] at) {
        int size = at.length;
        double[] slope = new double[size];
        double[][] curvature = new double[size][size];
        double[] believed = reasoned();
        for (int i = 0; i < size; i++) {
            double precision = 1 / (spread(i) * spread(i));
            slope[i] = (believed[i] - at[i]) * precision;
            curvature[i][i] = precision;
        }
        Weights weights = weights(at);
        for (Sample sample : samples) {
            double chance = 1 / (1 + Math.exp(-sample.grounds().logOdds(weights)));
            List<Part> parts = parts(sample, weights);
            for (Part one : parts) {
                slope[one.weight] += ((sample.right() ? 1 : 0) - chance) * one.times;
                for (Part other : parts) {
                    curvature[one.weight][other.weight] += chance * (1 - chance) * one.times * other.times;
                }
            }
        }
        hold(at, slope, curvature);
        return Cholesky.solved(curvature, slope);
    }

    /** What lies at its bound and would go beyond stays where it is, and leaves the others free. */
    private void hold(double[] at, double[] slope, double[][] curvature) {
        for (int i = 0; i < at.length; i++) {
            if ((at[i] <= least(i) && slope[i] < 0) || (at[i] >= most(i) && slope[i] > 0)) {
                slope[i] = 0;
                for (int j = 0; j < at.length; j++) {
                    curvature[i][j] = i == j ? 1 : 0;
                    curvature[j][i] = i == j ? 1 : 0;
                }
            }
        }
    }

    /** How often a weight stands in a sum. */
    private record Part(int weight, double times) {}

    private List<Part> parts(Sample sample, Weights weights) {
        List<Addend> addends = sample.grounds().addends(weights);
        var parts = new ArrayList<Part>();
        parts.add(new Part(0, 1.0 - addends.size())); // each family is measured from the prior
        parts.add(new Part(1, addends.stream().mapToDouble(Addend::said).sum()));
        parts.add(new Part(2, sample.grounds().severalStages() ? 1 : 0));
        parts.add(new Part(3, sample.grounds().inOrder() ? 1 : 0));
        for (Addend each : addends) {
            parts.add(new Part(SUM + sources.indexOf(each.foundBy()), 1));
            if (each.said() < 0) {
                parts.add(new Part(SUM + sources.indexOf(each.foundBy() + Weights.UNSURE), 1));
            }
        }
        return parts;
    }
}
