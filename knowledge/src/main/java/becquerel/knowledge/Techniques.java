package becquerel.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Techniques of MITRE ATT&amp;CK by their ids, in the version findings cite and by the ids a later version gave them. */
public final class Techniques {
    private static final DataFile FILE = DataFile.named("attack.txt");
    private static final Map<String, String> NAMES = new HashMap<>();
    /** Later id to the one we cite. */
    private static final Map<String, String> EARLIER = new HashMap<>();

    static {
        for (String line : FILE.lines()) {
            List<String> fields = DataFile.fields(line);
            NAMES.put(fields.get(0), fields.get(1));
            if (fields.size() > 2) {
                EARLIER.put(fields.get(2), fields.get(0));
            }
        }
    }

    private Techniques() {}

    /** The version whose ids findings cite. */
    public static String version() {
        return FILE.remark("version");
    }

    /** The id in our version: itself, or the one that a later id stands for. */
    public static String inOurVersion(String id) {
        return EARLIER.getOrDefault(id, id);
    }

    /**
     * {@code T1114.003 Email Collection: Email Forwarding Rule}, as ATT&amp;CK writes it; a later id with the one in our
     * version behind it; the id alone when nothing is known of it.
     */
    public static String withName(String id) {
        String ours = inOurVersion(id);
        String own = NAMES.getOrDefault(ours, "");
        if (own.isEmpty()) {
            return id;
        }
        int dot = ours.indexOf('.');
        String parent = dot < 0 ? "" : NAMES.getOrDefault(ours.substring(0, dot), "") + ": ";
        return id + " " + parent + own + (ours.equals(id) ? "" : " (" + ours + " in version " + version() + ")");
    }
}
