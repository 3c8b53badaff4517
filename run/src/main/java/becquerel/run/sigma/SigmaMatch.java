package becquerel.run.sigma;

import becquerel.activity.Problem;
import becquerel.collect.Dialect;
import becquerel.collect.Dialects;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.fields.AnyRecord;
import becquerel.collect.file.EvidenceFinder;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.run.sigma.NativeRules.Match;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs rules over events of any kind, whether or not they are understood as evidence. */
public final class SigmaMatch {
    private final RuleBook book;
    private final NativeRules rules;
    private final Consumer<Hit> to;
    private long records;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * One match.
     *
     * @param time absent where the event says none
     * @param members of a correlation, what it counted: {@code file:position}
     */
    public record Hit(Rule rule, String file, long position, Optional<Instant> time, List<String> members) {}

    public SigmaMatch(RuleFiles.Loaded loaded, Consumer<Hit> to) {
        this.book = loaded.book();
        this.rules = NativeRules.open(loaded.taxonomies(), book.detections(), Map.of());
        this.to = to;
    }

    /** Reads all events and hands on every match, in the order of the events. */
    public void run(List<Path> events) {
        List<Dialect> dialects = new ArrayList<>(Dialects.ALL);
        dialects.addAll(List.of(AnyRecord.values()));
        Inventory inventory = new EvidenceFinder(Limits.DEFAULT, dialects).find(events);
        problems.addAll(inventory.problems());
        NativeRules.Matching matching = rules.matching();
        for (EvidenceFile file : inventory.files()) {
            file.split(new Events(file, matching));
        }
    }

    public long records() {
        return records;
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** Rules that cannot run. */
    public NativeRules rules() {
        return rules;
    }

    private final class Events implements RecordSink {
        private final EvidenceFile file;
        private final NativeRules.Matching matching;
        private final boolean raw;

        Events(EvidenceFile file, NativeRules.Matching matching) {
            this.file = file;
            this.matching = matching;
            this.raw = file.kind().equals(AnyRecord.JSON.kind());
        }

        @Override
        public void record(RawRecord record) {
            records++;
            if (raw) {
                List<Match> matches = matching.matches(record.bytes());
                if (!matches.isEmpty()) {
                    tell(matches, record, file.parse(record));
                }
            } else {
                ReadRecord read = file.parse(record);
                tell(matching.matches(read.body()), record, read);
            }
        }

        private void tell(List<Match> matches, RawRecord record, ReadRecord read) {
            for (Match match : matches) {
                if (book.reports(match.rule())) {
                    Optional<Instant> time = read.activities().isEmpty()
                            ? EventTime.of(read.body().object().get())
                            : Optional.of(read.activities().getFirst().time());
                    to.accept(new Hit(match.rule(), file.path(), record.position(), time, List.of()));
                }
            }
        }

        @Override
        public void skipped(long position, String reason, Problem problem) {
            records++;
            problems.add(problem);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
