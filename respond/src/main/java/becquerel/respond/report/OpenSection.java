package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import java.util.List;

/** What the intruder left behind and is still in force at the end of the evidence, each with the record that made it. */
final class OpenSection {
    private static final int MOST = 300;

    private OpenSection() {}

    static void write(Page page, Incident incident, int number) {
        Html html = page.html();
        html.line("h3#open-" + number, "Still open at the end of the evidence");
        if (incident.open().isEmpty()) {
            html.line(
                    "p",
                    "Nothing that the intruder is known to have set up is still in force, as far as the evidence reaches.");
            return;
        }
        Tables.write(html, "open", List.of("What", "Where", "In detail", "Since", "Proof"), () -> {
            incident.open().stream()
                    .limit(MOST)
                    .forEach(item -> html.in("tr", () -> {
                        Tables.cell(html, "What", Words.capital(OpenKinds.one(item.kind())));
                        html.line("td.account", List.of(at("data-label", "Where")), item.account());
                        html.in("td", at("data-label", "In detail"), () -> page.sentence(item.text()));
                        html.in("td", at("data-label", "Since"), () -> page.moment(item.since()));
                        html.in("td", at("data-label", "Proof"), () -> page.cite(item.evidence()));
                    }));
        });
        page.shortened(Math.min(MOST, incident.open().size()), incident.open().size(), "things", "incidents.json");
    }
}
