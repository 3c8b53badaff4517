package becquerel.run.scoreboard;

import becquerel.knowledge.HandWeights;
import becquerel.knowledge.Weights;
import becquerel.run.scoreboard.WorldScore.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Fits what traits of stays or sessions say of whose hand it was to development worlds. */
public final class HandFitting {
    private final HandSubject subject;
    private final Order order;
    private final List<HandFit.Sample> samples;
    private final HandWeights weights;

    private HandFitting(HandSubject subject, Order order, List<HandFit.Sample> samples) {
        this.subject = subject;
        this.order = order;
        this.samples = samples;
        this.weights = new HandFit(subject).of(samples);
    }

    /**
     * Plays the worlds and fits.
     *
     * @throws becquerel.run.settings.UsageProblem if the seeds are published ones
     */
    public static HandFitting to(HandSubject subject, Order order, Tenants tenants, int threads, IntConsumer done) {
        order.seeds().refusePublished();
        return new HandFitting(subject, order, samples(subject, order, tenants, threads, done));
    }

    private static List<HandFit.Sample> samples(
            HandSubject subject, Order order, Tenants tenants, int threads, IntConsumer done) {
        Weights weights = subject == HandSubject.STAYS ? Weights.REASONED : Weights.shipped();
        return new Tournament(order, tenants, threads, weights)
                .play(Optional.empty(), done, subject::samples).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** How the fitted weights do on these worlds, line by line. */
    public List<String> said(String where) {
        return said(where, samples);
    }

    /** The same on other worlds, which is what counts. */
    public List<String> checked(Order other, Tenants tenants, int threads, IntConsumer done) {
        return said("seeds " + other.seeds(), samples(subject, other, tenants, threads, done));
    }

    private List<String> said(String where, List<HandFit.Sample> on) {
        List<Point> points = on.stream()
                .map(each -> new Point(weights.chance(each.traits()), each.right()))
                .toList();
        List<Point> likely =
                points.stream().filter(each -> each.confidence() >= 0.5).toList();
        Calibration calibration = Calibration.of(points);
        return List.of(String.format(
                Locale.ROOT,
                "%s: %d %s, %d of them the intruder's; %d at 0.5 or more, %d of them his; Brier score %.5f",
                where,
                on.size(),
                subject.word(),
                on.stream().filter(HandFit.Sample::right).count(),
                likely.size(),
                likely.stream().filter(Point::right).count(),
                calibration.brier()));
    }

    /** The fitted weights as the program's own file of them. */
    public String file(String date, String command) {
        var text = new StringBuilder(subject.heading());
        text.append("# date: ").append(date).append('\n');
        text.append("# seeds: ").append(order.seeds()).append('\n');
        text.append("# source: fitted by ").append(command).append('\n');
        text.append(String.format(
                Locale.ROOT, "prior | %.4f | %d | %d%n", weights.prior(), count(null, true), count(null, false)));
        for (String trait : subject.traits()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s | %.4f | %d | %d%n",
                    trait,
                    weights.of(trait),
                    count(trait, true),
                    count(trait, false)));
        }
        return text.toString();
    }

    private long count(@Nullable String trait, boolean right) {
        return samples.stream()
                .filter(each -> each.right() == right)
                .filter(each -> trait == null || each.traits().contains(trait))
                .count();
    }
}
