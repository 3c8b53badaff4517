package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What can be said of each account, also of those where nothing was found: what was looked for, and what could not be seen. */
final class VerdictsSection {
    private static final int MOST = 300;
    private static final int NAMES = 2_000;

    /**
     * Accounts of which exactly the same can be said stand together, except those that were or may have been taken over.
     *
     * @param alone name of the account where it stands alone, else empty
     */
    private record Same(
            String alone, Verdict.Kind kind, List<String> reasons, List<String> lookedFor, List<String> couldNotSee) {}

    private VerdictsSection() {}

    static void write(Page page) {
        Html html = page.html();
        html.in("section#verdicts.part", at("aria-labelledby", "verdicts-title"), () -> {
            html.line("h2#verdicts-title", "Annex D: verdict for each account");
            html.line(
                    "p",
                    "The score runs from 0 to 1. It orders accounts by how strongly the evidence speaks for a foreign hand; it"
                            + " is not yet a measured probability.");
            var groups = new LinkedHashMap<Same, List<Verdict>>();
            page.input()
                    .conclusion()
                    .verdicts()
                    .forEach(each -> groups.computeIfAbsent(
                                    new Same(
                                            alone(each),
                                            each.kind(),
                                            each.reasons(),
                                            each.lookedFor(),
                                            each.couldNotSee()),
                                    any -> new ArrayList<>())
                            .add(each));
            groups.entrySet().stream().limit(MOST).forEach(each -> group(page, each.getKey(), each.getValue()));
            page.shortened(Math.min(MOST, groups.size()), groups.size(), "groups of accounts", "verdicts.json");
        });
    }

    private static String alone(Verdict verdict) {
        return switch (verdict.kind()) {
            case COMPROMISED, INTRUDERS_OWN, SUSPECTED -> verdict.account();
            case TARGETED, CANNOT_SAY, NOTHING_FOUND -> "";
        };
    }

    private static void group(Page page, Same same, List<Verdict> verdicts) {
        Html html = page.html();
        html.in("article.verdict-of", () -> {
            html.in("h3", () -> {
                html.text(
                        verdicts.size() == 1
                                ? verdicts.getFirst().account()
                                : Words.count(verdicts.size(), "account", "accounts"));
                html.text(": ");
                page.verdict(same.kind());
                if (verdicts.size() == 1) {
                    html.text(" ");
                    html.line("span.score", Words.score(verdicts.getFirst().confidence()));
                }
            });
            if (verdicts.size() > 1) {
                html.in(
                        "ul.names",
                        () -> verdicts.stream().limit(NAMES).forEach(each -> html.line("li", each.account())));
                page.shortened(Math.min(NAMES, verdicts.size()), verdicts.size(), "accounts", "verdicts.json");
            }
            sentences(page, "Because", same.reasons());
            sentences(page, "Looked for", same.lookedFor());
            sentences(page, "Could not see", same.couldNotSee());
        });
    }

    private static void sentences(Page page, String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        Html html = page.html();
        html.line("h4", title);
        html.in("ul", () -> sentences.forEach(each -> html.in("li", () -> page.sentence(each))));
    }
}
