package becquerel.run.scoreboard;

import becquerel.investigate.exposure.ExposureClass;
import becquerel.run.scoreboard.ExposureScore.Told;
import becquerel.run.scoreboard.Scoreboard.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was said of messages, as tables. */
final class ExposureSections {
    private ExposureSections() {}

    static List<Section> of(Scoreboard board) {
        ExposureScore score = board.exposure();
        Section said = said(score);
        return score.wrong().isEmpty() ? List.of(said) : List.of(said, wrong(board));
    }

    private static Section said(ExposureScore score) {
        List<String> classes = Stream.concat(
                        Arrays.stream(ExposureClass.values()).map(ExposureClass::words),
                        Stream.of(ExposureScore.NOTHING))
                .toList();
        SortedMap<String, Map<String, Integer>> lines = new TreeMap<>();
        score.said()
                .forEach((told, count) -> lines.computeIfAbsent(line(told), none -> new LinkedHashMap<>())
                        .merge(told.as(), count, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((line, counts) -> rows.add(Stream.concat(
                        Stream.of(line), classes.stream().map(each -> String.valueOf(counts.getOrDefault(each, 0))))
                .toList()));
        return Section.of(
                "Messages seen",
                List.of(
                        "Lines: how messages were really seen, and whether a record of it was written. Columns: what was said.",
                        "Wrongly said not to be observed: " + score.wrong().size() + ". Rightly: " + score.cleared()
                                + ". Said to be read, copied or forwarded though nobody saw them: " + overstated(score)
                                + "."),
                1,
                Stream.concat(Stream.of("truth"), classes.stream()).toList(),
                rows);
    }

    private static String line(Told told) {
        return told.how() + (told.recorded() ? "" : ", no record");
    }

    private static String overstated(ExposureScore score) {
        int all =
                score.overstated().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "0";
        }
        List<String> parts = new ArrayList<>();
        score.overstated().forEach((as, count) -> parts.add(as + " " + count));
        return all + " (" + String.join(", ", parts) + ")";
    }

    private static Section wrong(Scoreboard board) {
        List<List<String>> rows = new ArrayList<>();
        for (Place<Truth.Seen> each : board.wronglyCleared()) {
            rows.add(List.of(
                    each.world().scenario() + " " + each.world().seed(),
                    each.what().account(),
                    each.what().message(),
                    each.what().how()));
        }
        return Section.of(
                "Wrongly said not to be observed",
                List.of("Each is a mistake that must not happen."),
                4,
                List.of("world", "mailbox", "message", "how it was seen"),
                rows);
    }
}
