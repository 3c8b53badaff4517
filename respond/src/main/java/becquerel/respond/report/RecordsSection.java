package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The raw records behind the numbers, written last because only then is it known which are cited. */
final class RecordsSection {
    /** Of one record this many characters are shown. */
    private static final int LONGEST = 4_096;
    /** Of all records together; what goes beyond is named, not shown. */
    private static final long TOTAL = 6_000_000;

    private final Page page;
    private final Html html;
    private final Map<Place, String> raw = new HashMap<>();
    private long written;

    private RecordsSection(Page page) {
        this.page = page;
        this.html = page.html();
        page.input().raw().forEach((ref, text) -> raw.put(place(ref), text));
    }

    static void write(Page page) {
        new RecordsSection(page).write();
    }

    private static Place place(EvidenceRef ref) {
        return new Place(ref.file(), ref.position());
    }

    private void write() {
        html.in("section#records.part", at("aria-labelledby", "records-title"), () -> {
            html.line("h2#records-title", "Annex F: the records cited");
            html.line("p", explanation());
            var records = page.citations().records();
            for (int at = 0; at < records.size(); at++) {
                record(records.get(at), at + 1);
            }
        });
    }

    private String explanation() {
        String naming =
                "Each record is named by file and position in it; the files' hashes stand in annex A. A claim cites up"
                        + " to " + Citations.PER_CLAIM + " records, findings.json and incidents.json name all. ";
        return page.input().redact()
                ? naming + "This copy is redacted: the records themselves are left out."
                : naming
                        + "Long records are cut here, and once more on paper; for reading, line breaks are added and"
                        + " doubled quotation marks of tables undone. The case folder holds their exact"
                        + " bytes. Characters that do not show are written as their number, web addresses with a bracket so"
                        + " that nothing can be clicked.";
    }

    private void record(EvidenceRef ref, int number) {
        html.in("article#r" + number + ".record", () -> {
            html.in("h3", () -> {
                html.line("span.ordinal", Integer.toString(number));
                html.text(" ");
                html.evidence(new Place(ref.file(), ref.position()).toString());
                html.text(" ");
                html.line("a.back", List.of(at("href", "#c" + number), at("aria-label", "back to the text")), "↩");
            });
            if (!ref.recordId().isEmpty()) {
                html.in("p.meta", () -> {
                    html.text("Record id ");
                    html.evidence(ref.recordId());
                });
            }
            body(raw.getOrDefault(place(ref), ""));
        });
    }

    private void body(String text) {
        if (page.input().redact()) {
            return;
        }
        if (text.isEmpty() || written > TOTAL) {
            html.line("p.note", "Not shown here; the case folder names and holds it.");
            return;
        }
        String indented = Indent.record(text, LONGEST * 2);
        written += Math.min(indented.length(), LONGEST * 2L);
        html.block(indented, LONGEST * 2);
    }
}
