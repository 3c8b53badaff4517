package becquerel.respond.worksheet;

import becquerel.investigate.Conclusion;
import becquerel.investigate.Decision;
import becquerel.investigate.Incident;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.knowledge.Deadlines;
import becquerel.knowledge.Deadlines.Deadline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The facts a notification needs, as a Markdown page to be filled in: what the evidence tells stands there, what only people
 * know is a line to write on.
 */
public final class NotificationWorksheet {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MOST_MAILBOXES = 50;
    private static final int MOST_REASONS = 12;
    private static final String BLANK = "________________";

    private final StringBuilder page = new StringBuilder();

    private NotificationWorksheet() {}

    public static String markdown(Conclusion conclusion) {
        var sheet = new NotificationWorksheet();
        sheet.head();
        sheet.decided(conclusion.decisions());
        if (conclusion.incidents().isEmpty()) {
            sheet.line("Nothing in this evidence adds up to an attack, so there is nothing here to tell anybody of.");
            return sheet.page.toString();
        }
        int number = 0;
        for (Incident incident : conclusion.incidents()) {
            sheet.incident(incident, ++number);
        }
        sheet.deadlines();
        return sheet.page.toString();
    }

    private void head() {
        line("# Notification worksheet");
        line(
                "**Not legal advice.** It lists what the evidence shows, for whoever decides whom to tell. Who is bound by which duty, and"
                        + " from when time runs, is for a lawyer.");
        line("- Organisation became aware on (time runs from here in most laws): " + BLANK);
        line("- Aware how, and who was told first: " + BLANK);
        line("- Contact for questions (name, telephone, data protection officer): " + BLANK);
        line("- Lawyer, insurer, police: " + BLANK);
        line("");
    }

    /** What people decided changes what is there to be told, so it stands above it. */
    private void decided(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        line("## Decided by people");
        line("All below rests on these decisions; `becquerel session undo` takes one back.");
        line("");
        decisions.stream()
                .limit(MOST_REASONS)
                .forEach(each -> line("- " + Plain.text(each.account()) + ", session " + Plain.text(each.session())
                        + ": the " + each.label().word() + "'s, says " + Plain.text(each.who()) + " on "
                        + MINUTE.format(each.time()) + ": " + Plain.text(each.why())));
        if (decisions.size() > MOST_REASONS) {
            line("- " + (decisions.size() - MOST_REASONS) + " more stand in decisions.jsonl.");
        }
        line("");
    }

    private void incident(Incident incident, int number) {
        line("## Incident " + number + ": " + Plain.text(incident.title()));
        line("- First sign in the evidence: " + MINUTE.format(incident.firstSeen()));
        line("- Last sign: " + MINUTE.format(incident.lastSeen()));
        line("- Accounts concerned: " + names(incident.accounts()));
        line("- Still open at the end of the evidence: " + incident.open().size()
                + (incident.open().isEmpty() ? "" : " (the report names them)"));
        line("- Messages sent during the intrusion: " + incident.sent().size());
        line("- Measures taken, and when: " + BLANK);
        line("- Likely consequences for people: " + BLANK);
        line("");
        line("### What was seen");
        if (incident.exposure().mailboxes().isEmpty()) {
            line("No mailbox was entered or sent on from, as far as the evidence shows.");
            return;
        }
        table(incident.exposure().mailboxes());
        line(
                "People are the correspondents of these messages as far as records name them; whose data the messages hold inside is not"
                        + " known without reading them. Categories of data and of people: " + BLANK);
        line("");
        reasons(incident.exposure().mailboxes());
    }

    private void table(List<MailboxExposure> mailboxes) {
        line("| mailbox | " + String.join(" | ", classes()) + " | correspondents | attachments |");
        line("|---|" + "--:|".repeat(classes().size() + 2));
        mailboxes.stream().limit(MOST_MAILBOXES).forEach(each -> {
            var row = new StringBuilder("| " + name(each));
            for (ExposureClass as : ExposureClass.values()) {
                row.append(" | ").append(each.count(as));
            }
            line(row + " | " + each.people() + " | " + each.attachments() + " |");
        });
        if (mailboxes.size() > MOST_MAILBOXES) {
            line("");
            line((mailboxes.size() - MOST_MAILBOXES) + " more mailboxes stand in exposure.csv.");
        }
        line("");
    }

    private static List<String> classes() {
        return List.of(ExposureClass.values()).stream()
                .map(ExposureClass::words)
                .toList();
    }

    private static String name(MailboxExposure mailbox) {
        return mailbox.mailbox().isEmpty() ? "not told" : Plain.text(mailbox.mailbox());
    }

    /** Folders and gaps are said with the numbers, since they make the numbers lower bounds. */
    private void reasons(List<MailboxExposure> mailboxes) {
        line("The numbers are lower bounds:");
        for (MailboxExposure each : mailboxes.stream().limit(MOST_MAILBOXES).toList()) {
            each.folders().stream()
                    .limit(MOST_REASONS)
                    .forEach(folder -> line("- " + name(each) + ": the folder "
                            + Plain.text(folder.folder().isEmpty() ? "(not named)" : folder.folder())
                            + " was copied as a whole until " + MINUTE.format(folder.last())
                            + (folder.sure() ? "." : ", by an unclear hand.")));
            if (each.unnamed() > 0) {
                line("- " + name(each) + ": records count " + each.unnamed() + " further items without naming them.");
            }
            each.unknown().stream()
                    .limit(MOST_REASONS)
                    .forEach(reason -> line("- " + name(each) + ": " + Plain.text(reason.reason())
                            + reason.from()
                                    .map(from -> " From " + moment(from) + ".")
                                    .orElse("")
                            + reason.to()
                                    .map(to -> " Until " + moment(to) + ".")
                                    .orElse("")));
            if (!each.proof().isEmpty()) {
                line("- " + name(each) + ": what is \"not observed\" rests on this: " + Plain.text(each.proof()));
            }
        }
        line("");
    }

    private static String moment(Instant time) {
        return MINUTE.format(time);
    }

    private static String names(List<String> accounts) {
        List<String> shown =
                accounts.stream().limit(MOST_MAILBOXES).map(Plain::text).toList();
        return String.join(", ", shown)
                + (accounts.size() > shown.size() ? " and " + (accounts.size() - shown.size()) + " more" : "");
    }

    private void deadlines() {
        line("## Deadlines");
        line("As of " + Deadlines.date() + "; " + Plain.text(Deadlines.source()) + ".");
        line("");
        line("| where | whom | term | runs from | when | text | does it apply? | done on |");
        line("|---|---|---|---|---|---|---|---|");
        for (Deadline each : Deadlines.all()) {
            line("| "
                    + String.join(" | ", each.region(), each.whom(), each.term(), each.from(), each.when(), each.text())
                    + " | | |");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
        if (text.startsWith("#") || text.startsWith("**")) {
            page.append('\n');
        }
    }
}
