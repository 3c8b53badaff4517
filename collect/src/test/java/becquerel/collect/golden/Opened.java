package becquerel.collect.golden;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.file.EvidenceFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files read the way the program reads them. */
public final class Opened {
    private Opened() {}

    public static EvidenceFile open(Path file) {
        List<EvidenceFile> files =
                new EvidenceFinder(Limits.DEFAULT).find(List.of(file)).files();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    public static List<ReadRecord> all(EvidenceFile file) {
        var records = new ArrayList<ReadRecord>();
        file.split(new RecordSink() {
            @Override
            public void record(RawRecord record) {
                records.add(file.parse(record));
            }

            @Override
            public void skipped(long position, String reason, Problem problem) {
                throw new AssertionError(reason + " at " + position);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.what());
            }
        });
        return records;
    }
}
