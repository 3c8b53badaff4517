package becquerel.collect.m365;

import becquerel.collect.CsvRow;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.Sample;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever the bytes, a record is read or skipped with a reason, and nothing is thrown. */
final class AuditRecordFuzz {
    private static final CsvContainer CSV =
            new CsvContainer(new Sample.Columns(List.of("CreationDate", "AuditData", "_raw"), ',', List.of()));

    @FuzzTest
    void json(byte[] bytes) {
        accounted(AuditLog.readJson("in.json", new RawRecord(1, bytes)));
    }

    @FuzzTest
    void csv(byte[] row) {
        accounted(CSV.parse("in.csv", new RawRecord(1, row)));
        CsvRow.cells(row, ',');
    }

    static void accounted(ReadRecord record) {
        if (record.isSkipped() != record.activities().isEmpty()) {
            throw new AssertionError("neither read nor skipped: " + record);
        }
    }
}
