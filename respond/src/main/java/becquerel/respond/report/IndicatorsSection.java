package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.investigate.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What to look for elsewhere: what the incidents' findings name, written so that nothing can be clicked. */
final class IndicatorsSection {
    private static final int MOST = 500;
    private static final Set<Entity.Kind> SHOWN = Set.of(
            Entity.Kind.ADDRESS, Entity.Kind.APP, Entity.Kind.DROP_ADDRESS, Entity.Kind.RULE, Entity.Kind.USER_AGENT);

    private record Seen(int findings, Instant first, Instant last) {
        static Seen once(Finding finding) {
            return new Seen(1, finding.time(), finding.time());
        }

        Seen and(Seen other) {
            return new Seen(
                    findings + other.findings,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private IndicatorsSection() {}

    static void write(Page page) {
        var indicators = indicators(page.input().conclusion().incidents());
        Html html = page.html();
        html.in("section#indicators.part", at("aria-labelledby", "indicators-title"), () -> {
            html.line("h2#indicators-title", "Annex C: indicators");
            if (indicators.isEmpty()) {
                html.line("p", "No incident names anything to look for elsewhere.");
                return;
            }
            html.line(
                    "p",
                    "What the findings of the incidents name. An address of a shared network may serve honest people too: look,"
                            + " do not block blindly. Mail addresses are written with brackets so that nothing can be clicked;"
                            + " indicators.csv has them plain.");
            var headings = List.of("Kind", "Value", "Findings#", "First", "Last");
            Tables.write(
                    html,
                    "indicators",
                    headings,
                    () -> indicators.entrySet().stream()
                            .limit(MOST)
                            .forEach(each -> row(page, each.getKey(), each.getValue())));
            page.shortened(Math.min(MOST, indicators.size()), indicators.size(), "indicators", "indicators.csv");
        });
    }

    private static SortedMap<Entity, Seen> indicators(List<Incident> incidents) {
        var found = new TreeMap<Entity, Seen>();
        incidents.stream()
                .flatMap(each -> each.findings().stream())
                .forEach(finding -> finding.entities().stream()
                        .filter(entity ->
                                SHOWN.contains(entity.kind()) && !entity.value().isEmpty())
                        .forEach(entity -> found.merge(entity, Seen.once(finding), Seen::and)));
        return found;
    }

    private static void row(Page page, Entity entity, Seen seen) {
        Html html = page.html();
        html.in("tr", () -> {
            Tables.cell(html, "Kind", kind(entity.kind()));
            html.in("td", at("data-label", "Value"), () -> {
                if (entity.kind() == Entity.Kind.ADDRESS) {
                    page.address(entity.value());
                } else {
                    html.evidence(defanged(entity));
                }
            });
            Tables.number(html, "Findings", seen.findings());
            html.in("td", at("data-label", "First"), () -> page.moment(seen.first()));
            html.in("td", at("data-label", "Last"), () -> page.moment(seen.last()));
        });
    }

    private static String kind(Entity.Kind kind) {
        return switch (kind) {
            case ADDRESS -> "Network address";
            case APP -> "App";
            case DROP_ADDRESS -> "Forward target";
            case RULE -> "Rule";
            case USER_AGENT -> "Program";
            case ACCOUNT, FILE, MAILBOX, MESSAGE, ROLE, SESSION -> Words.capital(kind.word());
        };
    }

    private static String defanged(Entity entity) {
        return entity.kind() == Entity.Kind.DROP_ADDRESS
                ? entity.value().replace("@", "[@]").replace(".", "[.]")
                : entity.value();
    }
}
