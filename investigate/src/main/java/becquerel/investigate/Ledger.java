package becquerel.investigate;

import becquerel.activity.Problem;
import becquerel.detect.Blind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What evidence there is, to the last record, and what it cannot show (CONTRACT 3, ledger sum).
 *
 * @param files every file, readable or not, sorted by path
 * @param accounts the days each person was seen acting
 * @param sources what each kind of source covers of each tenant, sorted
 * @param truncated plain sentences: exports that end at a known row cap, files that break off
 * @param blind detectors that had nothing to look at
 */
public record Ledger(
        List<Entry> files, List<Coverage> accounts, List<Source> sources, List<String> truncated, List<Blind> blind) {
    /**
     * One file: {@code records = activities + duplicates + sum of skipped}.
     *
     * @param kind what it is in plain words, {@code unknown} when nobody understands it
     * @param expanded messages and recipients that single records stand for
     * @param skipped reason to count
     * @param from earliest event time kept, absent when there is none
     * @param to latest event time kept
     * @param timezone how times were read, e.g. {@code UTC}
     */
    public record Entry(
            String path,
            String sha256,
            long bytes,
            String kind,
            long records,
            long activities,
            long expanded,
            long duplicates,
            SortedMap<String, Long> skipped,
            Optional<Instant> from,
            Optional<Instant> to,
            String timezone,
            List<Problem> problems) {
        public Entry {
            skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
            problems = List.copyOf(problems);
        }

        public long skippedSum() {
            return skipped.values().stream().mapToLong(Long::longValue).sum();
        }

        public boolean balances() {
            return records == activities + duplicates + skippedSum();
        }
    }

    /** One person's presence: days with acts, and stretches without any inside the evidence's span (7 days or more). */
    public record Coverage(String account, int days, List<Gap> gaps) {
        public Coverage {
            gaps = List.copyOf(gaps);
        }
    }

    /** First and last silent day, both included. */
    public record Gap(LocalDate from, LocalDate to) {
        Gap around(Gap other) {
            return new Gap(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        /** How many days it has. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /**
     * What one kind of source holds of one tenant.
     *
     * @param records how many of its records gave an activity; 0 for a source that is missing
     * @param covered first and last day with a record, absent for states and for what is missing
     * @param days how many days have a record
     * @param gaps days inside the span without any
     * @param means plain sentences: what it lacks beside the tenant's longest source, and what cannot be said for it; empty when
     *     nothing
     */
    public record Source(
            String tenant,
            SourceKind kind,
            long records,
            Optional<Gap> covered,
            int days,
            List<Gap> gaps,
            String means) {
        public Source {
            gaps = List.copyOf(gaps);
        }

        Source meaning(String other) {
            return new Source(tenant, kind, records, covered, days, gaps, other);
        }
    }

    /** Of which nothing is told about kinds of sources. */
    public Ledger(List<Entry> files, List<Coverage> accounts, List<String> truncated, List<Blind> blind) {
        this(files, accounts, List.of(), truncated, blind);
    }

    public Ledger {
        files = List.copyOf(files);
        accounts = List.copyOf(accounts);
        sources = List.copyOf(sources);
        truncated = List.copyOf(truncated);
        blind = List.copyOf(blind);
    }
}
