package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.activity.Context;
import becquerel.investigate.Incident;
import becquerel.investigate.StoryLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The story as a vertical timeline: the owner's acts on one side, the intruder's on the other, unknown ones between. */
final class StorySection {
    private static final int MOST = 400;

    private StorySection() {}

    static void write(Page page, Incident incident, int number) {
        Html html = page.html();
        html.line("h3#story-" + number, "The story");
        legend(html);
        var lines = incident.story().stream().limit(MOST).toList();
        html.in(
                "div.days",
                () -> byDay(lines).forEach((day, acts) -> {
                    html.in("h4.day", () -> {
                        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                        if (Context.isUndated(start)) {
                            html.text("On days that no record tells");
                        } else {
                            html.line("time", List.of(at("datetime", day.toString())), Words.day(start));
                        }
                    });
                    html.in("ol.story", () -> acts.forEach(each -> act(page, each)));
                }));
        page.shortened(lines.size(), incident.story().size(), "acts", "incidents.json and timeline.csv");
    }

    private static void legend(Html html) {
        html.in("p.legend", () -> {
            html.line("span.owner", "Owner");
            html.text(" ");
            html.line("span.unknown", "Unknown hand");
            html.text(" ");
            html.line("span.intruder", "Intruder");
            html.text(" Each number leads to the raw record that proves the line.");
        });
    }

    private static Map<LocalDate, List<StoryLine>> byDay(List<StoryLine> lines) {
        var days = new LinkedHashMap<LocalDate, List<StoryLine>>();
        lines.forEach(
                each -> days.computeIfAbsent(each.time().atZone(ZoneOffset.UTC).toLocalDate(), day -> new ArrayList<>())
                        .add(each));
        return days;
    }

    private static void act(Page page, StoryLine line) {
        Html html = page.html();
        html.in(
                "li." + line.side().word(),
                () -> html.in("div.act", () -> {
                    html.in("p.when", () -> {
                        page.clock(line.time());
                        html.text(" ");
                        page.side(line.side());
                        if (!line.stage().isEmpty()) {
                            html.text(" ");
                            html.line("span.stage", withoutCode(line.stage()));
                        }
                    });
                    html.in("p", () -> {
                        page.sentence(line.text());
                        page.cite(line.evidence());
                    });
                    whereAndWhose(page, line);
                }));
    }

    /** {@code S5 collection} as {@code collection}: codes are for files. */
    private static String withoutCode(String stage) {
        return stage.matches("S\\d .*") ? stage.substring(3) : stage;
    }

    /** What the sentence itself does not say. */
    private static void whereAndWhose(Page page, StoryLine line) {
        boolean whose = !line.account().isEmpty() && !line.text().contains(line.account());
        boolean where = !line.address().isEmpty() && !line.text().contains(page.addressInWords(line.address()));
        if (!whose && !where) {
            return;
        }
        Html html = page.html();
        html.in("p.meta", () -> {
            if (whose) {
                html.line("span.account", line.account());
            }
            if (where) {
                html.text(whose ? " from " : "From ");
                page.address(line.address());
            }
        });
    }
}
