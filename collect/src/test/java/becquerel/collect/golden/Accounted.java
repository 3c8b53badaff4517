package becquerel.collect.golden;

import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;

/** What must hold for any bytes: read or skipped with a reason, and nothing is thrown. */
public final class Accounted {
    private Accounted() {}

    public static void read(RecordParser parser, byte[] bytes) {
        ReadRecord record = parser.parse("in", new RawRecord(1, bytes));
        if (record.isSkipped() != record.activities().isEmpty()) {
            throw new AssertionError("neither read nor skipped: " + record);
        }
    }
}
