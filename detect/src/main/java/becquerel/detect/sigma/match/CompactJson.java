package becquerel.detect.sigma.match;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as JSON text without white space, the form in which rules compare it. */
public final class CompactJson {
    private static final int DEEPEST = 200;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    private CompactJson() {}

    static String of(Map<?, ?> object) {
        var json = new CompactJson();
        json.value(object, 0);
        return json.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Object _ when depth > DEEPEST -> out.append("null");
            case Map<?, ?> object -> object(object, depth);
            case Collection<?> elements -> array(elements, depth);
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> quoted(value.toString());
        }
    }

    private void object(Map<?, ?> object, int depth) {
        out.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(before);
            quoted(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue(), depth + 1);
            before = ",";
        }
        out.append('}');
    }

    private void array(Collection<?> elements, int depth) {
        out.append('[');
        for (Iterator<?> each = elements.iterator(); each.hasNext(); ) {
            value(each.next(), depth + 1);
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape.isEmpty()) {
                out.append(text.charAt(i));
            } else {
                out.append(escape);
            }
        }
        out.append('"');
    }

    /** How a character is written within a JSON text where it cannot stand for itself; empty where it can. */
    public static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < ' ' ? "\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15) : "";
        };
    }
}
