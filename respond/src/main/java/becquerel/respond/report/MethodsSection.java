package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.knowledge.Fact;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Techniques;
import java.util.List;

/** How the result came about, what was taken for granted, and what no part of the program assessed. */
final class MethodsSection {
    private static final int MOST = 100;

    private MethodsSection() {}

    static void write(Page page) {
        Html html = page.html();
        html.in("section#methods.part", at("aria-labelledby", "methods-title"), () -> {
            html.line("h2#methods-title", "Annex E: methods, limits and versions");
            methods(html);
            networks(page);
            page.input().organisations().all().forEach(each -> organisation(page, each));
            notAssessed(page);
            versions(page);
        });
    }

    private static void methods(Html html) {
        html.line("h3", "How it was done");
        html.in(
                "ul",
                () -> List.of(
                                "Every file was opened read-only and recognised by its content. Every record is counted as used,"
                                        + " duplicate or skipped; annex A shows the sum.",
                                "Times are the records' own clocks, in UTC. Nothing rests on the clock of the computer that made this"
                                        + " report.",
                                "A search that finds nothing because its source is missing is called blind: its silence proves nothing.",
                                "Whose hand an act was is judged from sessions, addresses and programs, and from what came before and"
                                        + " after. Where the evidence does not carry that far, it says unknown.",
                                "Scores run from 0 to 1 and order accounts and incidents; they are not yet measured probabilities."
                                        + " They are never rounded up to 1.",
                                "Same evidence and same settings give the same findings, incidents and verdicts, to the byte, in"
                                        + " whatever order the files are read.")
                        .forEach(each -> html.line("li", each)));
    }

    /** The licence of the data asks for the link wherever its names are shown. */
    private static void networks(Page page) {
        if (page.input().networks().isEmpty()) {
            return;
        }
        Html html = page.html();
        html.in("p", () -> {
            html.text(
                    "Behind an address stands who runs its network, what such addresses are mostly used for, and the country"
                            + " its range is registered in, which is not where a person sits. Who announces a range and where it is"
                            + " registered comes, unless the settings name other tables, from routeviews.org, nro.net and ");
            html.line("a.out", List.of(at("href", Html.OUTSIDE)), "db-ip.com");
            html.text(
                    " (CC BY 4.0), as of " + NetworkLookup.shippedDate()
                            + "; what it is used for, from a list of ours. Both have gaps and mistakes, and addresses change hands.");
        });
    }

    private static void organisation(Page page, Organisation organisation) {
        Html html = page.html();
        html.line(
                "h3",
                "What was taken to be known of "
                        + (organisation.name().isEmpty() ? "tenant " + organisation.tenant() : organisation.name()));
        html.in("p", () -> {
            html.text("Tenant ");
            html.evidence(organisation.tenant());
            html.text(", " + Words.count(organisation.activeAccounts(), "active account", "active accounts") + ".");
        });
        if (organisation.ownDomains().isEmpty()) {
            html.line(
                    "p",
                    "No own domain is known, so whether an address lies outside the organisation could not be said. Name the"
                            + " domains in organisation.yaml and run again.");
            return;
        }
        Tables.write(
                html,
                "facts",
                List.of("Own domain", "Held to be true because", "Proof"),
                () -> organisation.ownDomains().stream().limit(MOST).forEach(each -> fact(page, each)));
        page.shortened(
                Math.min(MOST, organisation.ownDomains().size()),
                organisation.ownDomains().size(),
                "domains",
                "case.json");
    }

    private static void fact(Page page, Fact fact) {
        Html html = page.html();
        html.in("tr", () -> {
            html.in("td", at("data-label", "Own domain"), () -> html.evidence(fact.value()));
            html.in("td", at("data-label", "Held to be true because"), () -> page.sentence(fact.why()));
            html.in("td", at("data-label", "Proof"), () -> page.cite(fact.evidence()));
        });
    }

    private static void notAssessed(Page page) {
        if (!page.input().notAssessed().isEmpty()) {
            page.html().line("h3", "Not assessed");
            list(page, page.input().notAssessed());
        }
    }

    private static void versions(Page page) {
        Html html = page.html();
        html.line("h3", "Versions and settings");
        list(page, List.of(page.input().about().program()));
        list(page, page.input().about().knowledge());
        list(page, page.input().about().settings());
        html.line(
                "p",
                "Techniques are numbered after MITRE ATT&CK version " + Techniques.version()
                        + ". The SHA-256 of every file of evidence stands in annex"
                        + " A; those of this report and the files beside it are in case.json.");
    }

    private static void list(Page page, List<String> lines) {
        if (!lines.isEmpty()) {
            page.html()
                    .in(
                            "ul",
                            () -> lines.stream()
                                    .limit(MOST)
                                    .forEach(each -> page.html().line("li", each)));
        }
    }
}
