package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of contents. */
final class Contents {
    private Contents() {}

    static void write(Page page) {
        Html html = page.html();
        html.in("nav#contents.contents", at("aria-labelledby", "contents-title"), () -> {
            html.line("h2#contents-title", "Contents");
            html.in(
                    "ol",
                    () -> entries(page).forEach((id, title) -> {
                        html.in("li", () -> html.line("a", List.of(at("href", "#" + id)), title));
                    }));
        });
    }

    private static Map<String, String> entries(Page page) {
        var incidents = page.input().conclusion().incidents();
        var entries = new LinkedHashMap<String, String>();
        entries.put("summary", "What happened, what to do");
        for (int at = 0; at < incidents.size(); at++) {
            Incident incident = incidents.get(at);
            entries.put("incident-" + (at + 1), "Incident " + (at + 1) + ": " + incident.title());
        }
        if (incidents.isEmpty()) {
            entries.put("incident-1", "No incident");
        } else {
            entries.put("checklist", "The checklist");
        }
        entries.put("requests", "Evidence to ask for");
        entries.put("ledger", "A: the evidence");
        entries.put("findings", "B: findings");
        entries.put("indicators", "C: indicators");
        entries.put("verdicts", "D: verdict for each account");
        entries.put("methods", "E: methods, limits, versions");
        entries.put("records", "F: the records cited");
        return entries;
    }
}
