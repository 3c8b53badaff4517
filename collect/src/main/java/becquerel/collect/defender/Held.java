package becquerel.collect.defender;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Context;
import becquerel.activity.Message;
import becquerel.collect.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The link or file that a row says a message held. */
final class Held {
    private Held() {}

    /** Up to one of each; a joined row may have both. */
    static List<Activity> in(Fields fields, Context context, Message message) {
        List<Activity> held = new ArrayList<>();
        String url = fields.text("url");
        String verdict = Table.threats(fields);
        if (!url.isEmpty()) {
            held.add(new MessageHeld(context, message, url, fields.text("urllocation"), "", "", verdict));
        }
        String file = fields.text("filename");
        String sha256 = fields.text("sha256").toLowerCase(Locale.ROOT);
        if (!file.isEmpty() || !sha256.isEmpty()) {
            held.add(new MessageHeld(context, message, "", "", file, sha256, verdict));
        }
        return held;
    }
}
