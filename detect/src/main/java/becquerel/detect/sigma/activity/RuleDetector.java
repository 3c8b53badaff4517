package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RuleMatched;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the acts that rules on activities look for. What one actor repeats within a day is one finding that counts, so that a busy
 * file server does not drown the rest. Findings bear the name of this detector and say which rule they come from in their id.
 */
public final class RuleDetector implements Detector<RuleDetector.Memory> {
    private static final Duration DAY = Duration.ofHours(24);
    /** More records than these are counted, not cited. */
    private static final int CITED = 20;

    private final Known known;
    private final Map<Class<? extends Activity>, KindRules> byKind = new LinkedHashMap<>();
    private final Map<String, ActivityRule> natives;

    public RuleDetector(ActivityRules rules, Organisations organisations, Knowledge knowledge) {
        this.known = new Known(organisations, knowledge);
        this.natives = rules.natives();
        for (Class<? extends Activity> kind : ActivityKinds.ALL) {
            List<ActivityRule> ofKind = rules.rules().stream()
                    .filter(rule -> rule.kinds().contains(kind))
                    .toList();
            if (!ofKind.isEmpty()) {
                byKind.put(kind, new KindRules(kind, ofKind));
            }
        }
    }

    /** What is going on, one entry for each rule on one operation. */
    public record Memory(List<Running> running) {
        public Memory {
            running = List.copyOf(running);
        }
    }

    record Running(String rule, Activity first, int times, List<EvidenceRef> evidence) {
        Running {
            evidence = List.copyOf(evidence);
        }

        Running again(Activity activity) {
            var cited = new ArrayList<>(evidence);
            if (cited.size() < CITED) {
                cited.add(activity.evidence());
            }
            return new Running(rule, first, times + 1, cited);
        }
    }

    @Override
    public String name() {
        return "telling-act";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String looksFor() {
        return "for settings and acts that weaken protection or take data out, by rules";
    }

    @Override
    public String blindness() {
        return "Without records of settings it cannot be said whether protection was weakened.";
    }

    @Override
    public Needs needs() {
        List<Class<? extends Activity>> kinds = new ArrayList<>(byKind.keySet());
        boolean settings = kinds.isEmpty() || kinds.contains(PolicyChanged.class);
        List<Class<? extends Activity>> indispensable = settings ? List.of(PolicyChanged.class) : List.copyOf(kinds);
        if (!natives.isEmpty()) {
            kinds.add(RuleMatched.class);
        }
        return new Needs(kinds, indispensable);
    }

    @Override
    public Key key(Activity activity) {
        if (activity instanceof RuleMatched matched) {
            return new Key(activity.tenant(), activity.actor().name() + '|' + matched.rule());
        }
        KindRules rules = byKind.get(activity.getClass());
        if (rules == null) {
            return Key.of(activity.tenant());
        }
        KindRules.Concern concern = rules.concern(activity.context().operation());
        return concern.rules()
                ? new Key(activity.tenant(), activity.actor().name() + '|' + concern.operation())
                : Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        List<ActivityRule> matching = matching(activity);
        if (matching.isEmpty()) {
            return Step.nothing(memory);
        }
        var running = new ArrayList<>(memory.running().stream()
                .filter(each -> each.first().time().plus(DAY).isAfter(activity.time()))
                .toList());
        var findings = new ArrayList<Finding>();
        for (ActivityRule rule : matching) {
            Running now = running.stream()
                    .filter(each -> each.rule().equals(rule.name()))
                    .findFirst()
                    .map(each -> each.again(activity))
                    .orElseGet(() -> new Running(rule.name(), activity, 1, List.of(activity.evidence())));
            running.removeIf(each -> each.rule().equals(rule.name()));
            running.add(now);
            findings.add(finding(rule, now));
        }
        return new Step<>(new Memory(running), findings);
    }

    private List<ActivityRule> matching(Activity activity) {
        if (activity instanceof RuleMatched matched) {
            ActivityRule rule = natives.get(matched.rule());
            return rule == null ? List.of() : List.of(rule);
        }
        KindRules rules = byKind.get(activity.getClass());
        return rules == null ? List.of() : rules.asked(activity, known);
    }

    private Finding finding(ActivityRule rule, Running running) {
        FindingContent content = rule.content();
        String more = running.times() == 1
                ? ""
                : " Within a day this happened " + Sentences.count(running.times(), "time", "times") + ".";
        return Draft.of(this, running.first())
                .citing(running.evidence())
                .apart(rule.name())
                .weighs(content.severity(), content.confidence())
                .at(content.stage(), content.attack().toArray(String[]::new))
                .entity(Entity.Kind.FILE, running.first() instanceof FileAccessed file ? file.url() : "")
                .number("times", running.times())
                .benign(content.benign())
                .confirm(content.confirm())
                .by(rule.rule().header().key(), content.response())
                .says(content.sentence().fill(running.first(), known) + more);
    }
}
