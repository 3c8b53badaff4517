package becquerel.collect;

/**
 * One record as it stands in the evidence, before anybody has understood it.
 *
 * @param position 1-based number of the record in its file
 * @param bytes the record's own bytes in UTF-8: a JSON value, or a CSV row with its quotes
 * @param offset where these bytes begin in the file's text, in bytes of UTF-8 without a byte order mark
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or shared
public record RawRecord(long position, byte[] bytes, long offset) {
    /** A record that is all of its file. */
    public RawRecord(long position, byte[] bytes) {
        this(position, bytes, 0);
    }
}
