package becquerel.investigate.exposure;

import becquerel.activity.Message;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two records mean the same message: ids are compared trimmed, in lower case, with or without their brackets. */
public final class MessageKey {
    private static final Pattern SYSTEM =
            Pattern.compile("<?[A-Za-z0-9_+/=-]*JFBV[A-Z0-9]+@microsoft\\.com>?", Pattern.CASE_INSENSITIVE);

    private MessageKey() {}

    /** Empty when the record names no message. */
    static String of(Message message) {
        return of(message.id());
    }

    /** Of an id as a record writes it. */
    public static String of(String id) {
        String key = id.strip().toLowerCase(Locale.ROOT);
        return key.startsWith("<") && key.endsWith(">") && key.length() > 2 ? key.substring(1, key.length() - 1) : key;
    }

    static boolean isSystemItem(String id) {
        return SYSTEM.matcher(id.strip()).matches();
    }
}
