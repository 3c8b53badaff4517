package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.SentMessage;
import becquerel.investigate.StoryLine;
import java.util.List;

/** What matters first: mail that left while the intruder was in, and whose payments to hold. */
final class SentSection {
    private static final int MOST = 200;
    private static final int RECIPIENTS = 20;
    private static final int ATTACHMENTS = 4;

    private SentSection() {}

    static void write(Page page, Incident incident, int number) {
        Html html = page.html();
        html.line("h3#sent-" + number, "Sent during the intrusion");
        if (incident.sent().isEmpty()) {
            html.line(
                    "p",
                    "No message is recorded as sent from these accounts while the intruder was in them. Where sending is not"
                            + " logged, this cannot be proven; a message trace would settle it.");
            OutcomeSection.write(page, incident);
            return;
        }
        holdPayments(page, incident);
        var owners = incident.sent().stream()
                .filter(each -> each.side() == StoryLine.Side.OWNER)
                .toList();
        var others = incident.sent().stream()
                .filter(each -> each.side() != StoryLine.Side.OWNER)
                .toList();
        if (others.isEmpty()) {
            html.line("p", "None of these messages is known to be the intruder's.");
        } else {
            table(page, others);
        }
        OutcomeSection.write(page, incident);
        if (!owners.isEmpty()) {
            html.line("h4", Words.count(owners.size()) + " by the owner while the intruder was inside");
            table(page, owners);
        }
    }

    private static void table(Page page, List<SentMessage> messages) {
        boolean addressed =
                messages.stream().anyMatch(each -> !each.recipients().isEmpty());
        var headings = addressed
                ? List.of("Time", "From", "Subject", "To", "Whose hand", "Proof")
                : List.of("Time", "From", "Subject", "Whose hand", "Proof");
        Tables.write(page.html(), "sent", headings, () -> {
            messages.stream().limit(MOST).forEach(each -> row(page, each, addressed));
        });
        page.shortened(Math.min(MOST, messages.size()), messages.size(), "messages", "incidents.json");
    }

    private static void holdPayments(Page page, Incident incident) {
        var parties = Counterparties.of(List.of(incident), page.input().organisations());
        Html html = page.html();
        if (!parties.outside().isEmpty()) {
            html.in("aside.hold", at("aria-label", "Hold payments"), () -> {
                html.in("p", () -> {
                    html.line("strong", "Hold payments with");
                    html.text(" these until each has been called on a number you had before:");
                });
                html.in(
                        "ul.names",
                        () -> parties.outside().stream()
                                .limit(MOST)
                                .forEach(each -> html.in("li", () -> html.evidence(each))));
            });
        }
        int all = incident.sent().size();
        long unaddressed = incident.sent().stream()
                .filter(each -> each.recipients().isEmpty())
                .count();
        if (unaddressed > 0) {
            String which = unaddressed == all && all > 1 ? "all " : "";
            html.line(
                    "p",
                    "For " + which + Words.count(unaddressed, "message", "messages")
                            + " the record does not name the recipients. The mailbox's sent items or a message trace do.");
        }
    }

    private static void row(Page page, SentMessage message, boolean addressed) {
        Html html = page.html();
        html.in("tr." + message.side().word(), () -> {
            html.in("td", at("data-label", "Time"), () -> page.moment(message.time()));
            html.in("td", at("data-label", "From"), () -> {
                html.line("span.account", message.account());
                if (!message.address().isEmpty()) {
                    html.in("div.with", () -> {
                        html.text("from ");
                        page.address(message.address());
                    });
                }
            });
            html.in("td", at("data-label", "Subject"), () -> {
                if (message.subject().isEmpty()) {
                    html.text("not recorded");
                } else {
                    html.evidence(message.subject());
                }
                attachments(html, message);
            });
            if (addressed) {
                html.in("td", at("data-label", "To"), () -> recipients(html, message.recipients()));
            }
            html.in("td", at("data-label", "By"), () -> page.side(message.side()));
            html.in("td", at("data-label", "Proof"), () -> page.cite(message.evidence()));
        });
    }

    private static void attachments(Html html, SentMessage message) {
        var names = message.attachments().stream().distinct().toList();
        if (names.isEmpty()) {
            return;
        }
        html.in("div.with", () -> {
            html.text("with ");
            names.stream().limit(ATTACHMENTS).forEach(each -> {
                html.evidence(each);
                html.text(" ");
            });
            int more = names.size() - ATTACHMENTS;
            html.text(more > 0 ? "and " + Words.count(more) + " more" : "");
        });
    }

    private static void recipients(Html html, List<String> recipients) {
        if (recipients.isEmpty()) {
            html.text("not recorded");
            return;
        }
        recipients.stream().limit(RECIPIENTS).forEach(each -> html.in("div", () -> html.evidence(each)));
        if (recipients.size() > RECIPIENTS) {
            html.text("and " + Words.count(recipients.size() - (long) RECIPIENTS) + " more");
        }
    }
}
