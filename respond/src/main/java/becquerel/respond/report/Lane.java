package becquerel.respond.report;

import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The sessions of one hand in one account, laid out as bars on a time axis.
 *
 * @param rows bars that cover neither each other nor their names share a row, as far as there are rows
 * @param merged whether a bar stands for all sessions of a column of the axis, and fills it
 */
record Lane(Side side, List<List<Bar>> rows, boolean merged) {
    /** More sessions than these are merged into one bar for each column of the axis. */
    static final int MOST_BARS = 60;

    /** An intruder's sessions may run side by side, and each of them matters; the others are background. */
    private static final int ROWS = 3;

    private static final int ROWS_OF_OTHERS = 2;

    private static final Comparator<List<Bar>> SOONEST_FREE = Comparator.comparingDouble(Lane::end);

    /** Shorter than this a bar would hardly be seen: it is a dot. */
    static final double SHORTEST = 7;

    /** Room of a letter of a bar's name. */
    private static final double LETTER = 6.3;

    private static final double GAP = 5;

    /**
     * One or several sessions.
     *
     * @param from where it begins, in units of the picture
     * @param to where it ends; not before {@code from}
     * @param name what is written beside it, or in it where it stands for several; empty where there is no room or the bar
     *     before it has the same
     * @param hover everything about it in words
     */
    record Bar(double from, double to, String name, String hover) {
        boolean isDot() {
            return to - from < SHORTEST;
        }

        private double end() {
            return Math.max(to, from + SHORTEST);
        }

        private double endOfName() {
            return name.isEmpty() ? end() : end() + GAP + name.length() * LETTER;
        }

        private Bar nameless() {
            return new Bar(from, to, "", hover);
        }
    }

    /** How one session is told. */
    record Telling(Function<Session, String> name, Function<Session, String> hover) {}

    /** Sessions in order of time, all of them within the span of the picture at least in part. */
    static Lane of(Side side, List<Session> sessions, DayAxis axis, Span span, double right, Telling telling) {
        if (sessions.size() > MOST_BARS) {
            return new Lane(side, List.of(byColumn(sessions, axis, span)), true);
        }
        List<Bar> bars = sessions.stream()
                .map(each -> new Bar(
                        axis.place(later(each.from(), span.from())),
                        axis.place(earlier(each.to(), span.to())),
                        telling.name().apply(each),
                        telling.hover().apply(each)))
                .toList();
        return new Lane(side, rows(bars, side == Side.INTRUDER ? ROWS : ROWS_OF_OTHERS, right), false);
    }

    private static List<Bar> byColumn(List<Session> sessions, DayAxis axis, Span span) {
        var columns = new TreeMap<LocalDate, List<Session>>();
        for (Session each : sessions) {
            LocalDate last = axis.column(day(earlier(each.to(), span.to())));
            for (LocalDate first : axis.firstDays()) {
                if (!first.isBefore(axis.column(day(later(each.from(), span.from())))) && !first.isAfter(last)) {
                    columns.computeIfAbsent(first, none -> new ArrayList<>()).add(each);
                }
            }
        }
        var bars = new ArrayList<Bar>();
        columns.forEach((first, all) -> {
            double middle = axis.middle(first);
            double half = axis.width() / 2 - 1;
            bars.add(new Bar(
                    middle - half,
                    middle + half,
                    Words.count(all.size()),
                    Words.count(all.size(), "session", "sessions") + ", " + axis.columnOf(first)));
        });
        return bars;
    }

    private static List<List<Bar>> rows(List<Bar> bars, int most, double right) {
        var rows = new ArrayList<List<Bar>>();
        for (Bar bar : bars) {
            rows.stream()
                    .filter(row -> Math.max(end(row), endOfLastName(row, bar)) + GAP <= bar.from())
                    .findFirst()
                    .or(() -> rows.size() < most ? Optional.of(added(rows)) : Optional.empty())
                    .or(() -> rows.stream()
                            .filter(row -> end(row) + GAP <= bar.from())
                            .findFirst())
                    .or(() -> rows.stream().min(SOONEST_FREE))
                    .orElseThrow()
                    .add(bar);
        }
        return rows.stream().map(row -> named(row, right)).toList();
    }

    private static List<Bar> added(List<List<Bar>> rows) {
        var row = new ArrayList<Bar>();
        rows.add(row);
        return row;
    }

    /** A name is not written again in a row, so that more of the same needs no room for it. */
    private static double endOfLastName(List<Bar> row, Bar next) {
        Bar last = row.getLast();
        return last.name().equals(next.name()) ? 0 : last.endOfName();
    }

    private static double end(List<Bar> row) {
        return row.stream().mapToDouble(Bar::end).max().orElse(0);
    }

    /** Leaves a name only where it fits and is not that of the bar before. */
    private static List<Bar> named(List<Bar> row, double right) {
        var named = new ArrayList<Bar>();
        String before = "";
        double covered = 0;
        for (int at = 0; at < row.size(); at++) {
            Bar bar = row.get(at);
            covered = Math.max(covered, bar.end());
            double until = at + 1 < row.size() ? row.get(at + 1).from() - GAP : right;
            boolean shown = !bar.name().equals(before) && bar.endOfName() <= until && bar.end() >= covered;
            named.add(shown ? bar : bar.nameless());
            before = shown ? bar.name() : before;
        }
        return List.copyOf(named);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
