package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Wanted.Piece;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts values in the place of {@code %name%}, where {@code |expand} asks for it; {@code \%} is a percent sign. */
final class Placeholders {
    private final Map<String, List<String>> known;

    Placeholders(Map<String, List<String>> known) {
        this.known = known;
    }

    /** A text cut at its placeholders: every second part is a name. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && text.startsWith("%", i + 1)) {
                part.append('%');
                i++;
                continue;
            }
            int end = c == '%' ? text.indexOf('%', i + 1) : -1;
            if (end > i + 1) {
                parts.add(part.toString());
                parts.add(text.substring(i + 1, end));
                part.setLength(0);
                i = end;
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** All texts it may stand for, as written, so still with wildcards and backslashes. */
    Outcome<List<String>> texts(String text) {
        return expand(text, false);
    }

    /** All expressions it may stand for: the values are texts with wildcards, whatever their other characters mean in an expression. */
    Outcome<List<String>> expressions(String expression) {
        return expand(expression, true);
    }

    private Outcome<List<String>> expand(String text, boolean expression) {
        if (text.length() > Limits.VARIED_CHARACTERS) {
            return Outcome.refused(
                    "a value with placeholders is too long",
                    "Shorten it to " + Limits.VARIED_CHARACTERS + " characters.");
        }
        List<String> parts = parts(text);
        List<String> made = List.of(parts.getFirst());
        for (int i = 1; i < parts.size(); i += 2) {
            String name = parts.get(i);
            List<String> values = known.getOrDefault(name, List.of());
            if (values.isEmpty()) {
                return Outcome.refused(
                        "nobody says what the placeholder %" + Quoted.bare(name) + "% stands for",
                        Nearest.remedy(
                                name, known.keySet(), "Give its values, or write them into the rule without |expand."));
            }
            if ((long) made.size() * values.size() > Limits.VARIANTS) {
                return Outcome.refused(
                        "the placeholders make more than " + Limits.VARIANTS + " texts of one value",
                        "Use fewer of them in one value.");
            }
            List<String> longer = new ArrayList<>();
            for (String start : made) {
                for (String value : values) {
                    longer.add(start + (expression ? expression(value) : value) + parts.get(i + 1));
                }
            }
            made = longer;
        }
        return Outcome.fine(made);
    }

    private static String expression(String value) {
        StringBuilder expression = new StringBuilder();
        for (Piece piece : Pieces.written(value).of()) {
            expression.append(
                    switch (piece) {
                        case Piece.Literal(var literal) -> Pattern.quote(literal);
                        case Piece.Many _ -> ".*";
                        case Piece.One _ -> ".";
                    });
        }
        return expression.toString();
    }
}
