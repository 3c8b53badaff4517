package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes report.html: one file that needs nothing else, for the person who decides first and for the examiner after. */
public final class Report {
    private final Page page;
    private final Html html;

    private Report(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /** Writes the whole page; pure apart from that. Hides what must be hidden before anything is written. */
    public static void render(ReportInput input, Appendable out) throws IOException {
        try {
            var shown = input.redact() ? RedactedInput.of(input) : input;
            new Report(new Page(shown, new Html(out))).write();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write() {
        html.doctype();
        html.in("html", at("lang", "en"), () -> {
            html.in("head", () -> Frame.head(page));
            html.in("body", () -> {
                Frame.opening(page);
                html.in("main#main", this::content);
                Frame.closing(page);
            });
        });
    }

    private void content() {
        PageOne.write(page);
        Contents.write(page);
        IncidentSections.write(page);
        ChecklistSection.write(page);
        RequestsSection.write(page);
        LedgerSection.write(page);
        FindingsSection.write(page);
        IndicatorsSection.write(page);
        VerdictsSection.write(page);
        MethodsSection.write(page);
        RecordsSection.write(page);
    }
}
