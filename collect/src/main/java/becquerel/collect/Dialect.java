package becquerel.collect;

import java.util.Optional;

/** One shape in which records come, recognised by content and never by a file's name. */
public interface Dialect {
    /** In plain words, as the ledger prints it, e.g. {@code unified audit log, CSV}. */
    String kind();

    /**
     * Whether this dialect understands a file that begins like this, and if so how to read it. CSV is judged by its columns;
     * of JSON the first values are shown.
     */
    Optional<RecordParser> recognise(Sample sample);
}
