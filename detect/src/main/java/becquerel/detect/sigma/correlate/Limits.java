package becquerel.detect.sigma.correlate;

/**
 * How much is remembered.
 *
 * @param kept matches that are remembered at a time, over all groups; one alone in its group takes about 200 bytes (in order, 400), further ones a
 *     tenth of that. What does not fit is forgotten group by group, where most is kept and the last match is longest ago, and counted
 * @param shown members that are handed out with what fires
 */
public record Limits(int kept, int shown) {
    public static final Limits DEFAULT = new Limits(1 << 21, 20);

    public Limits {
        if (kept < 1 || shown < 1) {
            throw new IllegalArgumentException("limits are at least one: " + kept + ", " + shown);
        }
    }
}
