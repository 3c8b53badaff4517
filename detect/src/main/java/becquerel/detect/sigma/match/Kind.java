package becquerel.detect.sigma.match;

/** What a value of a record is. */
enum Kind {
    TEXT,
    /** A number or a boolean, as the record writes it. */
    LITERAL,
    /** An object, as compact JSON. */
    OBJECT,
    NULL,
    /** There, but nothing to compare: an empty array, or an object nobody compares. */
    BARE;

    boolean hasText() {
        return this == TEXT || this == LITERAL || this == OBJECT;
    }

    boolean isScalar() {
        return this == TEXT || this == LITERAL;
    }
}
