package becquerel.respond.report;

import becquerel.investigate.OpenItem;
import becquerel.investigate.StoryLine;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds of things an intruder leaves behind, in words. */
final class OpenKinds {
    private OpenKinds() {}

    /** {@code 2 app secrets}, one for each kind that occurs; what an unclear hand made is counted apart. */
    static List<String> counted(Collection<OpenItem> items) {
        var his = new EnumMap<OpenItem.Kind, Integer>(OpenItem.Kind.class);
        var unclear = new EnumMap<OpenItem.Kind, Integer>(OpenItem.Kind.class);
        items.forEach(item -> (isHis(item) ? his : unclear).merge(item.kind(), 1, Integer::sum));
        return Stream.concat(
                        his.entrySet().stream().map(each -> counted(each, true)),
                        unclear.entrySet().stream().map(each -> counted(each, false) + " by an unclear hand"))
                .toList();
    }

    private static String counted(Map.Entry<OpenItem.Kind, Integer> entry, boolean his) {
        String one = one(entry.getKey(), his);
        return Words.count(entry.getValue(), one, several(entry.getKey(), one));
    }

    private static boolean isHis(OpenItem item) {
        return item.side() == StoryLine.Side.INTRUDER;
    }

    static String one(OpenItem item) {
        return one(item.kind(), isHis(item));
    }

    private static String one(OpenItem.Kind kind, boolean his) {
        return switch (kind) {
            case ACCESS -> "account still used after its clean-up";
            case INBOX_RULE -> "inbox rule";
            case TRANSPORT_RULE -> "rule for the whole organisation's mail";
            case FORWARDING -> "mailbox that forwards its mail";
            case DELEGATION -> "right on somebody else's mailbox";
            case APP_GRANT -> "permission given to an app";
            case APP_SECRET -> "secret added to an app";
            case ROLE -> "raised role";
            case ACCOUNT -> his ? "account the intruder made" : "made account";
            case AUTH_METHOD -> "sign-in method";
            case AUDIT_OFF -> "log that was switched off";
        };
    }

    private static String several(OpenItem.Kind kind, String one) {
        return switch (kind) {
            case ACCESS -> "accounts still used after their clean-up";
            case TRANSPORT_RULE -> "rules for the whole organisation's mail";
            case FORWARDING -> "mailboxes that forward their mail";
            case DELEGATION -> "rights on other people's mailboxes";
            case APP_GRANT -> "permissions given to apps";
            case APP_SECRET -> "secrets added to apps";
            case ACCOUNT -> one.replace("account", "accounts");
            case AUDIT_OFF -> "logs that were switched off";
            case INBOX_RULE, ROLE, AUTH_METHOD -> one + "s";
        };
    }
}
