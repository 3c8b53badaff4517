package becquerel.run.intake;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.ReadRecord;
import becquerel.investigate.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of every record of one file. */
final class Tally {
    /** Problems named one by one for a file; the rest is counted. */
    private static final int NAMED_PROBLEMS = 200;

    private final TreeMap<String, Long> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long read;
    private long expanded;
    private long furtherProblems;
    private @Nullable Instant from;
    private @Nullable Instant to;

    void add(ReadRecord record) {
        record.problems().forEach(this::problem);
        if (record.isSkipped()) {
            skip(record.skipped());
            return;
        }
        read++;
        expanded += record.expanded();
        record.activities().stream()
                .filter(activity -> activity.context().isDated())
                .forEach(activity -> span(activity.time()));
    }

    void skip(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    void problem(Problem problem) {
        if (problems.size() < NAMED_PROBLEMS) {
            problems.add(problem);
        } else {
            furtherProblems++;
        }
    }

    private void span(Instant time) {
        from = from == null || time.isBefore(from) ? time : from;
        to = to == null || time.isAfter(to) ? time : to;
    }

    Ledger.Entry entry(EvidenceFile file, long duplicates, List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        if (furtherProblems > 0) {
            all.add(new Problem(
                    Place.of(file.path()),
                    furtherProblems + " more problems of these kinds",
                    "mend the ones above first"));
        }
        return new Ledger.Entry(
                file.path(),
                file.sha256(),
                file.bytes(),
                file.kind(),
                read + skipped.values().stream().mapToLong(Long::longValue).sum(),
                read - duplicates,
                expanded,
                duplicates,
                skipped,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                "UTC",
                all);
    }

    /** The line of something that could not be opened at all. */
    static Ledger.Entry unread(String path, List<Problem> problems) {
        return new Ledger.Entry(
                path,
                "",
                0,
                "unknown",
                0,
                0,
                0,
                0,
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                "UTC",
                problems);
    }
}
