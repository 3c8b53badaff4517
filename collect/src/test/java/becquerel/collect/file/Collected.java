package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything a file hands on. */
public final class Collected implements RecordSink {
    /** What was passed over. */
    public record Skipped(long position, String reason, Problem problem) {}

    private final List<RawRecord> records = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void record(RawRecord record) {
        records.add(record);
    }

    @Override
    public void skipped(long position, String reason, Problem problem) {
        skipped.add(new Skipped(position, reason, problem));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<RawRecord> records() {
        return records;
    }

    public List<String> texts() {
        return records.stream()
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    public List<Skipped> skipped() {
        return skipped;
    }

    public List<Problem> problems() {
        return problems;
    }
}
