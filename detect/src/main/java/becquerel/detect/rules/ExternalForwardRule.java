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
import java.util.List;

/** An inbox rule that sends mail on to an address outside the organisation. */
public final class ExternalForwardRule implements Detector<KnownRules> {
    private static final double MOST = 0.85;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public ExternalForwardRule(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "rule-forward-external";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for inbox rules that send mail to addresses outside the organisation";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether a rule sends mail away.";
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
        return new Step<>(seen.rules(), seen.changed().map(this::judge).orElse(List.of()));
    }

    private List<Finding> judge(KnownRules.Known known) {
        MailRule rule = known.rule();
        if (rule.targets().isEmpty()) {
            return List.of();
        }
        MailRuleChanged change = known.last();
        Targets targets = Targets.judge(rule.targets(), organisations.of(change.tenant()), knowledge.hosts());
        return targets.concern() ? List.of(finding(known, targets)) : List.of();
    }

    private Finding finding(KnownRules.Known known, Targets targets) {
        MailRule rule = known.rule();
        MailRuleChanged change = known.last();
        List<String> words = knowledge.words().worthStealing(rule.words());
        boolean telling = !words.isEmpty() && targets.anyFree();
        double confidence = known.aged(Odds.of(prior(targets.worst())))
                .times(3, !words.isEmpty())
                .times(1.5, targets.anyFree())
                .times(2, rule.complete() && Traits.isOdd(rule.name()))
                .times(2, rule.deletes())
                .confidence(MOST);
        return Draft.of(this, known.first())
                .citing(change)
                .time(change.time())
                .weighs(severity(targets.worst(), telling), confidence)
                .at(Stage.S5, "T1114.003")
                .entities(Entity.Kind.DROP_ADDRESS, targets.drops())
                .entity(Entity.Kind.RULE, rule.name())
                .number("targets", targets.all().size())
                .number("targetsOfConcern", targets.worstAddresses().size())
                .number("words", words.size())
                .benign(benign(targets.worst()))
                .confirm("Ask the owner of the mailbox, by telephone, whether the rule is theirs.")
                .says(sentence(known, targets, words));
    }

    private static String sentence(KnownRules.Known known, Targets targets, List<String> words) {
        MailRuleChanged change = known.last();
        String picks = words.isEmpty() ? "" : "; the rule picks out words of payment or secrets";
        return Sentences.capital(RuleInWords.named(known.rule())) + " in the mailbox of "
                + Sentences.subject(change) + " " + RuleInWords.doing(known.rule()) + "; " + targets.inWords() + picks
                + "." + known.setBy();
    }

    private static double prior(Targets.Standing worst) {
        return switch (worst) {
            case EXTERNAL -> 0.5;
            case UNKNOWN -> 0.3;
            case UNRESOLVED -> 0.2;
            case PARTNER -> 0.2;
            case SERVICE, SUBDOMAIN -> 0.1;
            case APPROVED, INTERNAL -> 0.01;
        };
    }

    private static Severity severity(Targets.Standing worst, boolean telling) {
        return switch (worst) {
            case EXTERNAL -> telling ? Severity.CRITICAL : Severity.HIGH;
            case UNKNOWN -> telling ? Severity.HIGH : Severity.MEDIUM;
            case UNRESOLVED -> Severity.MEDIUM;
            case PARTNER, SUBDOMAIN, SERVICE, APPROVED, INTERNAL -> Severity.LOW;
        };
    }

    private static String benign(Targets.Standing worst) {
        return switch (worst) {
            case SERVICE -> "The target is a service that takes in mail by design: tickets, expenses, an archive.";
            case SUBDOMAIN -> "Organisations give ticket systems and lists a subdomain of their own.";
            case PARTNER -> "The target belongs to a known partner.";
            case UNRESOLVED -> "A name without an address is often a colleague.";
            case UNKNOWN -> "The target may be one of the organisation's own addresses.";
            case EXTERNAL, APPROVED, INTERNAL ->
                "People forward to their private address, to an assistant or to a service they use.";
        };
    }
}
