package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Stage;
import becquerel.investigate.Incident;
import java.util.List;

/** One section for each incident: what matters first, what is still open, the rules, the pictures, the story. */
final class IncidentSections {
    private IncidentSections() {}

    static void write(Page page) {
        var incidents = page.input().conclusion().incidents();
        for (int at = 0; at < incidents.size(); at++) {
            write(page, incidents.get(at), at + 1);
        }
        if (incidents.isEmpty()) {
            nothing(page);
        }
    }

    private static void nothing(Page page) {
        Html html = page.html();
        html.in("section#incident-1.part", at("aria-labelledby", "incident-1-title"), () -> {
            html.line("h2#incident-1-title", "No incident");
            html.line(
                    "p",
                    "Nothing in this evidence adds up to an attack. Single findings, if there are any, stand in the annex;"
                            + " so do, for each account, what was looked for, in which span, and what the evidence cannot"
                            + " show.");
        });
    }

    private static void write(Page page, Incident incident, int number) {
        Html html = page.html();
        String id = "incident-" + number;
        html.in("section#" + id + ".part.incident", at("aria-labelledby", id + "-title"), () -> {
            html.in("h2#" + id + "-title", () -> {
                html.line("span.ordinal", "Incident " + number);
                html.text(" " + incident.title());
            });
            facts(page, incident);
            SentSection.write(page, incident, number);
            OpenSection.write(page, incident, number);
            ExposureSection.write(page, incident, number);
            RulesSection.write(page, incident, number);
            Pictures.write(page, incident, number);
            HandsSection.write(page, incident, number);
            StorySection.write(page, incident, number);
            BlastSection.write(page, incident, number);
            certainty(page, incident);
            related(page, incident);
        });
    }

    private static void facts(Page page, Incident incident) {
        Html html = page.html();
        html.in("dl.facts.wide", () -> {
            fact(html, "div.all", "Accounts", () -> html.text(Words.list(incident.accounts(), 8)));
            fact(html, "div", "First sign", () -> page.moment(incident.firstSeen()));
            fact(html, "div", "Last sign", () -> page.moment(incident.lastSeen()));
            fact(html, "div", "Confidence", () -> html.text(Words.score(incident.confidence())));
            fact(html, "div", "Severity", () -> html.text(incident.severity().word()));
            fact(
                    html,
                    "div",
                    "Risk of losing money",
                    () -> html.text(incident.lossRisk().word()));
            incident.beginning()
                    .ifPresent(beginning ->
                            fact(html, "div.all", beginning.sure() ? "Began with" : "Likely began with", () -> {
                                page.sentence(beginning.text());
                                page.cite(beginning.evidence());
                            }));
            fact(html, "div.all", "Steps reached", () -> html.text(steps(incident)));
        });
    }

    private static String steps(Incident incident) {
        boolean likely =
                incident.beginning().filter(beginning -> !beginning.sure()).isPresent()
                        && incident.findings().stream().noneMatch(finding -> finding.stage() == Stage.S1);
        return Words.list(incident.stages().stream()
                .map(stage -> stage.title() + (stage == Stage.S1 && likely ? " (likely)" : ""))
                .toList());
    }

    private static void fact(Html html, String tag, String name, Runnable value) {
        html.in(tag, () -> {
            html.line("dt", name);
            html.in("dd", value);
        });
    }

    /** The sum behind the confidence, so that a reader can check it. */
    private static void certainty(Page page, Incident incident) {
        if (incident.terms().isEmpty()) {
            return;
        }
        Html html = page.html();
        html.line("h3", "What the confidence is the sum of");
        html.line(
                "p",
                "Log-odds are added; 0 is even, 2.2 is nine to one. Of findings of one kind only the surest counts, and no more than "
                        + Words.score(Incident.MOST_CERTAIN) + " is ever said.");
        List<String> headings = List.of("What speaks for an attack, or against it", "Log-odds#");
        Tables.write(
                html,
                "terms",
                headings,
                () -> incident.terms()
                        .forEach(term -> html.in("tr", () -> {
                            Tables.cell(html, "Term", term.text());
                            html.line("td.num", List.of(at("data-label", "Log-odds")), Words.signed(term.logOdds()));
                        })));
    }

    private static void related(Page page, Incident incident) {
        if (incident.related().isEmpty()) {
            return;
        }
        Html html = page.html();
        var all =
                page.input().conclusion().incidents().stream().map(Incident::id).toList();
        html.line("h3", "Other incidents that share something");
        html.in(
                "ul",
                () -> incident.related()
                        .forEach(each -> html.in("li", () -> {
                            int number = all.indexOf(each.incident()) + 1;
                            if (number > 0) {
                                html.line("a", List.of(at("href", "#incident-" + number)), "Incident " + number);
                            } else {
                                html.evidence(each.incident());
                            }
                            html.text(": ");
                            page.sentence(each.why());
                        })));
    }
}
