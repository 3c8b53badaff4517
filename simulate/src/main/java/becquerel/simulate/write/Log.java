package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import java.io.Closeable;
import java.util.List;

/** One kind of evidence. */
public interface Log extends Closeable {
    /**
     * Tells of the event what this log would.
     *
     * @return native ids of the records that tell of it; empty when the log knows nothing of such events, or lost it
     */
    List<String> write(Event event);

    /** What was written, one for each file; complete after closing. */
    List<Written> written();

    /**
     * A file of evidence.
     *
     * @param path relative to the evidence folder
     * @param duplicates records that are in an earlier place, too
     */
    record Written(String path, String kind, long records, long duplicates) {}
}
