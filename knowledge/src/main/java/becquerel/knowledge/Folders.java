package becquerel.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a folder is for, whatever the language of the mailbox. */
public final class Folders {
    private static final String FILE = "folders.csv";

    /** The purposes that matter. */
    public enum Kind {
        INBOX,
        SENT,
        DRAFTS,
        OUTBOX,
        DELETED,
        JUNK,
        ARCHIVE,
        RSS,
        CONVERSATION_HISTORY,
        NOTES,
        SYNC,
        /** Calendar, contacts, tasks: no mail. */
        OTHER_ITEMS,
        RECOVERABLE,
        /** The owner's own folder, or a native id. */
        OWN;

        /** Whether hardly anybody looks there for mail, and hardly anybody lets a rule put mail there. */
        public boolean isNeverRead() {
            return this == RSS || this == CONVERSATION_HISTORY || this == NOTES || this == SYNC;
        }
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    private Folders() {}

    static Folders shipped() {
        var folders = new Folders();
        Rows.each(FILE, 2, row -> {
            String kind = row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_');
            try {
                folders.kinds.put(Folded.of(row.cell(1)), Kind.valueOf(kind));
            } catch (IllegalArgumentException unknown) {
                throw row.wrong("no kind of folder is called " + row.cell(0), "use one that the file uses elsewhere");
            }
        });
        return folders;
    }

    /** Judges a path such as {@code \Inbox}, {@code anna:\RSS Feeds} or {@code Archiv} by its outermost known folder. */
    public Kind kindOf(String path) {
        for (String part : Folded.of(path).split("[\\\\/:]", -1)) {
            Kind kind = kinds.get(part.strip());
            if (kind != null && kind != Kind.INBOX) {
                return kind; // folders below the inbox are judged by their own name
            }
        }
        return kinds.getOrDefault(lastOf(path), Kind.OWN);
    }

    private static String lastOf(String path) {
        String folded = Folded.of(path);
        int cut = Math.max(folded.lastIndexOf('\\'), Math.max(folded.lastIndexOf('/'), folded.lastIndexOf(':')));
        return folded.substring(cut + 1).strip();
    }
}
