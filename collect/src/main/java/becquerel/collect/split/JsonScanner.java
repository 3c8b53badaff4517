package becquerel.collect.split;

import java.io.IOException;

/**
 * Finds the end of one JSON value. It checks how brackets, keys, colons and commas follow each other, because damage that
 * loses a quote or a bracket would otherwise swallow the records after it. It does not check numbers, escapes or commas too
 * many: they lead nobody astray here and are the parser's business.
 */
final class JsonScanner {
    enum Outcome {
        /** Not at the end of the value yet; never seen outside. */
        GOING,
        WHOLE,
        /** An object that only wraps a list, which begins at {@link #list}. */
        WRAPPER,
        DAMAGED,
        TOO_DEEP,
        TOO_LONG,
        CUT
    }

    private enum Expect {
        KEY,
        COLON,
        VALUE,
        NEXT
    }

    private final Window window;
    private final boolean[] inObject;

    private int depth;
    private boolean discarding;
    private Expect expect = Expect.VALUE;
    private int keysSeen;
    private int keyFrom;
    private int keyTo;
    private boolean mayWrap;
    private int list;
    private int signature;

    JsonScanner(Window window, int deepest) {
        this.window = window;
        this.inObject = new boolean[deepest + 1];
    }

    /** Where the wrapped list begins, relative to the window's start. */
    int list() {
        return list;
    }

    /** Hash of the first two keys, in which records of one file usually agree; 0 for what is no object. */
    int signature() {
        return signature;
    }

    /** Scans the value that begins at the window's start; leaves the window after it, or where it went wrong. */
    Outcome scan(boolean mayWrap) throws IOException {
        window.at = window.start;
        this.mayWrap = mayWrap;
        depth = 0;
        discarding = false;
        expect = Expect.VALUE;
        keysSeen = 0;
        list = -1;
        signature = 0;
        Outcome outcome = scanTokens();
        return list >= 0 && isWrapper() ? Outcome.WRAPPER : outcome;
    }

    /** Goes on to the end of a value that is too long or too deep, keeping nothing of it. */
    Outcome discard() throws IOException {
        discarding = true;
        list = -1;
        mayWrap = false;
        return scanTokens();
    }

    private Outcome scanTokens() throws IOException {
        while (true) {
            Outcome outcome = window.at == window.reach ? refill() : Outcome.GOING;
            if (outcome == Outcome.GOING) {
                outcome = switch (window.bytes[window.at]) {
                    case ' ', '\t', '\r', '\n' -> space();
                    case '"' -> string();
                    case ':' -> colon();
                    case ',' -> comma();
                    case '{' -> open(true);
                    case '[' -> open(false);
                    case '}' -> close(true);
                    case ']' -> close(false);
                    default -> literal();
                };
            }
            if (outcome != Outcome.GOING) {
                return outcome;
            }
        }
    }

    private Outcome refill() throws IOException {
        if (list >= 0 && window.length() > Wrapper.DECIDED_WITHIN) {
            if (isWrapper()) {
                return Outcome.WRAPPER;
            }
            list = -1;
            mayWrap = false;
        }
        if (discarding) {
            int needed = window.at < window.reach ? 2 : 1; // an escape waits for its second byte
            window.mark();
            return window.reach - window.at >= needed || window.more() ? Outcome.GOING : Outcome.CUT;
        }
        if (window.isFull() || window.reach < window.end) {
            return Outcome.TOO_LONG;
        }
        return window.more() ? Outcome.GOING : Outcome.CUT;
    }

    private boolean isWrapper() {
        int length = Math.min(window.length(), Wrapper.DECIDED_WITHIN);
        return Wrapper.is(window.bytes, window.start, window.start + length, window.start + list);
    }

    private Outcome space() {
        int at = window.at + 1;
        while (at < window.reach && window.bytes[at] == ' ') { // indentation
            at++;
        }
        window.at = at;
        return Outcome.GOING;
    }

    private Outcome string() throws IOException {
        if (expect != Expect.VALUE && expect != Expect.KEY) {
            return Outcome.DAMAGED;
        }
        int from = window.length() + 1;
        window.at++;
        Outcome outcome = passString();
        if (outcome != Outcome.GOING) {
            return outcome;
        }
        if (expect == Expect.KEY) {
            if (depth == 1 && !discarding) {
                key(from, window.length() - 1);
            }
            expect = Expect.COLON;
            return Outcome.GOING;
        }
        return valueEnded();
    }

    /** Passes the rest of a string and the quote that ends it. */
    private Outcome passString() throws IOException {
        while (!reachQuote()) {
            Outcome outcome = refill();
            if (outcome != Outcome.GOING) {
                return outcome;
            }
        }
        window.at++;
        return Outcome.GOING;
    }

    /** Moves to the quote that ends a string; false when it is not among the bytes read so far. */
    private boolean reachQuote() {
        byte[] bytes = window.bytes;
        int end = window.reach;
        int at = window.at;
        while (true) {
            at = Bytes.findEither(bytes, at, end, '"', '\\');
            boolean found = at < end && bytes[at] == '"';
            if (found || at + 1 >= end) { // an escape is passed as a whole or not at all
                window.at = at;
                return found;
            }
            at += 2;
        }
    }

    private void key(int from, int to) {
        keyFrom = from;
        keyTo = to;
        if (keysSeen++ < 2) {
            for (int i = from; i < to; i++) {
                signature = 31 * signature + window.bytes[window.start + i];
            }
            signature = 31 * signature + '"';
        }
    }

    private Outcome colon() {
        if (expect != Expect.COLON) {
            return Outcome.DAMAGED;
        }
        expect = Expect.VALUE;
        window.at++;
        return Outcome.GOING;
    }

    private Outcome comma() {
        boolean afterKey = inObject[depth] && expect == Expect.VALUE;
        if (depth == 0 || expect == Expect.COLON || afterKey) {
            return Outcome.DAMAGED;
        }
        expect = inObject[depth] ? Expect.KEY : Expect.VALUE;
        window.at++;
        return Outcome.GOING;
    }

    private Outcome open(boolean object) throws IOException {
        if (expect != Expect.VALUE) {
            return Outcome.DAMAGED;
        }
        if (depth + 1 == inObject.length) {
            return discarding ? passOver() : Outcome.TOO_DEEP;
        }
        if (!object
                && depth == 1
                && mayWrap
                && list < 0
                && Wrapper.names(window.bytes, window.start + keyFrom, window.start + keyTo)) {
            list = window.length();
        }
        inObject[++depth] = object;
        expect = object ? Expect.KEY : Expect.VALUE;
        window.at++;
        return Outcome.GOING;
    }

    /** Passes over a value by its brackets alone, as deep as it may be. */
    private Outcome passOver() throws IOException {
        long brackets = 0;
        do {
            while (window.at == window.reach) {
                if (refill() != Outcome.GOING) {
                    return Outcome.CUT;
                }
            }
            switch (window.bytes[window.at++]) {
                case '{', '[' -> brackets++;
                case '}', ']' -> brackets--;
                case '"' -> {
                    if (passString() != Outcome.GOING) {
                        return Outcome.CUT;
                    }
                }
                default -> {}
            }
        } while (brackets > 0);
        return valueEnded();
    }

    private Outcome close(boolean object) {
        boolean afterKey = object && expect == Expect.VALUE;
        if (depth == 0 || inObject[depth] != object || expect == Expect.COLON || afterKey) {
            return Outcome.DAMAGED;
        }
        depth--;
        window.at++;
        return valueEnded();
    }

    private Outcome literal() throws IOException {
        if (expect != Expect.VALUE || !isLiteral(window.bytes[window.at])) {
            return Outcome.DAMAGED;
        }
        while (true) {
            while (window.at < window.reach && isLiteral(window.bytes[window.at])) {
                window.at++;
            }
            if (window.at < window.reach) {
                return valueEnded();
            }
            Outcome outcome = refill();
            if (outcome != Outcome.GOING) {
                return outcome == Outcome.CUT && depth == 0 ? Outcome.WHOLE : outcome;
            }
        }
    }

    private Outcome valueEnded() {
        expect = Expect.NEXT;
        return depth == 0 ? Outcome.WHOLE : Outcome.GOING;
    }

    private static boolean isLiteral(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '+'
                || b == '.'
                || (b >= 'A' && b <= 'Z');
    }
}
