package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.detect.Blind;
import becquerel.investigate.Incident;
import becquerel.investigate.OpenItem;
import becquerel.investigate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the person who decides needs to read, and nothing else. */
final class PageOne {
    private static final int NAMED = 12;
    private static final int UNSEEN = 6;
    private static final Set<Verdict.Kind> SHOWN_SINGLY =
            Set.of(Verdict.Kind.COMPROMISED, Verdict.Kind.INTRUDERS_OWN, Verdict.Kind.SUSPECTED);

    private final Page page;
    private final Html html;
    private final ReportInput input;
    private final Judged judged;

    private PageOne(Page page) {
        this.page = page;
        this.html = page.html();
        this.input = page.input();
        this.judged = new Judged(input);
    }

    static void write(Page page) {
        new PageOne(page).write();
    }

    private void write() {
        html.in("section#summary.sheet", at("aria-labelledby", "summary-title"), () -> {
            html.line("h2#summary-title", judged.nothing() ? "Nothing was judged" : "What happened");
            html.in("div.lead", () -> new Summary(input).sentences().forEach(each -> html.line("p", each)));
            if (!incidents().isEmpty()) {
                today();
            }
            if (!judged.nothing()) {
                affected();
            }
            unseen();
        });
    }

    private List<Incident> incidents() {
        return input.conclusion().incidents();
    }

    private void today() {
        html.line("h3", "What to do today");
        html.in("ol.steps", () -> {
            holdPayments();
            closeWhatIsOpen();
            takeBackAccounts();
            askForEvidence();
        });
    }

    private void holdPayments() {
        var parties = Counterparties.of(incidents(), input.organisations());
        if (parties.isEmpty()) {
            step(
                    "Be careful with payments.",
                    "No message is recorded that asks anybody for money. Until the case is closed,"
                            + " confirm every new or changed bank account by telephone, on a number you had before.");
            return;
        }
        html.in("li", () -> {
            html.line("strong", "Hold payments.");
            html.text(
                    parties.outside().isEmpty()
                            ? " Stop every payment that rests on a message from these accounts until it is confirmed by"
                                    + " telephone, on a number you had before."
                            : " Stop payments to and from the people below until each has been called, on a number you had"
                                    + " before: not one from a message.");
            names(parties.outside());
            if (!parties.inside().isEmpty()) {
                html.line("p", "Colleagues who were written to: " + Words.list(parties.inside(), NAMED) + ".");
            }
            if (parties.unaddressed() > 0) {
                html.line(
                        "p",
                        "For " + Words.count(parties.unaddressed(), "message", "messages")
                                + " the records do not say who received them: look into the mailbox's sent items.");
            }
        });
    }

    private void names(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        html.in("ul.names", () -> {
            names.stream().limit(NAMED).forEach(each -> html.line("li", each));
            if (names.size() > NAMED) {
                html.line("li", "and " + Words.count(names.size() - (long) NAMED) + " more");
            }
        });
    }

    private void closeWhatIsOpen() {
        List<OpenItem> open =
                incidents().stream().flatMap(each -> each.open().stream()).toList();
        if (open.isEmpty()) {
            return;
        }
        html.in("li", () -> {
            html.line("strong", "Close what is still open.");
            html.text(" " + Words.capital(Words.list(OpenKinds.counted(open))) + ". ");
            html.line("a", List.of(at("href", "#open-1")), "The list, with proof");
        });
    }

    private void takeBackAccounts() {
        var accounts = new ArrayList<>(accounts(Verdict.Kind.COMPROMISED));
        accounts.addAll(accounts(Verdict.Kind.SUSPECTED));
        accounts.addAll(standing(Standing.PASSWORD_KNOWN));
        var own = accounts(Verdict.Kind.INTRUDERS_OWN);
        if (accounts.isEmpty() && own.isEmpty()) {
            return;
        }
        html.in("li", () -> {
            html.line("strong", "Take the accounts back.");
            html.text(" A new password alone does not shut an intruder out. Work through the ");
            html.line("a", List.of(at("href", "#checklist")), "checklist");
            html.text(", in its order" + (accounts.isEmpty() ? "." : ", for " + Words.list(accounts, NAMED) + "."));
            told(
                    "Their passwords are known to the intruder, even where nobody was seen to get in: ",
                    Standing.PASSWORD_KNOWN);
            told("Made by the intruder, to be disabled: ", Standing.MADE);
            told("Raised by the intruder, to lose the roles and not to be deleted: ", Standing.RAISED);
        });
    }

    private void told(String what, Standing standing) {
        var accounts = standing(standing);
        if (!accounts.isEmpty()) {
            html.line("p", what + Words.list(accounts, NAMED) + ".");
        }
    }

    private List<String> standing(Standing standing) {
        return input.conclusion().verdicts().stream()
                .filter(each -> Standing.of(input, each) == standing)
                .map(Verdict::account)
                .toList();
    }

    private void askForEvidence() {
        int requests = input.conclusion().requests().size();
        if (requests > 0) {
            html.in("li", () -> {
                html.line("strong", "Secure the missing evidence.");
                html.text(" " + Words.count(requests, "source", "sources")
                        + " would settle what is open below; some are" + " deleted after weeks. ");
                html.line("a", List.of(at("href", "#requests")), "What to ask for");
            });
        }
    }

    private void step(String title, String text) {
        html.in("li", () -> {
            html.line("strong", title);
            html.text(" " + text);
        });
    }

    private List<String> accounts(Verdict.Kind kind) {
        return input.conclusion().verdicts().stream()
                .filter(each -> each.kind() == kind)
                .map(Verdict::account)
                .toList();
    }

    private void affected() {
        html.line("h3", "Who is affected");
        var named = input.conclusion().verdicts().stream()
                .filter(each ->
                        SHOWN_SINGLY.contains(each.kind()) || Standing.of(input, each) == Standing.PASSWORD_KNOWN)
                .toList();
        if (!named.isEmpty()) {
            html.in("table.verdicts", () -> {
                html.in(
                        "thead",
                        () -> html.in("tr", () -> {
                            html.line("th", List.of(at("scope", "col")), "Account");
                            html.line("th", List.of(at("scope", "col")), "Verdict");
                            html.line("th.num", List.of(at("scope", "col")), "Score");
                        }));
                html.in("tbody", () -> verdictRows(named));
            });
        }
        remaining();
    }

    private void verdictRows(List<Verdict> named) {
        named.stream()
                .limit(NAMED)
                .forEach(each -> html.in("tr", () -> {
                    html.line("th.account", List.of(at("scope", "row"), at("data-label", "Account")), each.account());
                    html.in("td", at("data-label", "Verdict"), () -> page.verdict(each));
                    html.line("td.num", List.of(at("data-label", "Score")), page.score(each));
                }));
        if (named.size() > NAMED) {
            html.in(
                    "tr",
                    () -> html.in("td", at("colspan", "3"), () -> {
                        html.text("and " + Words.count(named.size() - (long) NAMED) + " more, in the ");
                        html.line("a", List.of(at("href", "#verdicts")), "annex");
                    }));
        }
    }

    private void remaining() {
        var targeted = plain(Verdict.Kind.TARGETED);
        int nothing = plain(Verdict.Kind.NOTHING_FOUND).size();
        int unsaid = plain(Verdict.Kind.CANNOT_SAY).size();
        html.in("p", () -> {
            if (!targeted.isEmpty()) {
                html.text(Words.count(targeted.size(), "account was", "accounts were")
                        + " only tried, as far as the evidence" + " shows: " + Words.list(targeted, NAMED) + ". ");
            }
            if (nothing > 0) {
                html.text(Words.count(nothing, "account: nothing found.", "accounts: nothing found.") + " ");
            }
            if (unsaid > 0) {
                html.text(Words.count(unsaid, "account", "accounts") + ": the evidence does not suffice to say. ");
            }
            html.text("What was looked for, in which span, stands in the ");
            html.line("a", List.of(at("href", "#verdicts")), "annex");
            html.text(".");
        });
    }

    private List<String> plain(Verdict.Kind kind) {
        var accounts = new ArrayList<>(accounts(kind));
        accounts.removeAll(standing(Standing.PASSWORD_KNOWN));
        return accounts;
    }

    private void unseen() {
        var unseen = new ArrayList<>(input.conclusion().unseen());
        unseen.addAll(input.ledger().truncated());
        input.ledger().blind().stream().map(Blind::means).forEach(unseen::add);
        if (!input.notAssessed().isEmpty()) {
            unseen.add("What this program does not tell yet: "
                    + String.join(
                            "; ",
                            input.notAssessed().stream().map(PageOne::question).toList()) + ".");
        }
        html.line("h3", "What we could not see");
        if (unseen.isEmpty()) {
            html.line(
                    "p",
                    judged.nothing()
                            ? "Everything: nothing was judged."
                            : "Every kind of search had something to look at. Evidence still shows only what was"
                                    + " logged.");
            return;
        }
        var distinct = unseen.stream().distinct().toList();
        html.in("ul", () -> distinct.stream().limit(UNSEEN).forEach(each -> html.in("li", () -> page.sentence(each))));
        if (distinct.size() > UNSEEN) {
            html.in("p", () -> {
                html.text(Words.count(distinct.size() - (long) UNSEEN) + " more under ");
                html.line("a", List.of(at("href", "#ledger")), "evidence");
                html.text(".");
            });
        }
    }

    /** {@code Exposure: which messages …} as {@code which messages …}: the question says more than its heading. */
    private static String question(String text) {
        String asked = text.substring(text.indexOf(':') + 1).strip();
        return asked.isEmpty() ? asked : asked.substring(0, 1).toLowerCase(Locale.ROOT) + asked.substring(1);
    }
}
