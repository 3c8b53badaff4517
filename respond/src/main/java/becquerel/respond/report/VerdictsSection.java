package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What can be said of each account, also of those where nothing was found: what was looked for, and what could not be seen. */
final class VerdictsSection {
    private static final int MOST = 300;
    private static final int NAMES = 2_000;
    private static final int REASONS = 12;

    /**
     * Accounts of which exactly the same can be said stand together, except those that were or may have been taken over.
     *
     * @param alone name of the account where it stands alone, else empty
     */
    private record Same(
            String alone, Verdict.Kind kind, List<String> reasons, List<String> lookedFor, List<String> couldNotSee) {
        static Same of(Verdict verdict) {
            String alone = switch (verdict.kind()) {
                case COMPROMISED, INTRUDERS_OWN, SUSPECTED -> verdict.account();
                case TARGETED, CANNOT_SAY, NOTHING_FOUND -> verdict.passwordKnown() ? verdict.account() : "";
            };
            return new Same(alone, verdict.kind(), verdict.reasons(), verdict.lookedFor(), verdict.couldNotSee());
        }
    }

    private final Page page;
    private final Html html;
    private final List<Verdict> verdicts;
    private final Set<String> lookedForInAll;
    private final Set<String> unseenInAll;

    private VerdictsSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.verdicts = page.input().conclusion().verdicts();
        this.lookedForInAll = common(Verdict::lookedFor);
        this.unseenInAll = common(Verdict::couldNotSee);
    }

    static void write(Page page) {
        new VerdictsSection(page).write();
    }

    /** What is said of every account need be said only once. */
    private Set<String> common(Function<Verdict, List<String>> sentences) {
        var common = new LinkedHashSet<String>();
        if (verdicts.size() > 1) {
            common.addAll(sentences.apply(verdicts.getFirst()));
            verdicts.forEach(each -> common.retainAll(Set.copyOf(sentences.apply(each))));
        }
        return common;
    }

    private void write() {
        html.in("section#verdicts.part", at("aria-labelledby", "verdicts-title"), () -> {
            html.line("h2#verdicts-title", "Annex D: verdict for each account");
            html.line(
                    "p",
                    "The score runs from 0 to 1. It orders accounts by how strongly the evidence speaks for a foreign hand; it"
                            + " is not yet a measured probability.");
            inAll("Looked for in every account", lookedForInAll);
            inAll("Could not be seen of any account", unseenInAll);
            var groups = new LinkedHashMap<Same, List<Verdict>>();
            verdicts.forEach(each -> groups.computeIfAbsent(Same.of(each), any -> new ArrayList<>())
                    .add(each));
            groups.entrySet().stream().limit(MOST).forEach(each -> group(each.getKey(), each.getValue()));
            page.shortened(Math.min(MOST, groups.size()), groups.size(), "groups of accounts", "verdicts.json");
        });
    }

    private void inAll(String title, Set<String> sentences) {
        if (!sentences.isEmpty()) {
            html.line("h3", title);
            html.in("ul.columns", () -> sentences.forEach(each -> html.in("li", () -> page.sentence(each))));
        }
    }

    private void group(Same same, List<Verdict> members) {
        html.in("article.verdict-of", () -> {
            html.in("h3", () -> heading(members));
            if (members.size() > 1) {
                html.in(
                        "ul.names",
                        () -> members.stream().limit(NAMES).forEach(each -> html.line("li", each.account())));
                page.shortened(Math.min(NAMES, members.size()), members.size(), "accounts", "verdicts.json");
            }
            sentences("Because", same.reasons(), Set.of());
            sentences("Looked for", same.lookedFor(), lookedForInAll);
            sentences("Could not see", same.couldNotSee(), unseenInAll);
        });
    }

    private void heading(List<Verdict> members) {
        html.text(
                members.size() == 1
                        ? members.getFirst().account()
                        : Words.count(members.size(), "account", "accounts"));
        html.text(": ");
        page.verdict(members.getFirst());
        String score = page.score(members.getFirst());
        if (members.size() == 1 && !score.equals("–")) {
            html.text(" ");
            html.line("span.score", score);
        }
    }

    private void sentences(String title, List<String> sentences, Set<String> saidAbove) {
        var left = sentences.stream().filter(each -> !saidAbove.contains(each)).toList();
        if (left.isEmpty()) {
            return;
        }
        html.line("h4", title);
        int most = saidAbove.isEmpty() ? REASONS : left.size();
        html.in("ul", () -> left.stream().limit(most).forEach(each -> html.in("li", () -> page.sentence(each))));
        page.shortened(Math.min(most, left.size()), left.size(), "sentences", "verdicts.json");
    }
}
