package becquerel.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A record with gaps such as {@code {user}}; everything else in braces is the record's own. */
record Template(List<String> parts) {
    private static final Pattern GAP = Pattern.compile("(?<=\\{[a-z]{2,9}})|(?=\\{[a-z]{2,9}})");

    Template {
        parts = List.copyOf(parts);
    }

    static Template of(String text) {
        return new Template(Arrays.asList(GAP.split(text, -1)));
    }

    void fill(StringBuilder into, UnaryOperator<String> value) {
        for (String part : parts) {
            boolean gap = part.startsWith("{") && part.endsWith("}") && part.length() < 12;
            into.append(gap ? value.apply(part.substring(1, part.length() - 1)) : part);
        }
    }
}
