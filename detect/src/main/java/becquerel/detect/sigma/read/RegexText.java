package becquerel.detect.sigma.read;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes an expression of PCRE and makes it one of RE2, which runs in linear time, or says what RE2 cannot do. What only makes PCRE
 * faster (possessive quantifiers, atomic groups) becomes its plain form; that matches at least as much.
 */
final class RegexText {
    /** Escapes that RE2 lacks and that can be said otherwise. */
    private static final Map<Character, String> ESCAPES = Map.of(
            'Z', "(?:\\n?\\z)",
            'h', "[ \\t\\x{A0}]",
            'H', "[^ \\t\\x{A0}]",
            'R', "(?:\\r\\n|[\\n\\x0B\\f\\r\\x{85}\\x{2028}\\x{2029}])",
            'N', "[^\\n]",
            'e', "\\x1B");

    private final String written;
    private final StringBuilder made = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private int at;
    private boolean inClass;

    /** What an open group costs so far, and the last thing in it that a quantifier would repeat. */
    private static final class Group {
        long cost;
        long last;
    }

    private RegexText(String written) {
        this.written = written;
    }

    static Outcome<String> of(String written) {
        if (written.length() > Limits.REGEX_CHARACTERS) {
            return Outcome.refused(
                    "the expression has more than " + Limits.REGEX_CHARACTERS + " characters",
                    "Split it into several values.");
        }
        return new RegexText(written).translate();
    }

    private Outcome<String> translate() {
        groups.push(new Group());
        while (at < written.length()) {
            Refusal refusal = inClass ? inClass() : step();
            if (refusal != null) {
                return new Outcome.Refused<>(refusal);
            }
        }
        if (groups.size() > 1) {
            return Outcome.refused(
                    "a parenthesis in the expression is not closed", "Close it, or write \\( for the character.");
        }
        try {
            Pattern.compile(made.toString());
            return Outcome.fine(made.toString());
        } catch (PatternSyntaxException e) {
            return Outcome.refused(
                    "the expression is broken: " + Quoted.bare(e.getDescription()) + " " + Quoted.text(e.getPattern()),
                    "Correct it.");
        }
    }

    private @Nullable Refusal step() {
        char c = written.charAt(at);
        return switch (c) {
            case '\\' -> escape();
            case '[' -> {
                openClass();
                yield count(1);
            }
            case '(' -> open();
            case ')' -> close();
            case '*', '+', '?' -> {
                at++;
                made.append(c);
                afterQuantifier();
                yield null;
            }
            case '{' -> counted();
            default -> {
                made.append(c);
                at++;
                yield count(1);
            }
        };
    }

    private @Nullable Refusal inClass() {
        char c = written.charAt(at);
        if (c == '\\' && at + 1 < written.length()) {
            return classEscape(written.charAt(at + 1));
        }
        if (written.startsWith("[:", at) && written.indexOf(":]", at) > 0) {
            int end = written.indexOf(":]", at) + 2;
            made.append(written, at, end);
            at = end;
            return null;
        }
        inClass = c != ']';
        made.append(c == '[' ? "\\[" : String.valueOf(c));
        at++;
        return null;
    }

    private @Nullable Refusal classEscape(char c) {
        at += 2;
        switch (c) {
            case 'h' -> made.append(" \\t\u00A0");
            case 'e' -> made.append("\\x1B");
            case 'b' -> made.append("\\x08");
            case 'H', 'R', 'N', 'X', 'V' -> {
                return impossible("\\" + c + " inside brackets");
            }
            default -> literal(c);
        }
        return null;
    }

    private void openClass() {
        inClass = true;
        made.append('[');
        at++;
        if (written.startsWith("^", at)) {
            made.append('^');
            at++;
        }
        if (written.startsWith("]", at)) {
            made.append("\\]");
            at++;
        }
    }

    private @Nullable Refusal escape() {
        if (at + 1 == written.length()) {
            return new Refusal("the expression ends with a single backslash", "Write \\\\ for the character.");
        }
        char c = written.charAt(at + 1);
        at += 2;
        String other = ESCAPES.getOrDefault(c, "");
        if (!other.isEmpty()) {
            made.append(other);
            return count(1);
        }
        switch (c) {
            case 'Q' -> {
                int end = written.indexOf("\\E", at);
                end = end < 0 ? written.length() : end;
                made.append(Pattern.quote(written.substring(at, end)));
                count(end - at);
                at = Math.min(end + 2, written.length());
                return null;
            }
            case 'E' -> {
                return null;
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k', 'g' -> {
                return impossible("a back reference (\\" + c + ")");
            }
            case 'K', 'G', 'X', 'C' -> {
                return impossible("\\" + c);
            }
            default -> literal(c);
        }
        return count(1);
    }

    /** An escape that means the same, or an escaped character that needs no escape; RE2 refuses some of the latter. */
    private void literal(char c) {
        boolean known = "dDwWsSbBAzpPtnrfvxa0123456789".indexOf(c) >= 0;
        if (known || (c < 128 && !Character.isLetterOrDigit(c))) {
            made.append('\\').append(c);
            // The braces of \x{263A} and \p{Lu} do not count anything.
            int end = "xpP".indexOf(c) >= 0 && written.startsWith("{", at) ? written.indexOf('}', at) + 1 : 0;
            made.append(written, at, Math.max(at, end));
            at = Math.max(at, end);
        } else {
            // PCRE takes an escaped letter without a meaning for the letter.
            made.append(c);
        }
    }

    private @Nullable Refusal open() {
        if (written.startsWith("(?#", at)) {
            int end = written.indexOf(')', at);
            at = end < 0 ? written.length() : end + 1;
            return null;
        }
        if (groups.size() > Limits.REGEX_DEPTH) {
            return new Refusal("parentheses are nested deeper than " + Limits.REGEX_DEPTH, "Simplify the expression.");
        }
        String lacking = RegexOpening.lacking(written, at);
        if (!lacking.isEmpty()) {
            return impossible(lacking);
        }
        groups.push(new Group());
        if (written.startsWith("(?>", at)) {
            made.append("(?:");
            at += 3;
        } else if (written.startsWith("(?<", at)) {
            made.append("(?P<");
            at += 3;
        } else {
            return flags();
        }
        return null;
    }

    /** A plain group, or one that begins with flags. */
    private @Nullable Refusal flags() {
        made.append('(');
        at++;
        if (!written.startsWith("?", at) || written.startsWith("?P<", at)) {
            return null;
        }
        int end = at + 1;
        while (end < written.length() && written.charAt(end) != ')' && written.charAt(end) != ':') {
            end++;
        }
        String flags = written.substring(at, end);
        if (flags.contains("x") || flags.contains("J")) {
            return impossible("the flag in (" + flags + ")");
        }
        made.append(flags);
        at = end;
        return null;
    }

    private @Nullable Refusal close() {
        if (groups.size() == 1) {
            return new Refusal(
                    "a closing parenthesis in the expression has no opening one", "Write \\) for the character.");
        }
        Group closed = groups.pop();
        made.append(')');
        at++;
        return count(closed.cost + 2);
    }

    /** A quantifier {n,m}, or the character itself where none can be meant. */
    private @Nullable Refusal counted() {
        int end = written.indexOf('}', at);
        String inside = end < 0 ? "" : written.substring(at + 1, end);
        int most = RegexCount.most(inside);
        if (most < 0) {
            made.append("\\{");
            at++;
            return count(1);
        }
        if (most > 1000) {
            return new Refusal(
                    "the expression repeats something more than 1000 times",
                    "Use + or * where the number does not matter.");
        }
        made.append(written, at, end + 1);
        at = end + 1;
        Group group = groups.element();
        long repeated = group.last * Math.max(1, most);
        group.cost += repeated - group.last;
        group.last = repeated;
        afterQuantifier();
        return count(0);
    }

    /** A question mark makes it lazy, which stays; a plus makes it possessive, which goes. */
    private void afterQuantifier() {
        if (written.startsWith("+", at)) {
            at++;
        } else if (written.startsWith("?", at)) {
            made.append('?');
            at++;
        }
    }

    private @Nullable Refusal count(long cost) {
        Group group = groups.element();
        if (cost > 0) {
            group.last = cost;
            group.cost += cost;
        }
        return group.cost > Limits.REGEX_STEPS
                ? new Refusal(
                        "the expression with its repetitions written out is too large",
                        "Use smaller numbers in the braces.")
                : null;
    }

    private static Refusal impossible(String what) {
        return new Refusal(
                what + " is no part of expressions that run in linear time (RE2)",
                "Write it without, for instance with a second search and 'not' in the condition.");
    }
}
