package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Risks;
import becquerel.knowledge.Risks.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the provider itself thought of an account and its sign-ins (A26). Most such doubts are about travellers, so that a
 * day's doubts make one weak finding, which means something only beside others; what an administrator confirmed does not.
 */
public final class ProviderRisk implements Detector<ProviderRisk.Memory> {
    private static final Duration DAY = Duration.ofHours(24);
    /** However many doubts there are, the provider's own judgement never makes an incident alone. */
    private static final double MOST = 0.45;

    private static final int MOST_RECORDS = 50;

    /**
     * The doubts of a day.
     *
     * @param first the act of the first one; none while there is none
     * @param risks each sort once
     */
    record Memory(Optional<Activity> first, List<Risk> risks, List<EvidenceRef> records) {
        Memory {
            risks = List.copyOf(risks);
            records = List.copyOf(records);
        }
    }

    @Override
    public String name() {
        return "provider-risk";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for the provider's own doubts about accounts and sign-ins";
    }

    @Override
    public String blindness() {
        return "What the provider itself found risky cannot be said without its alerts or sign-in logs.";
    }

    @Override
    public Needs needs() {
        return Needs.of(ProviderAlert.class, SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty(), List.of(), List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        List<Risk> told = risks(activity);
        if (told.isEmpty() || !activity.subject().isKnown()) {
            return Step.nothing(memory);
        }
        boolean goesOn = memory.first()
                .filter(first -> !first.time().plus(DAY).isBefore(activity.time()))
                .isPresent();
        Memory before = goesOn ? memory : fresh();
        var risks = new TreeSet<>(Comparator.comparing(Risk::name));
        risks.addAll(before.risks());
        boolean isNews = risks.addAll(told);
        var after = new Memory(
                before.first().isPresent() ? before.first() : Optional.of(activity),
                List.copyOf(risks),
                Lists.with(before.records(), activity.evidence(), MOST_RECORDS));
        boolean sameRecords = after.records().size() == before.records().size();
        return isNews || !sameRecords ? Step.found(after, finding(after)) : Step.nothing(after);
    }

    /** Tries that failed were stopped; a doubt about them says nothing about the account. */
    private static List<Risk> risks(Activity activity) {
        var names = new ArrayList<String>();
        if (activity instanceof ProviderAlert alert) {
            names.add(alert.name());
        } else if (activity instanceof SignIn signIn
                && signIn.actor().isPerson()
                && (signIn.verdict() == SignInVerdict.SUCCESS || signIn.verdict() == SignInVerdict.PASSWORD_RIGHT)) {
            names.addAll(signIn.how().risks());
        }
        return names.stream().flatMap(name -> Risks.of(name).stream()).toList();
    }

    private Finding finding(Memory memory) {
        Activity first = memory.first().orElseThrow();
        double best =
                memory.risks().stream().mapToDouble(Risk::probability).max().orElseThrow();
        double confidence = best > MOST
                ? best // a person confirmed it
                : Odds.of(best)
                        .times(Math.pow(1.5, memory.risks().size() - 1.0), true)
                        .confidence(MOST);
        List<String> words = memory.risks().stream()
                .sorted(Comparator.comparingDouble(Risk::probability).reversed().thenComparing(Risk::name))
                .map(Risk::words)
                .distinct()
                .limit(4)
                .toList();
        return Draft.of(this, first)
                .citing(memory.records())
                .weighs(confidence > MOST ? Severity.HIGH : Severity.LOW, confidence)
                .at(Stage.S3, "T1078.004")
                .number("sorts of doubt", memory.risks().size())
                .benign("Most of the provider's doubts are about people who travel, use a VPN or have a new telephone.")
                .confirm("Look at what the account did around that time; ask the owner about the sign-ins.")
                .says("The provider had its doubts about %s from %s on: %s."
                        .formatted(
                                Sentences.subject(first),
                                Sentences.moment(first.time()),
                                Sentences.sentenceList(words)));
    }
}
