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
import java.util.List;

/** An inbox rule with several traits of rules that hide mail from its owner. */
public final class HidingRule implements Detector<KnownRules> {
    /** Below this a rule is one of the many by which people keep order. */
    static final double WORTH_A_WORD = 0.2;

    private final Knowledge knowledge;

    public HidingRule(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "rule-hides-mail";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for inbox rules that hide mail from the owner of the mailbox";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether a rule hides mail.";
    }

    @Override
    public Needs needs() {
        return Sources.settingsAndExports(List.of(MailRuleChanged.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public KnownRules fresh() {
        return KnownRules.NONE;
    }

    @Override
    public Step<KnownRules> see(KnownRules memory, Activity activity) {
        if (!(Shown.asChange(activity) instanceof MailRuleChanged change)
                || change.rule().kind() != MailRule.Kind.INBOX
                || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        KnownRules.Seen seen = memory.see(change);
        if (seen.changed().isEmpty()) {
            return Step.nothing(seen.rules());
        }
        KnownRules.Known known = seen.changed().get();
        Traits traits = Traits.of(known.rule(), knowledge);
        double confidence = known.aged(Odds.of(traits.confidence())).confidence(Traits.MOST);
        return confidence < WORTH_A_WORD
                ? Step.nothing(seen.rules())
                : Step.found(seen.rules(), finding(known, traits, confidence));
    }

    private Finding finding(KnownRules.Known known, Traits traits, double confidence) {
        MailRule rule = known.rule();
        MailRuleChanged change = known.last();
        return Draft.of(this, known.first())
                .citing(change)
                .time(change.time())
                .weighs(severity(confidence), confidence)
                .at(Stage.S6, "T1564.008")
                .entity(Entity.Kind.RULE, rule.name())
                .number("financeWords", traits.finance().size())
                .number("securityWords", traits.security().size())
                .benign("People tidy up with rules; newsletters and machine mail are filed away or deleted every day.")
                .confirm("Ask the owner whether the rule is theirs, and look at what it caught.")
                .says(Sentences.capital(RuleInWords.named(rule)) + " in the mailbox of " + Sentences.subject(change)
                        + " "
                        + RuleInWords.doing(rule) + "; " + traits.inWords(rule) + "." + known.setBy());
    }

    static Severity severity(double confidence) {
        if (confidence >= 0.7) {
            return Severity.HIGH;
        }
        return confidence >= 0.4 ? Severity.MEDIUM : Severity.LOW;
    }
}
