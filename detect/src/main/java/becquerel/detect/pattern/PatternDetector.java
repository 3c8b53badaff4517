package becquerel.detect.pattern;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Step;
import becquerel.knowledge.PatternRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the acts of the table. What one actor repeats within a day is one finding that counts, so that a busy file server
 * does not drown the rest. Findings bear the name of this detector and say which entry they come from in their id.
 */
public final class PatternDetector implements Detector<PatternDetector.Memory> {
    private static final Duration DAY = Duration.ofHours(24);
    /** More records than these are counted, not cited. */
    private static final int CITED = 20;

    private final Map<String, List<Pattern>> byOperation = new HashMap<>();

    /** @param table as shipped; a mistake in it stops the program with its line */
    public PatternDetector(List<PatternRow> table) {
        for (PatternRow row : table) {
            Pattern pattern = Pattern.of(row);
            for (String operation : pattern.operations()) {
                byOperation
                        .computeIfAbsent(operation, none -> new ArrayList<>())
                        .add(pattern);
            }
        }
    }

    /** What is going on, one entry for each pattern of one operation. */
    public record Memory(List<Running> running) {
        public Memory {
            running = List.copyOf(running);
        }
    }

    record Running(String pattern, Activity first, int times, List<EvidenceRef> evidence) {
        Running {
            evidence = List.copyOf(evidence);
        }

        Running again(Activity activity) {
            var cited = new ArrayList<>(evidence);
            if (cited.size() < CITED) {
                cited.add(activity.evidence());
            }
            return new Running(pattern, first, times + 1, cited);
        }
    }

    @Override
    public String name() {
        return "telling-act";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for settings and acts that weaken protection or take data out, from a table";
    }

    @Override
    public String blindness() {
        return "Without records of settings it cannot be said whether protection was weakened.";
    }

    @Override
    public Needs needs() {
        return Needs.of(PolicyChanged.class)
                .alsoUsing(
                        Other.class,
                        FileAccessed.class,
                        AuthMethodChanged.class,
                        MailRuleChanged.class,
                        RoleAssigned.class);
    }

    @Override
    public Key key(Activity activity) {
        String operation = Fields.folded(activity.context().operation());
        return byOperation.containsKey(operation)
                ? new Key(activity.tenant(), activity.actor().name() + '|' + operation)
                : Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        List<Pattern> patterns =
                byOperation.getOrDefault(Fields.folded(activity.context().operation()), List.of());
        if (patterns.isEmpty() || !Actors.acted(activity)) {
            return Step.nothing(memory);
        }
        var fields = new Fields(activity);
        var running = new ArrayList<>(memory.running().stream()
                .filter(each -> each.first().time().plus(DAY).isAfter(activity.time()))
                .toList());
        var findings = new ArrayList<Finding>();
        for (Pattern pattern : patterns) {
            if (pattern.holds(fields)) {
                Running now = running.stream()
                        .filter(each -> each.pattern().equals(pattern.id()))
                        .findFirst()
                        .map(each -> each.again(activity))
                        .orElseGet(() -> new Running(pattern.id(), activity, 1, List.of(activity.evidence())));
                running.removeIf(each -> each.pattern().equals(pattern.id()));
                running.add(now);
                findings.add(finding(pattern, now));
            }
        }
        return new Step<>(new Memory(running), findings);
    }

    private Finding finding(Pattern pattern, Running running) {
        String more = running.times() == 1
                ? ""
                : " Within a day this happened " + Sentences.count(running.times(), "time", "times") + ".";
        return Draft.of(this, running.first())
                .citing(running.evidence())
                .apart(pattern.id())
                .weighs(pattern.severity(), pattern.confidence())
                .at(pattern.stage(), pattern.attack().toArray(String[]::new))
                .entity(Entity.Kind.FILE, running.first() instanceof FileAccessed file ? file.url() : "")
                .number("times", running.times())
                .benign(pattern.benign())
                .confirm(pattern.confirm())
                .says(pattern.sentence().fill(new Fields(running.first())) + more);
    }
}
