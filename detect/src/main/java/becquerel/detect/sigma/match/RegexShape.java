package becquerel.detect.sigma.match;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be said of a regular expression without running it: a text that every match contains, and about how large its program
 * becomes, as repetitions within repetitions multiply. It errs on the safe side: what it does not understand requires nothing.
 */
final class RegexShape {
    private static final long MOST = 1L << 40;
    private static final String NO_LETTER = "dDwWsSbBAzntrfva";

    private final String expression;
    private int at;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private boolean givenUp;
    /** Whether what a repetition would repeat is the last letter of the run. */
    private boolean letterBefore;

    private final Deque<Long> outer = new ArrayDeque<>();
    private long size;
    private long sizeBefore;

    private RegexShape(String expression) {
        this.expression = expression;
    }

    static RegexShape of(String expression) {
        var shape = new RegexShape(expression);
        while (shape.at < expression.length()) {
            shape.step();
        }
        shape.endRun();
        return shape;
    }

    /** Whatever its case, every match contains this text; may be empty. */
    String required() {
        return givenUp ? "" : longest;
    }

    /** About as many steps as the program has. */
    long size() {
        long all = size;
        for (long part : outer) {
            all = Math.min(MOST, all + part);
        }
        return all;
    }

    private void step() {
        char c = expression.charAt(at++);
        switch (c) {
            case '\\' -> escape();
            case '[' -> {
                skipClass();
                other(1);
            }
            case '(' -> open();
            case ')' -> {
                long inner = size + 1;
                size = outer.isEmpty() ? 0 : outer.pop();
                other(inner);
            }
            case '|' -> {
                givenUp |= outer.isEmpty();
                other(1);
            }
            case '*' -> repeat(0, 1);
            case '?' -> repeat(0, 1);
            case '+' -> repeat(1, 1);
            case '{' -> braces();
            case '.', '^', '$' -> other(1);
            default -> letter(c);
        }
    }

    private void letter(char c) {
        if (!outer.isEmpty() || c >= 128) {
            other(1);
            return;
        }
        run.append(c);
        letterBefore = true;
        grow(1);
    }

    private void other(long inner) {
        endRun();
        grow(inner);
    }

    private void grow(long inner) {
        sizeBefore = inner;
        size = Math.min(MOST, size + inner);
    }

    private void endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
        letterBefore = false;
    }

    private void escape() {
        if (at == expression.length()) {
            return;
        }
        char c = expression.charAt(at++);
        boolean named = c < 128 && Character.isLetterOrDigit(c);
        if (!named) {
            letter(c);
        } else {
            givenUp |= NO_LETTER.indexOf(c) < 0;
            other(1);
        }
    }

    private void skipClass() {
        at += at < expression.length() && expression.charAt(at) == '^' ? 1 : 0;
        at += at < expression.length() && expression.charAt(at) == ']' ? 1 : 0;
        while (at < expression.length() && expression.charAt(at) != ']') {
            if (expression.charAt(at) == '\\') {
                at++;
            } else if (expression.startsWith("[:", at) && expression.indexOf(":]", at) > 0) {
                at = expression.indexOf(":]", at) + 1;
            }
            at++;
        }
        at++;
    }

    private void open() {
        int from = at - 1;
        if (at < expression.length() && expression.charAt(at) == '?') {
            while (at < expression.length() && ":>)".indexOf(expression.charAt(at)) < 0) {
                at++;
            }
            boolean onlyFlags = at < expression.length() && expression.charAt(at) == ')';
            at++;
            if (onlyFlags) {
                // What repeats flags repeats what stands before them.
                givenUp |= from > 0;
                return;
            }
        }
        endRun();
        outer.push(size);
        size = 0;
    }

    private void repeat(int least, int most) {
        if (letterBefore && least == 0) {
            run.setLength(run.length() - 1);
        }
        endRun();
        size = Math.min(MOST, size + sizeBefore * (most - 1));
        sizeBefore = Math.min(MOST, sizeBefore * most);
    }

    /** {@code {2}}, {@code {2,}} and {@code {2,5}} repeat; any other brace is a letter. */
    private void braces() {
        int from = at;
        int least = number();
        int most = least;
        if (least >= 0 && at < expression.length() && expression.charAt(at) == ',') {
            at++;
            most = Math.max(number(), least + 1);
        }
        if (least < 0 || at >= expression.length() || expression.charAt(at) != '}') {
            at = from;
            letter('{');
            return;
        }
        at++;
        repeat(least, Math.max(most, 1));
    }

    private int number() {
        int number = -1;
        while (at < expression.length() && Character.isDigit(expression.charAt(at))) {
            number = Math.min(1_000_000, Math.max(number, 0) * 10 + Character.digit(expression.charAt(at), 10));
            at++;
        }
        return number;
    }
}
