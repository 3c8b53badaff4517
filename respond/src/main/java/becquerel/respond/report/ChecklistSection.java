package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.OpenItem;
import becquerel.investigate.Verdict;
import java.util.List;
import java.util.Set;

/** The order in which an account and its organisation are taken back; the order matters more than any single step. */
final class ChecklistSection {
    /** A step, why it stands where it stands, and what in this case it concerns. */
    private record Step(String title, String why, Set<OpenItem.Kind> concerns) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "Stop money that is moving",
                    "By telephone, at once and beside everything else: bank, payer and payee. The first hours decide whether"
                            + " a transfer comes back.",
                    Set.of()),
            new Step(
                    "Preserve the evidence",
                    "Hold the mailboxes, export the audit and sign-in logs, and write down rules, forwarding, rights, grants,"
                            + " sign-in methods and devices as they are. Take minutes for it, not hours.",
                    Set.of(OpenItem.Kind.AUDIT_OFF)),
            new Step("Block the sign-in of the accounts", "No new session can begin. It can be undone.", Set.of()),
            new Step(
                    "Set a new password",
                    "Where accounts come from an own directory, there as well. Hand it over in person or by a known telephone"
                            + " number, never by mail.",
                    Set.of()),
            new Step(
                    "End every session",
                    "Refresh tokens and session cookies from before this moment stop working.",
                    Set.of(OpenItem.Kind.ACCESS)),
            new Step(
                    "Remove foreign sign-in methods, devices and apps",
                    "Otherwise the intruder comes back with a second factor, device or permission of their own. Before"
                            + " removing, write each down.",
                    Set.of(OpenItem.Kind.AUTH_METHOD, OpenItem.Kind.APP_GRANT, OpenItem.Kind.APP_SECRET)),
            new Step(
                    "Remove rules, forwarding and rights on mailboxes",
                    "All of these survive a new password. Look at the whole organisation's mail rules and connectors too, and"
                            + " switch off old protocols that ask for a password alone.",
                    Set.of(
                            OpenItem.Kind.INBOX_RULE,
                            OpenItem.Kind.TRANSPORT_RULE,
                            OpenItem.Kind.FORWARDING,
                            OpenItem.Kind.DELEGATION)),
            new Step(
                    "Undo damage to the organisation",
                    "Roles, access policies, audit settings and accounts that were made or raised.",
                    Set.of(OpenItem.Kind.ROLE, OpenItem.Kind.ACCOUNT, OpenItem.Kind.AUDIT_OFF)),
            new Step(
                    "End every session again, then let the owners back in",
                    "A session opened during the steps above dies here. Owners register their second factor anew.",
                    Set.of()),
            new Step(
                    "Search every other account",
                    "For the same addresses, programs, apps, rule words and forward targets: campaigns hit several people.",
                    Set.of()),
            new Step(
                    "Remove the intruder's mail and block its senders and links",
                    "After it is preserved, so that nobody is caught by it later.",
                    Set.of()),
            new Step(
                    "Decide who has to be told",
                    "Colleagues, partners whose mail was seen or who were written to, authorities, and the providers the"
                            + " intruder used. This needs the whole picture.",
                    Set.of()),
            new Step(
                    "Watch for 30 days",
                    "Look at these accounts and this infrastructure more closely than usual.",
                    Set.of()));

    private ChecklistSection() {}

    static void write(Page page) {
        if (page.input().conclusion().incidents().isEmpty()) {
            return;
        }
        Html html = page.html();
        html.in("section#checklist.part", at("aria-labelledby", "checklist-title"), () -> {
            html.line("h2#checklist-title", "Taking the accounts back: the checklist");
            html.line(
                    "p",
                    "Work from top to bottom. Note the time when a step was ordered and when it was seen to have worked; the"
                            + " intruder was out from the second one on. Talk about it by telephone: they may be reading the"
                            + " mail.");
            html.in("p", () -> {
                html.line("strong", "Concerns: ");
                html.text(Words.list(accounts(page), 20) + ".");
            });
            html.in("ol.checklist", () -> STEPS.forEach(step -> html.in("li", () -> step(page, step))));
        });
    }

    private static List<String> accounts(Page page) {
        return page.input().conclusion().verdicts().stream()
                .filter(each -> each.kind() == Verdict.Kind.COMPROMISED
                        || each.kind() == Verdict.Kind.SUSPECTED
                        || Standing.of(page.input(), each) != Standing.PLAIN)
                .map(each -> each.account() + " (" + words(page, each) + ")")
                .toList();
    }

    private static String words(Page page, Verdict verdict) {
        Standing standing = Standing.of(page.input(), verdict);
        return standing == Standing.PLAIN ? verdict.kind().words() : standing.words();
    }

    private static void step(Page page, Step step) {
        Html html = page.html();
        html.line("strong", step.title());
        html.line("p", step.why());
        var open = page.input().conclusion().incidents().stream()
                .map(Incident::open)
                .flatMap(List::stream)
                .filter(item -> step.concerns().contains(item.kind()))
                .toList();
        if (!open.isEmpty()) {
            html.line("p.here", "In this case: " + Words.list(OpenKinds.counted(open)) + ".");
        }
    }
}
