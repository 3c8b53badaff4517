package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.OpenItem;
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
        Tables.write(html, "open", List.of("What", "In detail", "Proof"), () -> {
            incident.open().stream().limit(MOST).forEach(item -> row(page, item));
        });
        page.shortened(Math.min(MOST, incident.open().size()), incident.open().size(), "things", "incidents.json");
    }

    private static void row(Page page, OpenItem item) {
        Html html = page.html();
        html.in("tr", () -> {
            Tables.cell(html, "What", Words.capital(OpenKinds.one(item)));
            html.in("td", at("data-label", "In detail"), () -> {
                page.sentence(item.text());
                if (!item.account().isEmpty() && !item.text().contains(item.account())) {
                    html.text(" It concerns " + item.account() + ".");
                }
                if (!item.text().contains("since ")) {
                    html.text(" Since ");
                    page.moment(item.since());
                }
            });
            html.in("td", at("data-label", "Proof"), () -> page.cite(item.evidence()));
        });
    }
}
