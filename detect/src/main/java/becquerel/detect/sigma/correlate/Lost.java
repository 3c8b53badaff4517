package becquerel.detect.sigma.correlate;

/**
 * What a correlation could not count.
 *
 * @param withoutGroup matches that lack a value it groups by
 * @param forgotten groups that were forgotten before their time, because too much came at once
 */
public record Lost(long withoutGroup, long forgotten) {
    Lost and(Lost other) {
        return new Lost(withoutGroup + other.withoutGroup, forgotten + other.forgotten);
    }
}
