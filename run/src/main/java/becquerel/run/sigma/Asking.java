package becquerel.run.sigma;

import becquerel.activity.Activity;
import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.ReadRecord;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.activity.ActivityMatches;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.detect.sigma.correlate.Correlated;
import becquerel.detect.sigma.correlate.Correlating;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.correlate.Matched;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
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
 * Asks the rules of a book of records and of what they say happened, and of what matched over time. Matches of single records
 * are handed on at once, those of correlations at the end, in order of time. For one thread.
 */
public final class Asking {
    /** Matches kept for correlations, which need them in order of time. */
    private static final int MOST = 4_000_000;

    private final RuleBook book;
    private final Correlator correlator;
    private final NativeRules natives;
    private final NativeRules.Matching matching;
    private final ActivityRules onActivities;
    private final ActivityMatches activities;
    private final Consumer<Hit> to;
    private final List<Matched<Member>> matched = new ArrayList<>();
    private long timeless;
    private long tooMany;

    /**
     * One match.
     *
     * @param time absent where the event says none
     * @param members what a correlation counted, the latest of them; empty for other rules
     * @param counted how many matches a correlation counted, or values, or rules; 0 for other rules
     */
    public record Hit(Rule rule, Member event, Optional<Instant> time, List<Member> members, long counted) {}

    /** One event: file and 1-based position. */
    public record Member(String file, long position) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return Comparator.comparing(Member::file)
                    .thenComparingLong(Member::position)
                    .compare(this, other);
        }
    }

    public Asking(RuleBook book, Taxonomies taxonomies, Organisations organisations, Consumer<Hit> to) {
        this.book = book;
        this.onActivities = ActivityRules.of(book);
        this.correlator = onActivities.correlator();
        List<Detection> onRecords = book.detections().stream()
                .filter(rule -> !ActivityFields.isFor(rule.logSource()))
                .toList();
        this.natives = NativeRules.open(taxonomies, onRecords, kept(book, correlator));
        this.matching = natives.matching();
        this.activities = new ActivityMatches(onActivities, organisations, Knowledge.shipped());
        this.to = to;
    }

    /** The fields that correlations ask of what each rule matches. */
    public static Map<String, Set<String>> kept(RuleBook book, Correlator correlator) {
        Map<String, Set<String>> kept = new HashMap<>();
        for (Detection rule : book.detections()) {
            String key = rule.header().key();
            if (correlator.needs(key)) {
                kept.put(key, correlator.fields(key));
            }
        }
        return kept;
    }

    /** Rules that cannot run, and why. */
    public List<RuleProblem> refused() {
        return Stream.concat(natives.refused().stream(), onActivities.problems().stream())
                .distinct()
                .toList();
    }

    /** Whether rules ask what records say happened, so that records have to be understood. */
    boolean asksActivities() {
        return !activities.isEmpty();
    }

    NativeRules.Matching matching() {
        return matching;
    }

    /** Asks everything of a record that was read whole. */
    public void see(ReadRecord read, Member event) {
        seeFields(read, event);
        read.activities().forEach(activity -> see(activity, event));
    }

    /** Asks rules on native fields of a record. */
    public void seeFields(ReadRecord read, Member event) {
        tell(matching.matches(read.body()), read, event);
    }

    /** Asks rules on activities of one. */
    public void see(Activity activity, Member event) {
        Optional<Instant> time = activity.context().isDated() ? Optional.of(activity.time()) : Optional.empty();
        activities.of(activity).forEach(match -> tell(match.rule(), match.values(), time, event));
    }

    /** Takes what was found of a record by {@link #matching}. */
    void tell(List<NativeRules.Match> matches, ReadRecord read, Member event) {
        if (!matches.isEmpty()) {
            Optional<Instant> time = read.activities().isEmpty()
                    ? EventTime.of(read.body().object().get())
                    : Optional.of(read.activities().getFirst().time());
            matches.forEach(match -> tell(match.rule(), match.values(), time, event));
        }
    }

    private void tell(Detection rule, Map<String, String> values, Optional<Instant> time, Member event) {
        if (book.reports(rule)) {
            to.accept(new Hit(rule, event, time, List.of(), 0));
        }
        String key = rule.header().key();
        if (!correlator.needs(key)) {
            return;
        }
        if (time.isEmpty()) {
            timeless++;
        } else if (matched.size() == MOST) {
            tooMany++;
        } else {
            matched.add(new Matched<>(key, "", time.get(), values, event));
        }
    }

    /** Hands on what correlations found, and answers what they could not count. */
    public List<Problem> finish() {
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
                to.accept(new Hit(
                        each.rule(), each.members().getLast(), Optional.of(each.time()), each.members(), each.count()));
            }
        }
        List<Problem> problems = new ArrayList<>();
        if (timeless > 0) {
            problems.add(new Problem(
                    Place.of("correlations"),
                    timeless + " matches have no time that can be read and were not counted",
                    "Give events one of the fields that becquerel sigma match --help names."));
        }
        if (tooMany > 0) {
            problems.add(new Problem(
                    Place.of("correlations"),
                    tooMany + " matches beyond the first " + MOST + " were not counted",
                    "Give fewer events at once."));
        }
        correlating.lost().forEach((key, lost) -> {
            if (lost.withoutGroup() > 0) {
                problems.add(new Problem(
                        Place.of("correlations"),
                        lost.withoutGroup() + " matches lack a value that " + key + " groups by and were not counted",
                        "Check the names under group-by."));
            }
        });
        return problems;
    }
}
