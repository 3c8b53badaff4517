package becquerel.run;

import becquerel.activity.Activity;
import becquerel.detect.Blind;
import becquerel.detect.Detector;
import becquerel.detect.DetectorRun;
import becquerel.detect.Finding;
import becquerel.detect.sigma.activity.RuleCorrelations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All detectors, dealt out to a few runs that see the same activities side by side. What they find does not depend on it. */
final class Judges {
    private final List<Detector<?>> detectors;
    private final List<DetectorRun> runs;

    private final RuleCorrelations correlations;

    Judges(List<Detector<?>> detectors, RuleCorrelations correlations, int sideBySide) {
        this.detectors = detectors;
        this.correlations = correlations;
        this.runs = IntStream.range(0, sideBySide)
                .mapToObj(run -> new DetectorRun(every(sideBySide, run)))
                .toList();
    }

    private List<Detector<?>> every(int step, int from) {
        List<Detector<?>> dealt = new ArrayList<>();
        for (int i = from; i < detectors.size(); i += step) {
            dealt.add(detectors.get(i));
        }
        return dealt;
    }

    Consumer<Activity> consumer(int run) {
        Consumer<Activity> see = runs.get(run)::see;
        boolean last = run == runs.size() - 1;
        return last && !correlations.isEmpty() ? see.andThen(correlations::see) : see;
    }

    /** What one run knows at this moment. */
    DetectorRun.State state(int run) {
        return runs.get(run).state();
    }

    /** Goes on from what judges remembered, however the detectors were dealt out among those. */
    void resume(List<DetectorRun.State> states) {
        states.forEach(state -> runs.forEach(run -> run.resume(state)));
    }

    /** By time and id, when all has been seen. */
    List<Finding> findings() {
        return Stream.concat(runs.stream().flatMap(run -> run.findings().stream()), correlations.finish().stream())
                .sorted(Comparator.comparing(Finding::time).thenComparing(Finding::id))
                .toList();
    }

    /** In the order of the detectors. */
    List<Blind> blind() {
        List<String> order = detectors.stream().map(Detector::name).toList();
        return runs.stream()
                .flatMap(run -> run.blind().stream())
                .sorted(Comparator.comparingInt(blind -> order.indexOf(blind.detector())))
                .toList();
    }
}
