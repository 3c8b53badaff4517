package becquerel.detect.sigma.read;

/** How much a rule file may hold; rules come from strangers. The largest public rule has less than a hundredth of any of these. */
final class Limits {
    static final int CODE_POINTS = 4_000_000;

    /** Scalars, lists and maps of one document, aliases counted as what they stand for. */
    static final int NODES = 200_000;

    static final int DEPTH = 24;
    static final int ALIASES = 1_000;
    static final int PROBLEMS = 1_000;

    /** What one written value may become: windash at four places makes 625. */
    static final int VARIANTS = 1_000;

    static final int VARIED_CHARACTERS = 500;

    /** An expression that counts may be large, and so weighs as much as so many values. */
    static final int REGEX_WEIGHT = 100;

    /** What all values of one file may become. */
    static final int ALL_VARIANTS = 200_000;

    static final int CONDITION_CHARACTERS = 20_000;
    static final int CONDITION_DEPTH = 40;

    /** A condition after {@code 1 of} and {@code all of} are resolved. */
    static final int CONDITION_PARTS = 20_000;

    static final int REGEX_CHARACTERS = 4_000;
    static final int REGEX_DEPTH = 60;

    /** Instructions an expression may become, counted repetitions written out. */
    static final int REGEX_STEPS = 5_000;

    static final int NUMBER_CHARACTERS = 40;

    private Limits() {}
}
