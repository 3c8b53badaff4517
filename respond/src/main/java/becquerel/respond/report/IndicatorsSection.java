package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Entity;
import becquerel.knowledge.Agent;
import java.util.List;

/** What to look for elsewhere: what the incidents' findings name, written so that nothing can be clicked. */
final class IndicatorsSection {
    private static final int MOST = 500;

    private IndicatorsSection() {}

    static void write(Page page) {
        var indicators = Indicators.of(page.input().conclusion());
        Html html = page.html();
        html.in("section#indicators.part", at("aria-labelledby", "indicators-title"), () -> {
            html.line("h2#indicators-title", "Annex C: indicators");
            if (indicators.isEmpty()) {
                html.line("p", "No incident names anything to look for elsewhere.");
                return;
            }
            html.line(
                    "p",
                    "What is the intruder's own, with the first and last day it was seen; addresses of the organisation and of"
                            + " Microsoft, owners' rules and common browsers are left out. An address of a shared network (a carrier, a VPN, a web gateway) may serve honest people too: look,"
                            + " do not block blindly. Mail addresses are written with brackets so that nothing can be clicked;"
                            + " indicators.csv has them plain.");
            var headings = List.of("Kind", "Value", "Findings#", "First", "Last");
            Tables.write(
                    html,
                    "indicators",
                    headings,
                    () -> indicators.stream().limit(MOST).forEach(each -> row(page, each)));
            page.shortened(Math.min(MOST, indicators.size()), indicators.size(), "indicators", "indicators.csv");
        });
    }

    private static void row(Page page, Indicator indicator) {
        Html html = page.html();
        Entity entity = indicator.entity();
        html.in("tr", () -> {
            Tables.cell(html, "Kind", kind(entity.kind()));
            html.in("td", at("data-label", "Value"), () -> {
                if (entity.kind() == Entity.Kind.ADDRESS) {
                    page.address(entity.value());
                } else {
                    html.evidence(defanged(entity));
                }
                if (Agent.of(entity.value()).isPasswordOnly() && entity.kind() == Entity.Kind.USER_AGENT) {
                    html.text(" an old mail protocol that asks for the password alone");
                }
            });
            Tables.number(html, "Findings", indicator.findings().size());
            html.in("td", at("data-label", "First"), () -> html.line("span.date", Words.date(indicator.first())));
            html.in("td", at("data-label", "Last"), () -> html.line("span.date", Words.date(indicator.last())));
        });
    }

    private static String kind(Entity.Kind kind) {
        return switch (kind) {
            case ADDRESS -> "Network address";
            case APP -> "App";
            case DROP_ADDRESS -> "Forward target";
            case RULE -> "Rule";
            case USER_AGENT -> "Program";
            case ACCOUNT, DOMAIN, FILE, MAILBOX, MESSAGE, ROLE, SESSION -> Words.capital(kind.word());
        };
    }

    private static String defanged(Entity entity) {
        return entity.kind() == Entity.Kind.DROP_ADDRESS || entity.kind() == Entity.Kind.DOMAIN
                ? entity.value().replace("@", "[@]").replace(".", "[.]")
                : entity.value();
    }
}
