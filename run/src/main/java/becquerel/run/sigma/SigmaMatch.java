package becquerel.run.sigma;

import becquerel.activity.Place;
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
import becquerel.collect.m365.AuditLog;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.correlate.Correlated;
import becquerel.detect.sigma.correlate.Correlating;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.correlate.Matched;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.run.sigma.NativeRules.Match;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs rules over events of any kind, whether or not they are understood as evidence. Matches of single events come in the order
 * of the events, those of correlations behind them in order of time.
 */
public final class SigmaMatch {
    /** Matches kept for correlations, which need them in order of time. */
    private static final int MOST = 4_000_000;

    private final RuleBook book;
    private final Correlator correlator;
    private final NativeRules rules;
    private final Consumer<Hit> to;
    private final List<Matched<Member>> matched = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long records;
    private long timeless;
    private long tooMany;

    /**
     * One match.
     *
     * @param time absent where the event says none
     * @param members what a correlation counted; empty for other rules
     */
    public record Hit(Rule rule, Member event, Optional<Instant> time, List<Member> members) {}

    /** One event: file and 1-based position. */
    public record Member(String file, long position) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return Comparator.comparing(Member::file)
                    .thenComparingLong(Member::position)
                    .compare(this, other);
        }
    }

    public SigmaMatch(RuleBook book, Taxonomies taxonomies, Consumer<Hit> to) {
        this.book = book;
        this.correlator = Correlator.of(book.correlations(), Optional::of);
        this.rules = NativeRules.open(taxonomies, book.detections(), kept(book, correlator));
        this.to = to;
    }

    /** The fields that correlations ask of what each rule matches. */
    public static Map<String, Set<String>> kept(RuleBook book, Correlator correlator) {
        Map<String, Set<String>> kept = new HashMap<>();
        for (Rule.Detection rule : book.detections()) {
            String key = rule.header().key();
            if (correlator.needs(key)) {
                kept.put(key, correlator.fields(key));
            }
        }
        return kept;
    }

    /** Rules that cannot run, and why. */
    public List<RuleProblem> refused() {
        return Stream.concat(rules.refused().stream(), correlator.problems().stream())
                .toList();
    }

    /** Reads all events and hands on every match. */
    public void run(List<Path> events) {
        List<Dialect> dialects = new ArrayList<>(Dialects.ALL);
        dialects.addAll(List.of(AnyRecord.values()));
        Inventory inventory = new EvidenceFinder(Limits.DEFAULT, dialects).find(events);
        problems.addAll(inventory.problems());
        NativeRules.Matching matching = rules.matching();
        inventory.files().stream()
                .sorted(Comparator.comparing(EvidenceFile::path))
                .forEach(file -> file.split(new Events(file, matching)));
        correlate();
    }

    private void correlate() {
        if (timeless > 0) {
            problems.add(new Problem(
                    Place.of("correlations"),
                    timeless + " matches have no time and were not counted",
                    "Give events a field such as @timestamp or CreationTime."));
        }
        if (tooMany > 0) {
            problems.add(new Problem(
                    Place.of("correlations"),
                    tooMany + " matches beyond the first " + MOST + " were not counted",
                    "Give fewer events at once."));
        }
        matched.sort(Comparator.comparing((Matched<Member> each) -> each.time())
                .thenComparing(Matched::member)
                .thenComparing(Matched::rule));
        Correlating<Member> correlating = correlator.start();
        List<Correlated<Member>> fired = new ArrayList<>();
        matched.forEach(match -> fired.addAll(correlating.see(match)));
        fired.addAll(correlating.finish());
        fired.sort(Comparator.comparing((Correlated<Member> each) -> each.time())
                .thenComparing(each -> each.rule().header().key())
                .thenComparing(each -> each.group().toString()));
        for (Correlated<Member> each : fired) {
            if (book.reports(each.rule())) {
                to.accept(new Hit(each.rule(), each.members().getLast(), Optional.of(each.time()), each.members()));
            }
        }
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
        private final NativeRules.Matching matching;
        private final boolean raw;
        private final boolean audit;

        Events(EvidenceFile file, NativeRules.Matching matching) {
            this.file = file;
            this.matching = matching;
            this.raw = file.kind().equals(AnyRecord.JSON.kind());
            this.audit = file.kind().equals(AuditLog.MANAGEMENT_API.kind());
        }

        @Override
        public void record(RawRecord record) {
            records++;
            Optional<List<Match>> quick = raw
                    ? Optional.of(matching.matches(record.bytes()))
                    : audit ? matching.auditMatches(record.bytes()) : Optional.empty();
            if (quick.isEmpty()) {
                ReadRecord read = file.parse(record);
                tell(matching.matches(read.body()), read);
            } else if (!quick.get().isEmpty()) {
                tell(quick.get(), file.parse(record));
            }
        }

        private void tell(List<Match> matches, ReadRecord read) {
            if (matches.isEmpty()) {
                return;
            }
            Optional<Instant> time = read.activities().isEmpty()
                    ? EventTime.of(read.body().object().get())
                    : Optional.of(read.activities().getFirst().time());
            var event = new Member(file.path(), read.ref().position());
            for (Match match : matches) {
                if (book.reports(match.rule())) {
                    to.accept(new Hit(match.rule(), event, time, List.of()));
                }
                keep(match, time, event);
            }
        }

        private void keep(Match match, Optional<Instant> time, Member event) {
            String key = match.rule().header().key();
            if (!correlator.needs(key)) {
                return;
            }
            if (time.isEmpty()) {
                timeless++;
            } else if (matched.size() == MOST) {
                tooMany++;
            } else {
                matched.add(new Matched<>(key, "", time.get(), match.values(), event));
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
