package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Ledger;
import becquerel.knowledge.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands around the content: the head of the file, skip links, title and table of contents. */
final class Frame {
    private static final Resource STYLE = Resource.load("report.css");
    private static final Resource SCRIPT = Resource.load("report.js");

    private Frame() {}

    static void head(Page page) {
        Html html = page.html();
        String title = title(page);
        Resource style = STYLE.with("RUNNING", Escape.css(title));
        String policy = "default-src 'none'; style-src " + style.policyHash() + "; script-src " + SCRIPT.policyHash()
                + "; base-uri 'none'; form-action 'none'";
        html.empty("meta", at("charset", "utf-8"));
        html.empty("meta", at("http-equiv", "Content-Security-Policy"), at("content", policy));
        html.empty("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1"));
        html.empty(
                "meta", at("name", "format-detection"), at("content", "telephone=no, email=no, address=no, date=no"));
        html.empty("meta", at("name", "color-scheme"), at("content", "light dark"));
        html.empty("meta", at("name", "referrer"), at("content", "no-referrer"));
        html.line("title", title);
        html.resource("style", style);
    }

    private static String title(Page page) {
        String name = page.input().about().name();
        return name.isEmpty() ? "Investigation report" : name;
    }

    static void opening(Page page) {
        Html html = page.html();
        html.in("p.skip", () -> {
            html.line("a", List.of(at("href", "#main")), "Skip to the summary");
            html.text(" ");
            html.line("a", List.of(at("href", "#contents")), "Skip to the contents");
        });
        html.in("header.title", () -> {
            html.line("p.kind", "Investigation report: business email compromise");
            html.line("h1", title(page));
            html.in(
                    "dl.facts",
                    () -> facts(page)
                            .forEach((name, value) -> html.in("div", () -> {
                                html.line("dt", name);
                                html.line("dd", value);
                            })));
        });
    }

    private static Map<String, String> facts(Page page) {
        var about = page.input().about();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Case number", about.number());
        facts.put("Examiner", about.examiner());
        facts.put(
                "Organisation",
                Words.list(page.input().organisations().all().stream()
                        .map(Organisation::name)
                        .filter(name -> !name.isEmpty())
                        .toList()));
        facts.put("Evidence", evidence(page.input().ledger()));
        facts.put("Times", Words.zones(page.input().zone()));
        facts.put("Made with", about.program());
        if (page.input().redact()) {
            facts.put(
                    "Redacted",
                    "Addresses outside the organisation, subjects and other text are replaced by labels. Only this report: the"
                            + " other files of the case are not redacted.");
        }
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    static void closing(Page page) {
        Html html = page.html();
        html.in("footer", () -> html.line("p", page.input().about().program()));
        html.resource("script", SCRIPT);
    }

    private static String evidence(Ledger ledger) {
        long records = ledger.files().stream().mapToLong(Ledger.Entry::records).sum();
        String what =
                Words.count(ledger.files().size(), "file", "files") + ", " + Words.count(records, "record", "records");
        return Span.of(ledger).map(span -> what + ", " + span.words()).orElse(what);
    }
}
