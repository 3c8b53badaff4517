package becquerel.detect;

/**
 * How a confidence comes about: the odds that such an act is hostile before anything else is known, multiplied for each
 * circumstance by how much more often intruders show it than honest people do. The factors are judgements, each given its
 * reason in docs/detectors.md, not numbers fitted to a case.
 */
public record Odds(double value) {
    public static Odds of(double probability) {
        return new Odds(probability / (1 - probability));
    }

    /** Counts the circumstance in when it holds. */
    public Odds times(double factor, boolean holds) {
        return holds ? new Odds(value * factor) : this;
    }

    /** As a probability with two digits, never above what the kind of evidence can carry. */
    public double confidence(double most) {
        double probability = Math.round(100 * value / (1 + value)) / 100.0;
        return Math.clamp(probability, 0.01, most);
    }
}
