package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.RuleInWords;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A forwarding or hiding rule that was taken away soon after it was made: hit and run. */
public final class RuleRemovedSoon implements Detector<KnownRules> {
    private static final Duration SOON = Duration.ofHours(1);

    private final Organisations organisations;
    private final Knowledge knowledge;

    public RuleRemovedSoon(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "rule-removed-soon";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for forwarding or hiding rules that were removed soon after they were made";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether rules came and went.";
    }

    @Override
    public Needs needs() {
        return Sources.settings(List.of(MailRuleChanged.class));
    }

    @Override
    public Key key(Activity activity) {
        String mailbox =
                activity instanceof MailRuleChanged change && change.rule().kind() == MailRule.Kind.TRANSPORT
                        ? ""
                        : activity.subject().name();
        return new Key(activity.tenant(), mailbox);
    }

    @Override
    public KnownRules fresh() {
        return KnownRules.NONE;
    }

    @Override
    public Step<KnownRules> see(KnownRules memory, Activity activity) {
        if (!(activity instanceof MailRuleChanged change) || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        Optional<KnownRules.Known> before = memory.find(change);
        KnownRules after = memory.see(change).rules();
        boolean ends = change.change() == Change.REMOVED || change.change() == Change.DISABLED;
        boolean soon =
                before.isPresent() && !before.get().first().time().plus(SOON).isBefore(change.time());
        return ends && soon && isSuspicious(before.get())
                ? Step.found(after, finding(before.get(), change))
                : Step.nothing(after);
    }

    private boolean isSuspicious(KnownRules.Known known) {
        return Traits.of(known.rule(), knowledge).confidence() >= HidingRule.WORTH_A_WORD
                || !drops(known).isEmpty();
    }

    private List<String> drops(KnownRules.Known known) {
        return Targets.judge(
                        known.rule().targets(), organisations.of(known.first().tenant()), knowledge.hosts())
                .drops();
    }

    private Finding finding(KnownRules.Known known, MailRuleChanged end) {
        Duration lived = Duration.between(known.first().time(), end.time());
        return Draft.of(this, known.first())
                .citing(end)
                .time(end.time())
                .weighs(Severity.MEDIUM, 0.35)
                .at(Stage.S6, "T1070.008")
                .entity(Entity.Kind.RULE, known.rule().name())
                .entities(Entity.Kind.DROP_ADDRESS, drops(known))
                .number("secondsInForce", lived)
                .benign("People try a rule and think better of it.")
                .confirm("Look in the message trace for what left in that time; ask the owner.")
                .says(Sentences.capital(RuleInWords.named(known.rule())) + " in the mailbox of "
                        + Sentences.subject(end)
                        + ", which " + RuleInWords.doing(known.rule()) + ", was in force for only "
                        + Sentences.span(lived) + ": " + Sentences.actor(end) + " took it away"
                        + Sentences.whenAndWhere(end) + ".");
    }
}
