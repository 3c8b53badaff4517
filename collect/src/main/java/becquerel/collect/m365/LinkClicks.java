package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Context;
import becquerel.activity.Message;
import becquerel.activity.Outcome;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.AuditTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code TIUrlClickData}: somebody followed a link that the gateway took for malicious. */
final class LinkClicks {
    private LinkClicks() {}

    static List<Activity> read(AuditRecord record) {
        boolean allowed = isAllowed(record);
        Context context = record.context(allowed ? Outcome.SUCCESS : Outcome.FAILURE);
        // The gateway writes the record, about the person who clicked.
        String who = record.text("UserId");
        context = who.indexOf('@') > 0 ? context.withActor(AccountNames.account(who)) : context;
        Instant clicked = AuditTime.parse(record.text("TimeOfClick"));
        // In mail the source is the message; elsewhere it is a chat or a file.
        boolean mail = record.firstText("AppName", "SourceWorkload")
                .toLowerCase(Locale.ROOT)
                .contains("mail");
        String source = mail ? record.text("SourceId").toLowerCase(Locale.ROOT) : "";
        return List.of(new LinkClicked(
                clicked == null ? context : context.withTime(clicked),
                record.firstText("Url", "URL"),
                new Message("", source, "", ""),
                allowed,
                "",
                List.of()));
    }

    private static boolean isAllowed(AuditRecord record) {
        return switch (record.firstText("UrlClickAction", "URLClickAction").toLowerCase(Locale.ROOT)) {
            case "2", "3", "blockpage", "pendingdetonationpage" -> false;
            case "" ->
                !record.text("Blocked").equalsIgnoreCase("true")
                        || record.text("ClickedThrough").equalsIgnoreCase("true");
            default -> true;
        };
    }
}
