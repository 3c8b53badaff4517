package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A time axis that gives its room to the days on which something happened: each is a column, quiet stretches between them are
 * drawn as a narrow break. With very many days a column is several days wide.
 */
final class DayAxis {
    /** Room between columns where quiet days are left out, in units of the picture. */
    private static final double BREAK = 30;

    /** Breaks take no more than this share of the width; then they are too narrow to be labelled. */
    private static final double BREAKS = 0.3;

    private static final int MOST_COLUMNS = 28;
    private static final double LABEL = 46;
    private static final double HOURS_FROM = 150;

    private record Column(Instant from, Instant to, double x, double width) {
        double place(Instant time) {
            double share = (double) Duration.between(from, time).toMillis()
                    / Duration.between(from, to).toMillis();
            return x + width * Math.max(0, Math.min(1, share));
        }
    }

    private final List<Column> columns;
    private final long step;

    private DayAxis(List<Column> columns, long step) {
        this.columns = columns;
        this.step = step;
    }

    /** An axis from {@code left} on, {@code width} wide, with room for these days, of which there is at least one. */
    static DayAxis over(Collection<LocalDate> days, double left, double width) {
        var active = new TreeSet<>(days);
        long step = 1;
        while (buckets(active, step).size() > MOST_COLUMNS) {
            step++;
        }
        var starts = buckets(active, step);
        long breaks = 0;
        for (int at = 1; at < starts.size(); at++) {
            breaks += follows(starts, at, step) ? 0 : 1;
        }
        double pause = Math.min(BREAK, breaks == 0 ? BREAK : width * BREAKS / breaks);
        double each = (width - breaks * pause) / starts.size();
        var columns = new ArrayList<Column>();
        double x = left;
        for (int at = 0; at < starts.size(); at++) {
            x += at == 0 || follows(starts, at, step) ? 0 : pause;
            var from = starts.get(at).atStartOfDay(ZoneOffset.UTC).toInstant();
            columns.add(new Column(from, from.plus(step, ChronoUnit.DAYS), x, each));
            x += each;
        }
        return new DayAxis(List.copyOf(columns), step);
    }

    private static boolean follows(List<LocalDate> starts, int at, long step) {
        return starts.get(at - 1).plusDays(step).equals(starts.get(at));
    }

    /** What one column stands for, as the end of a sentence. */
    String columnMeans() {
        return step == 1 ? "one column for each day with acts" : "one column for " + step + " days with acts";
    }

    /** First day of every column, in order. */
    List<LocalDate> firstDays() {
        return columns.stream()
                .map(each -> each.from().atZone(ZoneOffset.UTC).toLocalDate())
                .toList();
    }

    /** Room of a column; all are equally wide. */
    double width() {
        return columns.getFirst().width();
    }

    /** The days of a column that begins with this one, in words. */
    String columnOf(LocalDate first) {
        return step == 1
                ? Words.shortDay(first)
                : Words.shortDay(first) + " to " + Words.shortDay(first.plusDays(step - 1));
    }

    /** First day of the column that holds a day. */
    LocalDate column(LocalDate day) {
        return column(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .from()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private Column column(Instant time) {
        Column held = columns.getFirst();
        for (Column column : columns) {
            held = column.from().isAfter(time) ? held : column;
        }
        return held;
    }

    private static List<LocalDate> buckets(SortedSet<LocalDate> days, long step) {
        LocalDate origin = days.first();
        return days.stream()
                .map(day -> origin.plusDays(ChronoUnit.DAYS.between(origin, day) / step * step))
                .distinct()
                .toList();
    }

    double place(Instant time) {
        return column(time).place(time);
    }

    /** Middle of the column that holds a day. */
    double middle(LocalDate day) {
        Column held = column(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return held.x() + held.width() / 2;
    }

    /** Draws columns, labels and breaks between two heights. */
    void draw(Html html, double top, double bottom) {
        int every = (int) Math.ceil(LABEL / columns.getFirst().width());
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            html.empty(
                    at % 2 == 0 ? "rect.band" : "rect.band.odd",
                    at("x", column.x()),
                    at("y", top),
                    at("width", column.width()),
                    at("height", bottom - top));
            if (at % every == 0) {
                label(html, "text.tick", column.x() + column.width() / 2, top - 22, day(column.from()));
            }
            hours(html, column, top, bottom);
            if (at > 0) {
                pause(html, columns.get(at - 1), column, top);
            }
        }
    }

    private static String day(Instant time) {
        return Words.shortDay(time.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static void hours(Html html, Column column, double top, double bottom) {
        boolean oneDay = Duration.between(column.from(), column.to()).toDays() == 1;
        if (!oneDay || column.width() < HOURS_FROM) {
            return;
        }
        int step = column.width() > 3 * HOURS_FROM ? 3 : 6;
        for (int hour = step; hour < 24; hour += step) {
            double x = column.place(column.from().plus(hour, ChronoUnit.HOURS));
            html.empty("line.hour", at("x1", x), at("x2", x), at("y1", top), at("y2", bottom));
            label(html, "text.hour", x, top - 7, "%02d:00".formatted(hour));
        }
    }

    private static void pause(Html html, Column before, Column after, double y) {
        long quiet = Duration.between(before.to(), after.from()).toDays();
        if (quiet > 0 && after.x() - before.x() - before.width() > BREAK - 6) {
            double x = (before.x() + before.width() + after.x()) / 2;
            label(html, "text.pause", x, y - 7, "⋯" + Words.count(quiet) + "\u202fd");
        }
    }

    private static void label(Html html, String tag, double x, double y, String text) {
        html.line(tag, List.of(at("x", x), at("y", y), at("text-anchor", "middle")), text);
    }
}
