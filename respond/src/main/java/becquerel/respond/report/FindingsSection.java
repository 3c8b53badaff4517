package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Finding;
import becquerel.investigate.Incident;
import becquerel.knowledge.Techniques;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Every single finding, those of incidents first, the gravest first. */
final class FindingsSection {
    private static final int MOST = 1_000;

    private final Page page;
    private final Html html;

    private FindingsSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    static void write(Page page) {
        new FindingsSection(page).write();
    }

    private void write() {
        html.in("section#findings.part", at("aria-labelledby", "findings-title"), () -> {
            html.line("h2#findings-title", "Annex B: findings");
            var all = page.input().conclusion().findings();
            if (all.isEmpty()) {
                html.line("p", "There is none. What was looked for stands with each account in annex D.");
                return;
            }
            html.line(
                    "p",
                    "A finding is one thing that looks wrong taken by itself. Those that belong to an incident come first. The"
                            + " numbers behind each judgement are in findings.json.");
            var joined = page.input().conclusion().incidents().stream()
                    .map(Incident::findings)
                    .flatMap(List::stream)
                    .map(Finding::id)
                    .collect(Collectors.toCollection(HashSet::new));
            var ordered = all.stream()
                    .sorted(Comparator.comparing((Finding each) -> !joined.contains(each.id()))
                            .thenComparing(Finding::severity, Comparator.reverseOrder())
                            .thenComparing(Finding::time)
                            .thenComparing(Finding::id))
                    .limit(MOST)
                    .toList();
            html.in("ol.findings", () -> ordered.forEach(each -> finding(each, joined.contains(each.id()))));
            page.shortened(ordered.size(), all.size(), "findings", "findings.json");
        });
    }

    private void finding(Finding finding, boolean joined) {
        html.in("li." + finding.severity().word(), () -> {
            html.in("p.when", () -> {
                html.line("span.severity", finding.severity().word());
                html.text(" ");
                page.moment(finding.time());
                html.text(" ");
                html.line("span.stage", finding.stage().title());
                if (!joined) {
                    html.text(" ");
                    html.line("span.single", "in no incident");
                }
            });
            html.in("p.says", () -> {
                page.sentence(finding.sentence());
                page.cite(finding.evidence());
            });
            html.in("dl.small", () -> {
                fact("May be harmless", finding.benign());
                fact("Would settle it", finding.confirm());
                fact("What to do", String.join("; ", finding.response()));
                fact("ATT&CK", techniques(finding.attack()));
                fact(
                        "Score",
                        Words.score(finding.confidence()) + ", by " + finding.detector() + " version "
                                + finding.version()
                                + (finding.rule().isEmpty() ? "" : ", rule " + finding.rule()));
            });
        });
    }

    private static String techniques(List<String> ids) {
        return ids.stream().map(Techniques::withName).collect(Collectors.joining("; "));
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            html.in("div", () -> {
                html.line("dt", name);
                html.in("dd", () -> page.sentence(value));
            });
        }
    }
}
