package becquerel.collect.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that hold several things: real arrays, or texts joined with semicolons. */
public final class Lists {
    /** What an object that stands for somebody may call him, the most telling first. */
    private static final List<String> NAMES = List.of(
            "EmailAddress",
            "Address",
            "SmtpAddress",
            "PrimarySmtpAddress",
            "UPN",
            "UserPrincipalName",
            "Name",
            "DisplayName",
            "Id");

    private Lists() {}

    /** Taken apart, whichever it is. */
    public static List<String> of(@Nullable JsonNode value) {
        if (value == null) {
            return List.of();
        }
        return value.isArray() ? texts(value) : split(Json.text(value));
    }

    /** The elements of an array as text; objects by whatever of theirs looks most like an address. */
    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>(array.size());
        for (JsonNode each : array) {
            String text = each.isObject() ? address(each) : Json.text(each);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** At semicolons; empty parts do not count. */
    public static List<String> split(String joined) {
        if (joined.indexOf(';') < 0) {
            return joined.isBlank() ? List.of() : List.of(joined.strip());
        }
        var parts = new ArrayList<String>();
        int start = 0;
        while (start <= joined.length()) {
            int end = joined.indexOf(';', start);
            int stop = end < 0 ? joined.length() : end;
            String part = joined.substring(start, stop).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = stop + 1;
        }
        return parts;
    }

    /** Addresses as {@link #address(String)} cleans them; a text with several is taken apart at commas as well. */
    public static List<String> addresses(List<String> written) {
        var addresses = new ArrayList<String>(written.size());
        for (String each : written) {
            String[] parts = each.indexOf(',') > 0 ? each.split(",", -1) : new String[] {each};
            boolean allAddresses = true;
            for (String part : parts) {
                allAddresses &= part.indexOf('@') >= 0;
            }
            if (allAddresses) {
                for (String part : parts) {
                    addresses.add(address(part));
                }
            } else {
                addresses.add(address(each));
            }
        }
        return addresses;
    }

    /**
     * An SMTP address in lower case without prefix, brackets and display name ({@code "Bob" [SMTP:bob@example.com]},
     * {@code smtp:bob@example.com}, {@code Bob <bob@example.com>}); anything else, such as a display name, as written.
     */
    public static String address(String written) {
        String text = written.strip();
        if (text.indexOf('@') < 0) {
            return text;
        }
        text = inside(inside(text, '<', '>'), '[', ']');
        if (text.regionMatches(true, 0, "smtp:", 0, 5)) {
            text = text.substring(5).strip();
        } else if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7).strip();
        }
        return text.indexOf(' ') < 0 ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String inside(String text, char open, char close) {
        int end = text.lastIndexOf(close);
        int start = end < 0 ? -1 : text.lastIndexOf(open, end);
        boolean holdsAddress = start >= 0 && text.substring(start, end).indexOf('@') >= 0;
        return holdsAddress ? text.substring(start + 1, end).strip() : text;
    }

    private static String address(JsonNode object) {
        for (String name : NAMES) {
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                if (each.getKey().equalsIgnoreCase(name)) {
                    JsonNode value = each.getValue();
                    String text = value.isObject() ? address(value) : Json.text(value);
                    text = text.startsWith("@{") ? address(ListText.object(text)) : text;
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }
}
