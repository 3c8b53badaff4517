package becquerel.collect;

/**
 * One record as it stands in the evidence, before anybody has understood it.
 *
 * @param position 1-based number of the record in its file
 * @param bytes the record's own bytes in UTF-8: a JSON value, or a CSV row with its quotes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or shared
public record RawRecord(long position, byte[] bytes) {}
