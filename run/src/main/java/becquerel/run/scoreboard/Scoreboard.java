package becquerel.run.scoreboard;

import becquerel.run.scoreboard.WorldScore.AlertScore;
import becquerel.run.scoreboard.WorldScore.AttackScore;
import becquerel.run.scoreboard.WorldScore.DetectorScore;
import becquerel.run.scoreboard.WorldScore.Judged;
import becquerel.run.scoreboard.WorldScore.World;
import becquerel.run.scoreboard.WorldScore.Worth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All worlds of a run side by side, in the order of their seeds.
 *
 * @param order what was asked for
 */
public record Scoreboard(Order order, List<WorldScore> worlds) {
    public Scoreboard {
        worlds = List.copyOf(worlds);
    }

    /** A detector and what it did. */
    public record Ranked(String detector, DetectorScore score) {}

    /** Something to go and look at: one incident or one attack of one world. */
    public record Place<T>(World world, T what) {}

    public Score overall() {
        return Score.of(worlds);
    }

    public SortedMap<String, Score> byScenario() {
        var scores = new TreeMap<String, Score>();
        worlds.stream()
                .collect(Collectors.groupingBy(each -> each.world().scenario()))
                .forEach((scenario, group) -> scores.put(scenario, Score.of(group)));
        return scores;
    }

    public SortedMap<Judged, Integer> verdicts() {
        var matrix = new TreeMap<Judged, Integer>();
        worlds.forEach(world -> WorldScore.add(matrix, world.verdicts()));
        return matrix;
    }

    /** Which messages were seen, over all worlds. */
    public ExposureScore exposure() {
        return worlds.stream().map(WorldScore::exposure).reduce(ExposureScore.none(), ExposureScore::plus);
    }

    /** Whose hand sessions were, over all worlds. */
    public SessionScore sessions() {
        return worlds.stream().map(WorldScore::sessions).reduce(SessionScore.none(), SessionScore::plus);
    }

    /** Messages said not to be observed that were. */
    public List<Place<Truth.Seen>> wronglyCleared() {
        return places(world -> world.exposure().wrong());
    }

    /** Of the confidences of incidents; a piece is as true as the incident it belongs to. */
    public Calibration incidents() {
        return Calibration.of(worlds.stream()
                .flatMap(world -> world.alerts().stream())
                .map(AlertScore::point)
                .toList());
    }

    /** Of the confidences of findings. */
    public Calibration findings() {
        return Calibration.of(
                worlds.stream().flatMap(world -> world.findings().stream()).toList());
    }

    /** The one that does most damage first: false incidents it has a part in, then false findings, then few true ones. */
    public List<Ranked> detectors() {
        Map<String, DetectorScore> sums = new TreeMap<>();
        worlds.forEach(
                world -> world.detectors().forEach((name, score) -> sums.merge(name, score, DetectorScore::plus)));
        return sums.entrySet().stream()
                .map(each -> new Ranked(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((Ranked each) -> -each.score().wrongAlerts())
                        .thenComparingInt(each -> -each.score().wrong())
                        .thenComparingInt(each -> each.score().right())
                        .thenComparing(Ranked::detector))
                .toList();
    }

    public List<Place<AlertScore>> falseAlerts() {
        return places(WorldScore::alerts).stream()
                .filter(each -> each.what().worth() == Worth.FALSE)
                .toList();
    }

    /** Attacks that entered an account and that no incident names. */
    public List<Place<AttackScore>> missed() {
        return places(WorldScore::attacks).stream()
                .filter(each -> each.what().gotIn() && !each.what().found())
                .toList();
    }

    private <T> List<Place<T>> places(Function<WorldScore, List<T>> parts) {
        return worlds.stream()
                .flatMap(world -> parts.apply(world).stream().map(each -> new Place<>(world.world(), each)))
                .toList();
    }
}
