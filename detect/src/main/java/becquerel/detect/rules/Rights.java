package becquerel.detect.rules;

import becquerel.activity.Activity.DelegateGranted;
import becquerel.knowledge.Folders;
import becquerel.knowledge.Knowledge;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a grant lets the delegate do. */
enum Rights {
    /** Nothing that matters here: a calendar, a folder of one's own, the mailbox's own owner. */
    HARMLESS,
    /** Open the whole mailbox. */
    WHOLE_MAILBOX,
    /** Write mail in the owner's name. */
    SEND,
    /** Everybody, even without a name, can read a mail folder. */
    EVERYBODY;

    private static final Set<String> WHOLE = Set.of("fullaccess", "changepermission", "changeowner");
    private static final Set<String> SENDING =
            Set.of("sendas", "sendonbehalf", "grantsendonbehalfto", "sendonbehalfto");
    private static final Set<String> EVERYONE =
            Set.of("default", "anonymous", "everyone", "s-1-1-0", "nt authority\\anonymous logon");

    /** Rights that let somebody read a folder; those that only show free time or the folder's name do not. */
    private static final Set<String> READING = Set.of(
            "readany",
            "readitems",
            "reviewer",
            "contributor",
            "author",
            "nonedtingauthor",
            "noneditingauthor",
            "publishingauthor",
            "editor",
            "publishingeditor",
            "owner");

    static Rights of(DelegateGranted grant, Knowledge knowledge) {
        if (isNobodyElse(grant)) {
            return HARMLESS;
        }
        if (grant.folder().isEmpty()) {
            return ofMailbox(grant.rights());
        }
        boolean everybody = EVERYONE.contains(grant.delegate().toLowerCase(Locale.ROOT));
        return everybody && isMail(knowledge.folders().kindOf(grant.folder())) && any(grant.rights(), READING)
                ? EVERYBODY
                : HARMLESS;
    }

    private static Rights ofMailbox(List<String> rights) {
        if (any(rights, SENDING)) {
            return SEND;
        }
        return any(rights, WHOLE) ? WHOLE_MAILBOX : HARMLESS;
    }

    private static boolean isNobodyElse(DelegateGranted grant) {
        String delegate = grant.delegate().toLowerCase(Locale.ROOT);
        String mailbox = grant.mailbox().name().toLowerCase(Locale.ROOT);
        return delegate.isEmpty()
                || delegate.equals(mailbox)
                || delegate.equals("nt authority\\self")
                || delegate.endsWith("@local")
                || mailbox.startsWith("discoverysearchmailbox");
    }

    private static boolean isMail(Folders.Kind folder) {
        return switch (folder) {
            case INBOX, SENT, DRAFTS, OUTBOX, DELETED, ARCHIVE, OWN -> true;
            case JUNK, RSS, CONVERSATION_HISTORY, NOTES, SYNC, OTHER_ITEMS, RECOVERABLE -> false;
        };
    }

    /** Rights come one by one or as a list in one text. */
    private static boolean any(List<String> rights, Set<String> wanted) {
        return rights.stream()
                .flatMap(right -> List.of(right.split("[,;\\s]+", -1)).stream())
                .anyMatch(right -> wanted.contains(right.toLowerCase(Locale.ROOT)));
    }
}
