package becquerel.simulate.write;

import becquerel.simulate.world.InboxRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules of mailboxes as they stand.
 *
 * @param collector whether Microsoft-Extractor-Suite wrote them, rather than Get-InboxRule (CATALOGUE 1.3, 1.7)
 */
record RuleSettings(Standing standing, boolean collector) {
    private static final List<String> COLLECTED = List.of(
            "UserName",
            "RuleName",
            "Enabled",
            "Priority",
            "RuleIdentity",
            "StopProcessingRules",
            "CopyToFolder",
            "MoveToFolder",
            "RedirectTo",
            "ForwardTo",
            "ForwardAsAttachmentTo",
            "ApplyCategory",
            "MarkImportance",
            "MarkAsRead",
            "DeleteMessage",
            "SoftDeleteMessage",
            "From",
            "SubjectContainsWords",
            "SubjectOrBodyContainsWords",
            "BodyContainsWords",
            "HasAttachment",
            "Description",
            "InError",
            "ErrorType");
    private static final List<String> EXPORTED = List.of(
            "MailboxOwnerId",
            "RuleIdentity",
            "Name",
            "Enabled",
            "Priority",
            "Description",
            "From",
            "SubjectOrBodyContainsWords",
            "MoveToFolder",
            "DeleteMessage",
            "MarkAsRead",
            "ForwardTo",
            "ForwardAsAttachmentTo",
            "RedirectTo",
            "StopProcessingRules",
            "InError",
            "Identity");

    List<String> columns() {
        return collector ? COLLECTED : EXPORTED;
    }

    long rows(Csv table) {
        int priority = 1;
        String last = "";
        for (Standing.Rule each : standing.rules()) {
            priority = each.mailbox().equals(last) ? priority + 1 : 1;
            last = each.mailbox();
            if (collector) {
                collected(each, priority, table);
            } else {
                exported(each, priority, table);
            }
        }
        return standing.rules().size();
    }

    private static void collected(Standing.Rule of, int priority, Csv table) {
        InboxRule rule = of.rule();
        table.cell(of.mailbox())
                .cell(rule.name())
                .cell(of.enabled())
                .cell(priority)
                .cell(id(of))
                .cell(rule.stop())
                .cell("")
                .cell(rule.moveTo())
                .cell(recipients(rule.redirectTo(), ", "))
                .cell(recipients(rule.forwardTo(), ", "))
                .cell(recipients(rule.attachTo(), ", "))
                .cells("", "")
                .cell(rule.markRead())
                .cell(rule.delete())
                .cell(false)
                .cell(String.join(", ", rule.from()))
                .cell("")
                .cell(String.join(", ", rule.words()))
                .cells("", "False", "", "False", "None")
                .end();
    }

    private static void exported(Standing.Rule of, int priority, Csv table) {
        InboxRule rule = of.rule();
        table.cell(MailSettings.alias(of.mailbox()))
                .cell(id(of))
                .cell(rule.name())
                .cell(of.enabled())
                .cell(priority)
                .cell("")
                .cell(list(rule.from()))
                .cell(list(rule.words()))
                .cell(rule.moveTo())
                .cell(rule.delete())
                .cell(rule.markRead())
                .cell(recipients(rule.forwardTo(), ", "))
                .cell(recipients(rule.attachTo(), ", "))
                .cell(recipients(rule.redirectTo(), ", "))
                .cell(rule.stop())
                .cell(false)
                .cell(MailSettings.alias(of.mailbox()) + "\\" + id(of))
                .end();
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "" : "{" + String.join(", ", words) + "}";
    }

    private static String recipients(List<String> to, String between) {
        return to.stream().map(each -> "\"" + each + "\" [SMTP:" + each + "]").collect(Collectors.joining(between));
    }

    private static String id(Standing.Rule of) {
        return Long.toString(
                Ids.rule(MailSettings.alias(of.mailbox()), of.rule().name()));
    }
}
