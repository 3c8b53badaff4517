package becquerel.collect.m365;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.file.EvidenceFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Files and texts read the way the program reads them. */
final class Reading {
    private Reading() {}

    static EvidenceFile open(Path file) {
        List<EvidenceFile> files =
                new EvidenceFinder(Limits.DEFAULT).find(List.of(file)).files();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    static List<ReadRecord> all(EvidenceFile file) {
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

    static ReadRecord json(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return AuditLog.readJson("in.jsonl", new RawRecord(1, bytes));
    }

    static ObjectNode object(String json) {
        if (Json.parse(json) instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError("no JSON object: " + json);
    }
}
