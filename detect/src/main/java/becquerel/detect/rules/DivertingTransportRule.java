package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.MailRule;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.RuleInWords;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import becquerel.knowledge.Words;
import java.util.List;
import java.util.Optional;

/** A mail flow rule, in force for the whole organisation, that copies mail out or makes telling mail vanish. */
public final class DivertingTransportRule implements Detector<KnownRules> {
    private static final double MOST = 0.95;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public DivertingTransportRule(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "transport-rule-diverts";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for mail flow rules that copy the organisation's mail out or delete it";
    }

    @Override
    public String blindness() {
        return "Without records of mail flow rules it cannot be said whether one takes the organisation's mail away.";
    }

    @Override
    public Needs needs() {
        return Sources.settingsAndExports(List.of(MailRuleChanged.class));
    }

    /** Whoever makes such a rule, it is the tenant's, and an export names nobody. */
    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public KnownRules fresh() {
        return KnownRules.NONE;
    }

    @Override
    public Step<KnownRules> see(KnownRules memory, Activity activity) {
        if (!(Shown.asChange(activity) instanceof MailRuleChanged change)
                || change.rule().kind() != MailRule.Kind.TRANSPORT
                || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        KnownRules.Seen seen = memory.see(change);
        List<Finding> findings =
                seen.changed().flatMap(this::judge).map(List::of).orElse(List.of());
        return new Step<>(seen.rules(), findings);
    }

    private Optional<Finding> judge(KnownRules.Known known) {
        MailRule rule = known.rule();
        Targets targets =
                Targets.judge(rule.targets(), organisations.of(known.last().tenant()), knowledge.hosts());
        if (targets.concern()) {
            return Optional.of(copiesOut(known, targets));
        }
        boolean oddName = Traits.isOdd(rule.name());
        List<String> warnings = knowledge.words().in(Words.Family.SECURITY, rule.words());
        boolean telling = oddName
                || !warnings.isEmpty()
                || !knowledge.words().worthStealing(rule.words()).isEmpty();
        return rule.deletes() && telling ? Optional.of(deletes(known, oddName, warnings)) : Optional.empty();
    }

    private Finding copiesOut(KnownRules.Known known, Targets targets) {
        MailRule rule = known.rule();
        List<String> words = knowledge.words().worthStealing(rule.words());
        double confidence = known.aged(Odds.of(prior(targets.worst())))
                .times(3, !words.isEmpty())
                .times(4, Traits.isOdd(rule.name()))
                .times(2, targets.anyFree())
                .confidence(MOST);
        boolean serious = targets.worst().compareTo(Targets.Standing.UNKNOWN) >= 0;
        String picks = words.isEmpty() ? "" : "; the rule picks out words of payment or secrets";
        return draft(known)
                .weighs(serious ? Severity.CRITICAL : Severity.LOW, confidence)
                .at(Stage.S5, "T1114.003", "T1564.008")
                .entities(Entity.Kind.DROP_ADDRESS, targets.drops())
                .number("words", words.size())
                .benign("Archiving and filtering services receive copies of all mail by contract.")
                .confirm("Ask the administrators who wanted the rule and what the address is.")
                .says(Sentences.capital(RuleInWords.named(rule)) + " " + RuleInWords.doing(rule)
                        + ", for the whole organisation; " + targets.inWords() + picks + "." + known.setBy());
    }

    private Finding deletes(KnownRules.Known known, boolean oddName, List<String> warnings) {
        double confidence = known.aged(Odds.of(0.1))
                .times(4, oddName)
                .times(3, !warnings.isEmpty())
                .confidence(MOST);
        return draft(known)
                .weighs(HidingRule.severity(confidence), confidence)
                .at(Stage.S6, "T1564.008")
                .benign("Administrators delete waves of harmful mail with such rules.")
                .confirm("Ask the administrators who wanted the rule and look at what it deleted.")
                .says(Sentences.capital(RuleInWords.named(known.rule())) + " " + RuleInWords.doing(known.rule())
                        + ", for the whole organisation." + known.setBy());
    }

    private Draft draft(KnownRules.Known known) {
        return Draft.of(this, known.first())
                .citing(known.last())
                .time(known.last().time())
                .entity(Entity.Kind.RULE, known.rule().name());
    }

    private static double prior(Targets.Standing worst) {
        return switch (worst) {
            case EXTERNAL -> 0.5;
            case UNKNOWN -> 0.3;
            case UNRESOLVED -> 0.15;
            case PARTNER -> 0.15;
            case SERVICE, SUBDOMAIN -> 0.05;
            case APPROVED, INTERNAL -> 0.01;
        };
    }
}
