package becquerel.run.order;

/**
 * An activity of a chronology and where it is.
 *
 * @param number how many come before it in a replay, as far as they are kept
 * @param run number of the run it lies in
 * @param offset where in the run's file it begins, in bytes
 */
public record Placed(long number, int run, int offset, Stored stored) {}
