package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.Outcome;
import becquerel.investigate.StoryLine;
import java.util.Comparator;
import java.util.List;

/** What the messages led to: their delivery, the answers, how those were hidden, and lookalikes afterwards. */
final class OutcomeSection {
    private static final int MOST = 8;

    private OutcomeSection() {}

    static void write(Page page, Incident incident) {
        Outcome outcome = incident.outcome();
        if (outcome.steps().isEmpty()) {
            return;
        }
        List<Outcome.Step> shown = outcome.steps().stream()
                .sorted(Comparator.comparing(Outcome.Step::likely))
                .limit(MOST)
                .sorted(Comparator.comparing(Outcome.Step::time))
                .toList();
        page.html().line("h4", "What became of it");
        Tables.write(
                page.html(),
                "outcome",
                List.of("Time", "What the records show", "How sure", "Proof"),
                () -> shown.forEach(step -> row(page, step)));
        page.shortened(shown.size(), outcome.steps().size(), "steps", "incidents.json");
        if (outcome.further() > 0) {
            page.html()
                    .line(
                            "p.note",
                            Words.count(outcome.further(), "further step is", "further steps are") + " only counted.");
        }
    }

    private static void row(Page page, Outcome.Step step) {
        Html html = page.html();
        html.in("tr." + step.side().word(), () -> {
            html.in("td", at("data-label", "Time"), () -> page.moment(step.time()));
            html.in("td", at("data-label", "What"), () -> page.sentence(step.text()));
            Tables.cell(html, "Sure", sure(step));
            html.in("td", at("data-label", "Proof"), () -> page.cite(step.evidence()));
        });
    }

    private static String sure(Outcome.Step step) {
        if (!step.likely()) {
            return "recorded";
        }
        return step.kind() == Outcome.Kind.MESSAGE && step.side() == StoryLine.Side.UNKNOWN
                ? "unclear whose hand"
                : "likely";
    }
}
