package becquerel.run.scoreboard;

import becquerel.run.view.Table;
import becquerel.run.view.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The scoreboard for a terminal, and as a page of the documentation. */
public final class ScoreboardText {
    private ScoreboardText() {}

    public static void print(Scoreboard board, PrintStream out) {
        out.println(asked(board.order()));
        for (Section section : Sections.of(board)) {
            out.println();
            out.println(section.title());
            section.words().forEach(word -> out.println("  " + word));
            if (section.rows().isEmpty()) {
                out.println("  none");
                continue;
            }
            var table = new Table(section.header().toArray(String[]::new)).leftAligned(section.texts());
            section.rows().forEach(row -> table.row(row.toArray(String[]::new)));
            table.lines().forEach(line -> out.println("  " + Terminal.safe(line)));
        }
    }

    /** The same in Markdown, beginning with the command that makes it again. */
    public static void markdown(Scoreboard board, PrintStream out) {
        out.println("# Scoreboard");
        out.println();
        out.println(
                "Made by `" + command(board.order()) + " --markdown > docs/scoreboard.md`; the same program writes the"
                        + " same page again. What counts as what: [scoring.md](scoring.md).");
        out.println();
        out.println(asked(board.order()));
        for (Section section : Sections.of(board)) {
            out.println();
            out.println("## " + section.title());
            out.println();
            section.words().forEach(word -> out.println(word + "\n"));
            if (section.rows().isEmpty()) {
                out.println("None.");
                continue;
            }
            out.println(line(section.header()));
            out.println(rule(section));
            section.rows().forEach(row -> out.println(line(row)));
        }
    }

    private static String rule(Section section) {
        var rule = new StringBuilder("|");
        for (int column = 0; column < section.header().size(); column++) {
            rule.append(section.texts().get(column) ? "---|" : "--:|");
        }
        return rule.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> Terminal.safe(cell).replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String command(Order order) {
        return "./becquerel scoreboard --seeds " + order.seeds()
                + (order.accounts() == Order.ACCOUNTS ? "" : " --accounts " + order.accounts())
                + (order.days() == Order.DAYS ? "" : " --days " + order.days())
                + order.narrowed().stream().map(name -> " --scenario " + name).collect(Collectors.joining());
    }

    private static String asked(Order order) {
        return (order.seeds().arePublished() ? "Published" : "Development") + " seeds " + order.seeds() + ": "
                + order.seeds().count() + (order.seeds().count() == 1 ? " world" : " worlds") + " of "
                + order.accounts()
                + " accounts and " + order.days() + " days.";
    }
}
