package becquerel.collect.corpus;

import becquerel.activity.Activity.Other;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the files of one folder that are of one kind. */
final class Counted {
    private int files;
    private int records;
    private int typed;
    private int other;
    private final Map<String, Integer> skipped = new TreeMap<>();

    /** Reads a file to its end and hands back its records in order. */
    List<ReadRecord> take(EvidenceFile file) {
        files++;
        List<ReadRecord> read = new ArrayList<>();
        file.split(new RecordSink() {
            @Override
            public void record(RawRecord record) {
                ReadRecord one = file.parse(record);
                read.add(one);
                count(one);
            }

            @Override
            public void skipped(long position, String reason, Problem problem) {
                records++;
                skipped.merge(reason, 1, Integer::sum);
            }

            @Override
            public void problem(Problem problem) {}
        });
        return read;
    }

    private void count(ReadRecord record) {
        records++;
        if (record.isSkipped()) {
            skipped.merge(record.skipped(), 1, Integer::sum);
        } else if (record.activities().stream().allMatch(Other.class::isInstance)) {
            other++;
        } else {
            typed++;
        }
    }

    boolean addsUp() {
        return records
                == typed
                        + other
                        + skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    String cells() {
        List<String> reasons = new ArrayList<>();
        skipped.forEach((reason, count) -> reasons.add(reason + " " + count));
        return files + " | " + records + " | " + typed + " | " + other + " | " + String.join(", ", reasons);
    }
}
