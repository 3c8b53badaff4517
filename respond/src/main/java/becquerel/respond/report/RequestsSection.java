package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.EvidenceRequest;

/** The evidence that is missing and worth asking for. */
final class RequestsSection {
    private static final int COMMAND = 4_000;

    private RequestsSection() {}

    static void write(Page page) {
        Html html = page.html();
        html.in("section#requests.part", at("aria-labelledby", "requests-title"), () -> {
            html.line("h2#requests-title", "Evidence to ask for");
            if (page.input().conclusion().requests().isEmpty()) {
                html.line("p", "No source is known that would settle more than this evidence does.");
                return;
            }
            html.line("p", "The most useful first. The same list, ready to send, is in requests.md.");
            html.in(
                    "ol.requests",
                    () -> page.input().conclusion().requests().forEach(each -> {
                        html.in("li", () -> request(page, each));
                    }));
        });
    }

    private static void request(Page page, EvidenceRequest request) {
        Html html = page.html();
        html.line("h3", request.source());
        html.in("p", () -> page.sentence(request.settles()));
        html.in("dl.facts.wide", () -> {
            fact(html, "Needs", request.permission());
            fact(html, "Kept until", request.retention());
        });
        if (!request.command().isEmpty()) {
            html.block(request.command(), COMMAND);
        }
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.in("div", () -> {
                html.line("dt", name);
                html.line("dd", value);
            });
        }
    }
}
