package becquerel.detect.sigma.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a parenthesis or a pipe of a condition.
 *
 * @param at its place in the text
 */
record Token(String text, int at) {
    /** The text's tokens, and one empty one for the end. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            if (!isSign(c)) {
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !isSign(text.charAt(end))) {
                    end++;
                }
            }
            tokens.add(new Token(text.substring(at, end), at));
            at = end;
        }
        tokens.add(new Token("", text.length()));
        return tokens;
    }

    private static boolean isSign(char c) {
        return c == '(' || c == ')' || c == '|';
    }

    /** Keywords may be written in capitals, too. */
    boolean is(String keyword) {
        return text.toLowerCase(Locale.ROOT).equals(keyword);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    /** Whether it can be no name. */
    boolean isReserved() {
        return isEnd() || is("and") || is("or") || is("not") || is("of") || is(")") || is("(") || is("|");
    }
}
