package becquerel.run.sigma;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.Dialect;
import becquerel.collect.Dialects;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.fields.AnyRecord;
import becquerel.collect.file.EvidenceFinder;
import becquerel.collect.m365.AuditLog;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.knowledge.OrganisationFacts;
import becquerel.run.sigma.Asking.Hit;
import becquerel.run.sigma.Asking.Member;
import becquerel.run.sigma.NativeRules.Match;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs rules over events of any kind, whether or not they are understood as evidence. Matches of single events come in the order
 * of the events, those of correlations behind them in order of time.
 */
public final class SigmaMatch {
    private final Asking asking;
    private final List<Problem> problems = new ArrayList<>();
    private long records;

    public SigmaMatch(RuleBook book, Taxonomies taxonomies, Consumer<Hit> to) {
        // Nobody tells whose events these are, so that what derives from an organisation is unknown.
        this.asking = new Asking(book, taxonomies, new OrganisationFacts().organisations(List.of()), to);
    }

    /** Rules that cannot run, and why. */
    public List<RuleProblem> refused() {
        return asking.refused();
    }

    /** Every dialect, and after them whatever has fields at all. */
    public static List<Dialect> dialects() {
        List<Dialect> dialects = new ArrayList<>(Dialects.ALL);
        dialects.addAll(List.of(AnyRecord.values()));
        return dialects;
    }

    /** Reads all events and hands on every match. */
    public void run(List<Path> events) {
        Inventory inventory = new EvidenceFinder(Limits.DEFAULT, dialects()).find(events);
        problems.addAll(inventory.problems());
        inventory.files().stream()
                .filter(file -> file.kind().equals("unknown"))
                .filter(file ->
                        problems.stream().noneMatch(each -> each.where().file().equals(file.path())))
                .forEach(file -> problems.add(new Problem(
                        Place.of(file.path()),
                        "the file holds no events that can be read",
                        "Give JSON or a table with a header.")));
        inventory.files().stream()
                .sorted(Comparator.comparing(EvidenceFile::path))
                .forEach(file -> file.split(new Events(file)));
        problems.addAll(asking.finish());
    }

    public long records() {
        return records;
    }

    /** What could not be read or counted. */
    public List<Problem> problems() {
        return problems;
    }

    private final class Events implements RecordSink {
        private final EvidenceFile file;
        private final boolean raw;
        private final boolean audit;

        Events(EvidenceFile file) {
            this.file = file;
            this.raw = file.kind().equals(AnyRecord.JSON.kind());
            this.audit = file.kind().equals(AuditLog.MANAGEMENT_API.kind()) && !asking.asksActivities();
        }

        @Override
        public void record(RawRecord record) {
            records++;
            var event = new Member(file.path(), record.position());
            Optional<List<Match>> quick = raw
                    ? Optional.of(asking.matching().matches(record.bytes()))
                    : audit ? asking.matching().auditMatches(record.bytes()) : Optional.empty();
            if (quick.isEmpty()) {
                asking.see(file.parse(record), event);
            } else if (!quick.get().isEmpty()) {
                asking.tell(quick.get(), file.parse(record), event);
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
