package becquerel.simulate.write;

import becquerel.simulate.world.InboxRule;
import java.util.List;

/** Rules as mailbox servers log them when a program has written them: in two ways, and without content after the first time. */
final class OutlookRules {
    private OutlookRules() {}

    /** @param structured whether actions are one text of JSON, rather than entries that follow each other */
    static void added(InboxRule rule, String id, boolean structured, Json out) {
        out.pair("RuleOperation", "AddMailboxRule").pair("RuleId", id);
        if (structured) {
            out.pair("RuleState", rule.stop() ? "Enabled, ExitAfterExecution" : "Enabled")
                    .pair("RuleCondition", condition(rule))
                    .pair("RuleName", rule.name())
                    .pair("RuleProvider", "RuleOrganizer")
                    .pair("RuleActions", actions(rule));
        } else {
            out.pair("RuleName", rule.name());
            flat(rule, out);
        }
    }

    static void blank(String operation, String id, boolean enabled, Json out) {
        out.pair("RuleOperation", operation)
                .pair("RuleId", id)
                .pair("RuleState", enabled ? "Enabled" : "Disabled")
                .pair("RuleCondition", "{}")
                .pair("RuleName", "")
                .pair("RuleProvider", "RuleOrganizer")
                .pair("RuleActions", "[]");
    }

    private static String condition(InboxRule rule) {
        var parts = new StringBuilder();
        for (String word : rule.words()) {
            parts.append("(SubString IgnoreCase(SubjectProperty)=").append(word).append(')');
            parts.append("(SubString IgnoreCase(BodyProperty)=").append(word).append(')');
        }
        for (String from : rule.from()) {
            parts.append("(SubString IgnoreCase(SenderSearchKey)=").append(from).append(')');
        }
        return parts.isEmpty() ? "{}" : "{(|(" + parts + "))}";
    }

    private static String actions(InboxRule rule) {
        var out = new Json(256);
        out.plain("[").apart();
        recipients(out, "Forward", rule.forwardTo());
        recipients(out, "ForwardAsAttachment", rule.attachTo());
        recipients(out, "Redirect", rule.redirectTo());
        if (!rule.moveTo().isEmpty()) {
            out.item()
                    .text("ActionType", "Move")
                    .text("FolderName", rule.moveTo())
                    .end();
        }
        plain(out, "Delete", rule.delete());
        plain(out, "MarkAsRead", rule.markRead());
        out.plain("]");
        return new String(out.bytes(), 0, out.size(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void recipients(Json out, String action, List<String> to) {
        if (!to.isEmpty()) {
            out.item().text("ActionType", action).list("Recipients");
            to.forEach(out::item);
            out.endList().text("ForwardFlags", "None").end();
        }
    }

    private static void plain(Json out, String action, boolean has) {
        if (has) {
            out.item().text("ActionType", action).end();
        }
    }

    private static void flat(InboxRule rule, Json out) {
        rule.words()
                .forEach(each -> out.pair("ServerRule", "SubjectOrBodyContains").pair("Words", each));
        flat(out, "ForwardToRecipientsAction", rule.forwardTo());
        flat(out, "ForwardAsAttachmentToRecipientsAction", rule.attachTo());
        flat(out, "RedirectToRecipientsAction", rule.redirectTo());
        if (!rule.moveTo().isEmpty()) {
            out.pair("ServerRule", "MoveToFolderAction").pair("Folder", rule.moveTo());
        }
        flat(out, "DeleteAction", rule.delete());
        flat(out, "MarkAsReadAction", rule.markRead());
        flat(out, "StopProcessingAction", rule.stop());
    }

    private static void flat(Json out, String action, List<String> to) {
        if (!to.isEmpty()) {
            out.pair("ServerRule", action);
            to.forEach(each -> out.pair("Recipients", each));
        }
    }

    private static void flat(Json out, String action, boolean has) {
        if (has) {
            out.pair("ServerRule", action);
        }
    }
}
