package becquerel.run.scoreboard;

import becquerel.knowledge.Weights;
import becquerel.run.scoreboard.WorldScore.Point;
import becquerel.run.settings.UsageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Fits weights to development worlds. The worlds are investigated with the reasoned weights, never with those that ship, so that
 * fitting again gives the same again.
 */
public final class Fitting {
    private final Order order;
    private final List<Sample> samples;
    private final Weights weights;

    private Fitting(Order order, List<Sample> samples) {
        this.order = order;
        this.samples = samples;
        this.weights = Fit.of(samples);
    }

    /**
     * Plays the worlds and fits.
     *
     * @throws UsageProblem if the seeds are published ones
     */
    public static Fitting to(Order order, Tenants tenants, int threads, IntConsumer done) {
        order.seeds().refusePublished();
        return new Fitting(order, samples(order, tenants, threads, done));
    }

    private static List<Sample> samples(Order order, Tenants tenants, int threads, IntConsumer done) {
        return new Tournament(order, tenants, threads, Weights.REASONED)
                        .play(
                                Optional.empty(),
                                done,
                                (truth, played) ->
                                        Sample.of(truth, played.candidates().get()))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** How the reasoned and the fitted weights do on these worlds, line by line. */
    public List<String> said(String where) {
        return said(where, samples);
    }

    /** The same on other worlds, which is what counts. */
    public List<String> checked(Order other, Tenants tenants, int threads, IntConsumer done) {
        return said("seeds " + other.seeds(), samples(other, tenants, threads, done));
    }

    private List<String> said(String where, List<Sample> on) {
        long right = on.stream().filter(Sample::right).count();
        List<String> lines = new ArrayList<>();
        lines.add(where + ": " + on.size() + " groups of findings, " + right + " of them attacks");
        lines.add("  reasoned: " + quality(on, Weights.REASONED));
        lines.add("  fitted:   " + quality(on, weights));
        return lines;
    }

    private static String quality(List<Sample> samples, Weights weights) {
        List<Point> points = samples.stream()
                .map(each -> new Point(1 / (1 + Math.exp(-each.grounds().logOdds(weights))), each.right()))
                .toList();
        Calibration calibration = Calibration.of(points);
        List<Point> likely =
                points.stream().filter(each -> each.confidence() >= 0.5).toList();
        return String.format(
                Locale.ROOT,
                "Brier score %.4f, expected calibration error %.4f; %d at 0.5 or more, %d of them attacks",
                calibration.brier(),
                calibration.error(),
                likely.size(),
                likely.stream().filter(Point::right).count());
    }

    /** The fitted weights as the program's own file of them. */
    public String file(String date, String command) {
        var text = new StringBuilder("""
                # What findings are worth when they are added up to the confidence of an incident, in log-odds: name | value | seen
                # in so many attacks | and in so many groups of findings that are none. The first four are of the sum itself
                # (docs/incidents.md); the others correct single detectors, and rules by their ids, and again
                # where they are less than even by their own word (unsure). A detector without a line is taken at its own word.
                """);
        text.append("# date: ").append(date).append('\n');
        text.append("# seeds: ").append(order.seeds()).append('\n');
        text.append("# source: fitted by ").append(command).append('\n');
        line(text, "prior", weights.prior());
        line(text, "slope", weights.slope());
        line(text, "several stages", weights.severalStages());
        line(text, "in order", weights.inOrder());
        Map<String, long[]> seen = seen();
        weights.corrections().forEach((name, value) -> {
            long[] counts = seen.getOrDefault(name, new long[2]);
            text.append(String.format(Locale.ROOT, "%s | %.4f | %d | %d%n", name, value, counts[0], counts[1]));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(String.format(Locale.ROOT, "%s | %.4f%n", name, value));
    }

    /** For each detector in how many attacks it was seen, and in how many groups that are none. */
    private Map<String, long[]> seen() {
        Map<String, long[]> seen = new TreeMap<>();
        for (Sample sample : samples) {
            Fit.sources(sample)
                    .forEach(name -> seen.computeIfAbsent(name, none -> new long[2])[sample.right() ? 0 : 1]++);
        }
        return seen;
    }

    Weights weights() {
        return weights;
    }
}
