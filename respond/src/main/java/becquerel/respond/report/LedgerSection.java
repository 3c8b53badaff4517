package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.activity.Problem;
import becquerel.investigate.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What evidence there is, to the last record, and what it cannot show. */
final class LedgerSection {
    private static final int MOST_FILES = 1_000;
    private static final int MOST_PROBLEMS = 300;
    private static final int GAPS = 4;
    /** Days without records up to which nobody wonders. */
    private static final int WEEKEND = 2;

    private final Page page;
    private final Html html;
    private final Ledger ledger;

    private LedgerSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.ledger = page.input().ledger();
    }

    static void write(Page page) {
        new LedgerSection(page).write();
    }

    private void write() {
        html.in("section#ledger.part", at("aria-labelledby", "ledger-title"), () -> {
            html.line("h2#ledger-title", "Annex A: the evidence");
            sum();
            files();
            sources();
            skipped();
            blind();
            gaps();
            problems();
        });
    }

    private void sum() {
        long records = total(Ledger.Entry::records);
        long used = total(Ledger.Entry::activities);
        long same = total(Ledger.Entry::duplicates);
        long skipped = total(Ledger.Entry::skippedSum);
        html.in("p.sum", () -> {
            html.line("span", Words.count(records, "record", "records"));
            html.text(" = ");
            html.line("span", Words.count(used) + " used");
            html.text(" + ");
            html.line("span", Words.count(same, "duplicate", "duplicates"));
            html.text(" + ");
            html.line("span", Words.count(skipped) + " skipped");
        });
        html.line(
                "p",
                records == used + same + skipped
                        ? "The sum holds: every record read is accounted for."
                        : "The sum does not hold. Take this report with care and tell those who made the program.");
    }

    private long total(java.util.function.ToLongFunction<Ledger.Entry> figure) {
        return ledger.files().stream().mapToLong(figure).sum();
    }

    private void files() {
        html.line("h3", "Files");
        var headings = List.of("File", "What it is", "Records#", "Used#", "Same#", "Skipped#", "Covers", "Size#");
        Tables.write(
                html,
                "ledger",
                headings,
                () -> ledger.files().stream().limit(MOST_FILES).forEach(this::file));
        page.shortened(
                Math.min(MOST_FILES, ledger.files().size()), ledger.files().size(), "files", "ledger.json");
    }

    private void file(Ledger.Entry file) {
        html.in("tr", () -> {
            html.in("th", List.of(at("scope", "row"), at("data-label", "File")), () -> {
                html.evidence(file.path());
                html.line("small.hash", "SHA-256 " + file.sha256());
            });
            Tables.cell(html, "What it is", file.kind() + (file.records() == 0 ? "" : ", times in " + file.timezone()));
            Tables.number(html, "Records", file.records());
            Tables.number(html, "Used", file.activities());
            Tables.number(html, "Same", file.duplicates());
            Tables.number(html, "Skipped", file.skippedSum());
            Tables.cell(html, "Covers", covers(file));
            html.line("td.num", List.of(at("data-label", "Size")), Words.bytes(file.bytes()));
        });
    }

    private static String covers(Ledger.Entry file) {
        return file.from().isPresent() && file.to().isPresent()
                ? Words.date(file.from().get()) + " to " + Words.date(file.to().get())
                : "–";
    }

    private void sources() {
        if (ledger.sources().isEmpty()) {
            return;
        }
        boolean several =
                ledger.sources().stream().map(Ledger.Source::tenant).distinct().count() > 1;
        html.line("h3", "What each kind of source covers");
        var headings = new ArrayList<>(
                List.of("Source", "Records#", "Covers", "Days#", "Longer without any", "What is missing"));
        if (several) {
            headings.addFirst("Organisation");
        }
        Tables.write(
                html,
                "sources",
                headings,
                () -> ledger.sources().stream().limit(MOST_FILES).forEach(each -> source(each, several)));
        page.shortened(
                Math.min(MOST_FILES, ledger.sources().size()), ledger.sources().size(), "sources", "ledger.json");
    }

    private void source(Ledger.Source source, boolean several) {
        html.in("tr", () -> {
            if (several) {
                html.in("td", at("data-label", "Organisation"), () -> html.evidence(source.tenant()));
            }
            html.line(
                    "th",
                    List.of(at("scope", "row"), at("data-label", "Source")),
                    source.kind().words());
            Tables.number(html, "Records", source.records());
            Tables.cell(
                    html,
                    "Covers",
                    source.covered()
                            .map(span -> span.from() + " to " + span.to())
                            .orElse("–"));
            Tables.number(html, "Days", source.days());
            Tables.cell(
                    html,
                    "Longer without any",
                    Words.list(
                            source.gaps().stream()
                                    .filter(gap -> gap.days() > WEEKEND)
                                    .map(gap -> gap.from() + " to " + gap.to())
                                    .toList(),
                            GAPS));
            html.in("td", at("data-label", "What is missing"), () -> page.sentence(source.means()));
        });
    }

    private void skipped() {
        var reasons = new TreeMap<String, Long>();
        ledger.files()
                .forEach(file -> file.skipped().forEach((reason, number) -> reasons.merge(reason, number, Long::sum)));
        if (reasons.isEmpty()) {
            return;
        }
        html.line("h3", "Why records were skipped");
        html.in(
                "ul",
                () -> reasons.forEach((reason, number) -> html.in("li", () -> {
                    html.text(Words.count(number) + ": ");
                    page.sentence(reason);
                })));
    }

    private void blind() {
        if (!ledger.truncated().isEmpty()) {
            html.line("h3", "Cut short");
            html.in("ul", () -> ledger.truncated().forEach(each -> html.in("li", () -> page.sentence(each))));
        }
        html.line("h3", "Searches that had nothing to look at");
        if (ledger.blind().isEmpty()) {
            html.line("p", "None: every kind of search had something to look at.");
            return;
        }
        Tables.write(
                html,
                "blind",
                List.of("Search", "Why", "What that leaves unsaid"),
                () -> ledger.blind().forEach(each -> {
                    html.in("tr", () -> {
                        html.in("td", at("data-label", "Search"), () -> html.evidence(each.detector()));
                        html.in("td", at("data-label", "Why"), () -> page.sentence(each.why()));
                        html.in("td", at("data-label", "What that leaves unsaid"), () -> page.sentence(each.means()));
                    });
                }));
    }

    private void gaps() {
        var silent = ledger.accounts().stream()
                .filter(each -> !each.gaps().isEmpty())
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        html.line("h3", "Stretches of a week or more without any act");
        html.line("p", "A holiday, or evidence that is missing: the records do not say which.");
        Tables.write(
                html,
                "gaps",
                List.of("Account", "Days with acts#", "Silent"),
                () -> silent.stream()
                        .limit(MOST_FILES)
                        .forEach(each -> html.in("tr", () -> {
                            html.line("td.account", List.of(at("data-label", "Account")), each.account());
                            Tables.number(html, "Days with acts", each.days());
                            Tables.cell(
                                    html,
                                    "Silent",
                                    Words.list(
                                            each.gaps().stream()
                                                    .map(gap -> gap.from() + " to " + gap.to())
                                                    .toList(),
                                            6));
                        })));
        page.shortened(Math.min(MOST_FILES, silent.size()), silent.size(), "accounts", "ledger.json");
    }

    private void problems() {
        var all = ledger.files().stream()
                .flatMap(each -> each.problems().stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        html.line("h3", "Problems while reading");
        Tables.write(
                html,
                "problems",
                List.of("Where", "What", "What to do"),
                () -> all.stream().limit(MOST_PROBLEMS).forEach(this::problem));
        page.shortened(Math.min(MOST_PROBLEMS, all.size()), all.size(), "problems", "ledger.json");
    }

    private void problem(Problem problem) {
        html.in("tr", () -> {
            html.in(
                    "td",
                    at("data-label", "Where"),
                    () -> html.evidence(problem.where().toString()));
            html.in("td", at("data-label", "What"), () -> page.sentence(problem.what()));
            html.in("td", at("data-label", "What to do"), () -> page.sentence(problem.remedy()));
        });
    }
}
