package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.activity.Change;
import becquerel.activity.Context;
import becquerel.investigate.Incident;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lettered marks for what matters most in an account: rules made, messages sent, passwords set anew. */
final class HandMarks {
    private static final double SIZE = 13;

    /** What the evidence quotes is nobody's deed. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final Pattern PASSWORD = Pattern.compile("\\b(reset|changed) the password of\\b");

    /** What a mark stands for. */
    enum Kind {
        RULE("R", "rule made or changed"),
        MAIL("M", "message sent by the intruder or an unclear hand"),
        PASSWORD("P", "password set anew");

        private final String letter;
        private final String words;

        Kind(String letter, String words) {
            this.letter = letter;
            this.words = words;
        }
    }

    record Mark(Kind kind, String account, Instant time) {}

    private final List<Mark> marks;

    private HandMarks(List<Mark> marks) {
        this.marks = marks;
    }

    static HandMarks of(ReportInput input, Incident incident, Span span) {
        var marks = new ArrayList<Mark>();
        RulesSection.foundIn(input, incident).stream()
                .filter(each -> each.change() != Change.REMOVED)
                .forEach(each -> marks.add(
                        new Mark(Kind.RULE, each.mailbox().isEmpty() ? each.actor() : each.mailbox(), each.time())));
        incident.sent().stream()
                .filter(each -> each.side() != Side.OWNER)
                .forEach(each -> marks.add(new Mark(Kind.MAIL, each.account(), each.time())));
        incident.story().stream()
                .filter(each -> PASSWORD.matcher(QUOTED.matcher(each.text()).replaceAll(""))
                        .find())
                .forEach(each -> marks.add(new Mark(Kind.PASSWORD, each.account(), each.time())));
        return new HandMarks(marks.stream()
                .filter(each -> !Context.isUndated(each.time()))
                .filter(each ->
                        !each.time().isBefore(span.from()) && !each.time().isAfter(span.to()))
                .sorted(Comparator.comparing(Mark::time))
                .toList());
    }

    List<Mark> of(String account) {
        return marks.stream().filter(each -> each.account().equals(account)).toList();
    }

    /** What the letters say, as the end of a caption; empty without marks. */
    String legend(Set<String> accounts) {
        var kinds = EnumSet.noneOf(Kind.class);
        marks.stream().filter(each -> accounts.contains(each.account())).forEach(each -> kinds.add(each.kind()));
        return Words.list(
                kinds.stream().map(each -> each.letter + " a " + each.words).toList());
    }

    /** Draws the marks of one account beside each other, from left to right; marks too near each other are one, with a number. */
    void draw(Html html, String account, DayAxis axis, double top, double bottom, double right) {
        List<Mark> open = new ArrayList<>(of(account));
        double free = Double.NEGATIVE_INFINITY;
        while (!open.isEmpty()) {
            Mark first = open.getFirst();
            double x = axis.place(first.time());
            List<Mark> same = open.stream()
                    .filter(each -> each.kind() == first.kind() && axis.place(each.time()) - x < SIZE)
                    .toList();
            open.removeAll(same);
            String text = same.size() == 1 ? first.kind().letter : first.kind().letter + Words.count(same.size());
            double width = SIZE + (text.length() - 1) * 6.5;
            double left = Math.min(Math.max(x - SIZE / 2, free), right - width);
            free = left + width + 2;
            html.empty("line.deed", at("x1", x), at("x2", x), at("y1", top + SIZE), at("y2", bottom));
            html.in("g", () -> {
                html.line("title", hover(same));
                html.empty("rect.deed", at("x", left), at("y", top), at("width", width), at("height", SIZE));
                html.line(
                        "text.deed",
                        List.of(at("x", left + width / 2), at("y", top + 10.2), at("text-anchor", "middle")),
                        text);
            });
        }
    }

    private static String hover(List<Mark> same) {
        String what = same.getFirst().kind().words;
        String first = Words.moment(same.getFirst().time());
        return same.size() == 1
                ? first + ", " + what
                : Words.count(same.size()) + " times " + what + ", " + first + " to "
                        + Words.moment(same.getLast().time());
    }
}
