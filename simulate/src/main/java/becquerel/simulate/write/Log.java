package becquerel.simulate.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One kind of evidence. */
public interface Log extends Closeable {
    /** Puts into records what this log would tell of that day. Depends on its argument alone; several threads may ask. */
    Page tell(AccountDay day);

    /** Writes what was told; one thread, always in the same order. */
    void write(Page page) throws IOException;

    /** A day is over: nothing will be told from now on that is more than a few days older. */
    void endOf(int day) throws IOException;

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
