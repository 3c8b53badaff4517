package becquerel.detect.sigma.match;

/**
 * Something that is quickly found in a record, and without which certain rules cannot match.
 *
 * @param field its number, or {@link FieldNames#NONE} for any
 * @param text folded; empty for numbers and for what only has to be there
 */
record Atom(Kind kind, int field, String text, long number) {
    /** How an atom is found. */
    enum Kind {
        WHOLE,
        PART,
        NUMBER,
        PRESENT
    }

    private static final int LONGEST = 10;

    static Atom whole(int field, String folded) {
        return new Atom(Kind.WHOLE, field, folded, 0);
    }

    static Atom part(int field, String folded) {
        return new Atom(Kind.PART, field, folded, 0);
    }

    static Atom number(int field, long number) {
        return new Atom(Kind.NUMBER, field, "", number);
    }

    static Atom present(int field) {
        return new Atom(Kind.PRESENT, field, "", 0);
    }

    /** A guess at how often records hold it; only its order matters. */
    double frequency() {
        double here = switch (kind) {
            case WHOLE -> 0.02;
            case NUMBER -> 0.02;
            case PART -> Math.max(Math.pow(0.5, Math.min(text.length(), LONGEST)), 0.002);
            case PRESENT -> 0.3;
        };
        return field == FieldNames.NONE ? here * 10 : here;
    }
}
