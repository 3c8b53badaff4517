package becquerel.collect.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists and objects that PowerShell or a collector has made text of. */
public final class ListText {
    /** How the name of a type begins, which stands in a cell in place of the list. */
    private static final List<String> TYPES = List.of(
            "System.Object[",
            "System.String[",
            "System.Byte[",
            "System.Collections.",
            "System.Management.Automation.",
            "Microsoft.Exchange.",
            "Microsoft.Graph.PowerShell.",
            "Microsoft.Open.",
            "Deserialized.");

    private static final Map<String, Boolean> SWITCHES = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("$true", true),
            Map.entry("1", true),
            Map.entry("yes", true),
            Map.entry("wahr", true), // a spreadsheet in another language writes its own words when it saves the file
            Map.entry("vrai", true),
            Map.entry("verdadero", true),
            Map.entry("vero", true),
            Map.entry("false", false),
            Map.entry("$false", false),
            Map.entry("0", false),
            Map.entry("no", false),
            Map.entry("falsch", false),
            Map.entry("faux", false),
            Map.entry("falso", false));

    private ListText() {}

    /** Whether a cell holds the name of a type instead of what it was to hold, or leaves out the end of its list. */
    public static boolean isLost(String written) {
        String text = written.strip();
        return TYPES.stream().anyMatch(text::startsWith)
                || (text.startsWith("{") && (text.endsWith("...}") || text.endsWith("…}")));
    }

    /** True or false, if a text is a word for one of them. */
    public static Stream<Boolean> truth(String written) {
        return Stream.ofNullable(SWITCHES.get(written.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * The things a text lists. Line breaks and semicolons part them; only where there are none, commas followed by a space do, and
     * spaces behind {@code "Name" [SMTP:x@y]}. Quotes and brackets hold together what they enclose.
     */
    public static List<String> split(String written) {
        String text = written.strip();
        if (text.length() > 1 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}') {
            text = text.substring(1, text.length() - 1);
        }
        List<String> strong = cut(text, true);
        return strong.size() > 1 ? strong : cut(text, false);
    }

    private static List<String> cut(String text, boolean strongly) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && depth == 0;
            depth += !quoted && c == '[' ? 1 : !quoted && c == ']' && depth > 0 ? -1 : 0;
            boolean free = !quoted && depth == 0;
            if (strongly ? isStrong(c) && (free || c == '\n') : free && isWeak(text, i)) {
                add(text.substring(start, i), parts);
                start = i + 1;
                quoted = false; // a quote that is never closed costs one part
                depth = 0;
            }
        }
        add(text.substring(start), parts);
        return parts;
    }

    private static boolean isStrong(char c) {
        return c == '\n' || c == ';';
    }

    private static boolean isWeak(String text, int at) {
        char c = text.charAt(at);
        boolean comma = c == ',' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return comma || (c == ' ' && at > 0 && text.charAt(at - 1) == ']');
    }

    private static void add(String part, List<String> parts) {
        String text = part.strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    /** {@code @{a=1; b=two}}, which ConvertTo-Json writes for objects that lie too deep, as an object of texts. */
    public static ObjectNode object(String written) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String text = written.strip();
        if (text.startsWith("@{")) {
            int end = text.endsWith("}") ? text.length() - 1 : text.length();
            for (String pair : text.substring(2, Math.max(end, 2)).split("; ", -1)) {
                int is = pair.indexOf('=');
                if (is > 0) {
                    object.put(
                            pair.substring(0, is).strip(),
                            pair.substring(is + 1).strip());
                }
            }
        }
        return object;
    }
}
