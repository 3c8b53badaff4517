package becquerel.collect;

import becquerel.activity.Problem;

/** Takes records one at a time in the file's order, so that memory does not grow with the file. */
public interface RecordSink {
    void record(RawRecord record);

    /** Bytes that are no record: what they are counted as is {@code reason}, a short fixed phrase. */
    void skipped(long position, String reason, Problem problem);

    /** Something to know about the file that costs no record. */
    void problem(Problem problem);

    /** Bytes of the file read so far, for progress. Called often. */
    default void progress(long bytes) {}

    /** Whether the user has asked to stop; readers look at it between records. */
    default boolean stopped() {
        return false;
    }
}
