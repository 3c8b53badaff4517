package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.exposure.CopiedFolder;
import becquerel.investigate.exposure.ExposedMessage;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.investigate.exposure.UnknownSpan;
import java.util.ArrayList;
import java.util.List;

/** Which mail was seen: each mailbox as a line of counts, then what is behind them and the first messages. */
final class ExposureSection {
    private static final int MAILBOXES = 20;
    private static final int DETAILS = 8;
    private static final int FOLDERS = 8;
    private static final int MESSAGES = 10;
    private static final int SEARCHES = 8;
    private static final String FILE = "exposure.csv";

    private final Page page;
    private final Html html;

    private ExposureSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    static void write(Page page, Incident incident, int number) {
        new ExposureSection(page).write(incident.exposure(), number);
    }

    private void write(Exposure exposure, int number) {
        html.line("h3#seen-" + number, "What was seen");
        if (exposure.mailboxes().isEmpty()) {
            html.line("p", "No mailbox was entered or sent on from, as far as the evidence shows.");
            return;
        }
        html.line(
                "p",
                "Every number counts messages that records name, and so is a lower bound. “Possible” means that an unclear hand opened"
                        + " the message or that a rule of his may have taken it. “Unknown” means that the records have a gap there:"
                        + " nothing is said about such a message, neither that it was seen nor that it was not. All messages stand in "
                        + FILE + ", one by one.");
        counts(exposure.mailboxes());
        exposure.mailboxes().stream()
                .limit(DETAILS)
                .filter(each -> each.exposed() > 0
                        || !each.unknown().isEmpty()
                        || !each.folders().isEmpty())
                .forEach(this::details);
    }

    private static List<ExposureClass> classes(List<MailboxExposure> mailboxes) {
        return List.of(ExposureClass.values()).stream()
                .filter(as -> mailboxes.stream().anyMatch(each -> each.count(as) > 0))
                .toList();
    }

    private void counts(List<MailboxExposure> mailboxes) {
        List<ExposureClass> classes = classes(mailboxes);
        var headings = new ArrayList<String>();
        headings.add("Mailbox");
        classes.forEach(each -> headings.add(Words.capital(each.words()) + "#"));
        headings.add("Share of each");
        Tables.write(
                html,
                "seen",
                headings,
                () -> mailboxes.stream().limit(MAILBOXES).forEach(each -> row(each, classes)));
        page.shortened(Math.min(MAILBOXES, mailboxes.size()), mailboxes.size(), "mailboxes", "incidents.json");
    }

    private void row(MailboxExposure mailbox, List<ExposureClass> classes) {
        html.in("tr", () -> {
            html.in("td", at("data-label", "Mailbox"), () -> html.line("span.account", name(mailbox)));
            classes.forEach(each -> Tables.number(html, Words.capital(each.words()), mailbox.count(each)));
            html.in("td", at("data-label", "Share"), () -> ExposureBar.write(html, mailbox));
        });
    }

    private static String name(MailboxExposure mailbox) {
        return mailbox.mailbox().isEmpty() ? "sent on by a rule; whose mail it was is not told" : mailbox.mailbox();
    }

    private void details(MailboxExposure mailbox) {
        html.line("h4", name(mailbox));
        html.in("ul", () -> {
            folders(mailbox.folders().stream().filter(CopiedFolder::sure).toList());
            unclearly(mailbox.folders().stream().filter(each -> !each.sure()).toList());
            circumstances(mailbox);
            mailbox.unknown().forEach(this::unknown);
            if (!mailbox.proof().isEmpty()) {
                html.in("li", () -> {
                    html.text("“Not observed” rests on this: ");
                    page.sentence(mailbox.proof());
                });
            }
        });
        messages(mailbox);
    }

    private void circumstances(MailboxExposure mailbox) {
        if (mailbox.unnamed() > 0) {
            html.line(
                    "li",
                    "Records count " + Words.count(mailbox.unnamed(), "further item", "further items")
                            + " that he opened, without naming them.");
        }
        if (mailbox.exposed() > 0) {
            html.line(
                    "li",
                    "Correspondents known of what was or may have been seen: "
                            + Words.count(mailbox.people()) + "; attachments known: "
                            + Words.count(mailbox.attachments())
                            + ".");
        }
        if (mailbox.files() > 0) {
            html.line("li", "Files that he opened or took: " + Words.count(mailbox.files()) + ".");
        }
        if (!mailbox.searches().isEmpty()) {
            html.in("li", () -> {
                html.text("He searched for ");
                mailbox.searches().stream().limit(SEARCHES).forEach(each -> {
                    html.evidence(each);
                    html.text(" ");
                });
                int more = mailbox.searches().size() - SEARCHES;
                html.text(more > 0 ? "and " + Words.count(more) + " more" : "");
            });
        }
    }

    private void folders(List<CopiedFolder> sure) {
        sure.stream().limit(FOLDERS).forEach(this::folder);
        if (sure.size() > FOLDERS) {
            html.line("li", Words.count(sure.size() - (long) FOLDERS) + " more folders were copied.");
        }
    }

    /** Most often the owner's own program in a session nobody can tell apart: one line for all. */
    private void unclearly(List<CopiedFolder> folders) {
        if (folders.isEmpty()) {
            return;
        }
        html.in("li", () -> {
            html.text("Copied as a whole by an unclear hand: ");
            folders.stream().limit(FOLDERS).forEach(each -> {
                html.evidence(each.folder().isEmpty() ? "(not named)" : each.folder());
                html.text(" ");
            });
            html.text(
                    folders.size() > FOLDERS
                            ? "and " + Words.count(folders.size() - (long) FOLDERS) + " more. "
                            : ". ");
            page.cite(folders.stream()
                    .limit(FOLDERS)
                    .flatMap(each -> each.evidence().stream())
                    .toList());
        });
    }

    private void folder(CopiedFolder folder) {
        html.in("li", () -> {
            html.text("The folder ");
            html.evidence(folder.folder().isEmpty() ? "(not named)" : folder.folder());
            html.text(" was copied as a whole, " + Words.count(folder.records(), "time", "times") + " until ");
            page.moment(folder.last());
            html.text(": all that lay in it. ");
            page.cite(folder.evidence());
        });
    }

    private void unknown(UnknownSpan span) {
        html.in("li", () -> {
            page.sentence(span.reason());
            span.from().ifPresent(from -> {
                html.text(" From ");
                page.moment(from);
                html.text(".");
            });
            span.to().ifPresent(to -> {
                html.text(" Until ");
                page.moment(to);
                html.text(".");
            });
        });
    }

    private void messages(MailboxExposure mailbox) {
        List<ExposedMessage> exposed = mailbox.messages().stream()
                .filter(each -> each.exposure().isExposed() || each.exposure() == ExposureClass.ATTEMPTED)
                .toList();
        if (exposed.isEmpty()) {
            return;
        }
        Tables.write(
                html,
                "messages",
                List.of("Message", "Sent", "Class", "How", "Proof"),
                () -> exposed.stream().limit(MESSAGES).forEach(this::message));
        page.shortened(Math.min(MESSAGES, exposed.size()), exposed.size(), "messages", FILE);
    }

    private void message(ExposedMessage message) {
        html.in("tr", () -> {
            html.in("td", at("data-label", "Message"), () -> {
                html.evidence(message.subject().isEmpty() ? message.id() : message.subject());
                if (!message.sender().isEmpty()) {
                    html.in("div.with", () -> {
                        html.text("from ");
                        html.evidence(message.sender());
                    });
                }
            });
            html.in(
                    "td",
                    at("data-label", "Sent"),
                    () -> message.sent().ifPresentOrElse(page::moment, () -> html.text("not recorded")));
            Tables.cell(html, "Class", message.exposure().words());
            html.in("td", at("data-label", "How"), () -> {
                page.sentence(message.how());
                if (!message.address().isEmpty()) {
                    html.in("div.with", () -> {
                        html.text("from ");
                        page.address(message.address());
                    });
                }
            });
            html.in("td", at("data-label", "Proof"), () -> page.cite(message.evidence()));
        });
    }
}
