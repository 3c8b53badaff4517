package becquerel.collect.m365;

import becquerel.activity.Message;
import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Folders and the messages in them, as mailbox records name them. */
final class Folders {
    private Folders() {}

    /** The path, or the bare name where the record has no path; empty when it has neither. */
    static String path(@Nullable JsonNode folder) {
        if (folder == null) {
            return "";
        }
        String path = Json.text(folder.get("Path"));
        return path.isEmpty() || path.equals("Not Available") ? Json.text(folder.get("Name")) : path;
    }

    static Message message(JsonNode item, String folder) {
        JsonNode parent = item.get("ParentFolder");
        String own = parent == null ? "" : path(parent);
        return new Message(
                Json.text(item.get("InternetMessageId")).strip(),
                Json.text(item.get("Subject")),
                own.isEmpty() ? folder : own);
    }

    /** {@code name (123b); other name (4b)} as names. */
    static List<String> attachments(@Nullable JsonNode written) {
        var names = new ArrayList<String>();
        for (String each : Lists.of(written)) {
            int size = each.lastIndexOf(" (");
            names.add(size > 0 && each.endsWith("b)") ? each.substring(0, size) : each);
        }
        return names;
    }
}
