package becquerel.detect.sigma.match;

/** A part of an array of letters as text, moved from value to value so that nothing is copied. */
final class Slice implements CharSequence {
    private char[] chars = {};
    private int start;
    private int end;

    Slice of(char[] text, int from, int to) {
        chars = text;
        start = from;
        end = to;
        return this;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
