package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Stage;
import becquerel.investigate.Incident;
import becquerel.investigate.StoryLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The incident at a glance: one row for each step of the attack, a mark for each act in the story. */
final class StagePicture {
    private static final double LEFT = 210;
    private static final double TOP = 44;
    private static final double ROW = 46;
    /** Marks nearer than this are drawn as one, with their number. */
    private static final double NEAR = 15;

    private StagePicture() {}

    static void write(Page page, Incident incident, int number) {
        var rows = rows(incident);
        if (rows.isEmpty()) {
            return;
        }
        var days = new TreeSet<LocalDate>();
        rows.values().forEach(lines -> lines.forEach(each -> days.add(day(each))));
        var axis = DayAxis.over(days, LEFT, Pictures.WIDTH - LEFT - 14);
        double bottom = TOP + rows.size() * ROW;
        var title = new Pictures.Title(
                "The attack over time",
                "One row for each step. A filled diamond is an act of the intruder, a hollow one an act of an unknown hand, a"
                        + " circle an act of the owner; a number says how many acts a mark stands for. Days without acts are"
                        + " left out.",
                describe(rows));
        Pictures.frame(page, "stages-" + number, title, bottom + 8, () -> {
            Html html = page.html();
            axis.draw(html, TOP, bottom);
            double y = TOP;
            for (var row : rows.entrySet()) {
                row(html, row.getKey(), row.getValue(), axis, y);
                y += ROW;
            }
        });
    }

    private static Map<Stage, List<StoryLine>> rows(Incident incident) {
        var rows = new EnumMap<Stage, List<StoryLine>>(Stage.class);
        for (StoryLine line : incident.story()) {
            for (Stage stage : Stage.values()) {
                if (line.stage().equals(stage.label())) {
                    rows.computeIfAbsent(stage, any -> new ArrayList<>()).add(line);
                }
            }
        }
        return rows;
    }

    private static LocalDate day(StoryLine line) {
        return line.time().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String describe(Map<Stage, List<StoryLine>> rows) {
        var said = new ArrayList<String>();
        rows.forEach((stage, lines) -> said.add(Words.capital(stage.title()) + ": "
                + Words.count(lines.size(), "act", "acts") + ", first "
                + Words.moment(lines.getFirst().time()) + ", last "
                + Words.moment(lines.getLast().time()) + "."));
        return String.join(" ", said);
    }

    private static void row(Html html, Stage stage, List<StoryLine> lines, DayAxis axis, double top) {
        double middle = top + ROW / 2;
        html.empty("line.rule", at("x1", 0), at("x2", Pictures.WIDTH), at("y1", top), at("y2", top));
        Pictures.text(html, "name", 0, middle, Words.capital(stage.title()));
        Pictures.text(html, "sub", 0, middle + 15, Words.count(lines.size(), "act", "acts"));
        double first = axis.place(lines.getFirst().time());
        double last = axis.place(lines.getLast().time());
        html.empty("line.reach", at("x1", first), at("x2", last), at("y1", middle), at("y2", middle));
        for (StoryLine.Side side : List.of(StoryLine.Side.OWNER, StoryLine.Side.UNKNOWN, StoryLine.Side.INTRUDER)) {
            marks(html, lines.stream().filter(each -> each.side() == side).toList(), side, axis, middle);
        }
    }

    private static void marks(Html html, List<StoryLine> lines, StoryLine.Side side, DayAxis axis, double y) {
        int at = 0;
        while (at < lines.size()) {
            double x = axis.place(lines.get(at).time());
            int until = at + 1;
            while (until < lines.size() && axis.place(lines.get(until).time()) - x < NEAR) {
                until++;
            }
            int number = until - at;
            double size = number == 1 ? 6.5 : 8;
            if (side == StoryLine.Side.OWNER) {
                Pictures.circle(html, side.word(), x, y, size - 1);
            } else {
                Pictures.diamond(html, side.word(), x, y, size);
            }
            if (number > 1) {
                var place = List.of(at("x", x), at("y", y - 12), at("text-anchor", "middle"));
                html.line("text.number", place, Words.count(number));
            }
            at = until;
        }
    }
}
