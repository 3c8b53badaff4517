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
import becquerel.detect.Odds;
import becquerel.detect.RuleInWords;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pair of the 2021 campaign: in one mailbox one rule forwards mail to an address, and another makes what mentions that
 * address vanish. Nobody has an honest use for both.
 */
public final class ForwardAndDelete implements Detector<KnownRules> {
    private static final Duration APART = Duration.ofDays(14);
    private static final double MOST = 0.97;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public ForwardAndDelete(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "rule-forward-and-delete";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for pairs of rules that forward mail and delete what mentions the address it goes to";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether rules work together to steal mail unseen.";
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
        List<Finding> findings =
                seen.changed().map(changed -> pairs(changed, seen.rules())).orElse(List.of());
        return new Step<>(seen.rules(), findings);
    }

    /** Pairs the changed rule with every other one, either way round. */
    private List<Finding> pairs(KnownRules.Known changed, KnownRules rules) {
        var findings = new ArrayList<Finding>();
        for (KnownRules.Known other : rules.rules()) {
            boolean near = changed.last().change() == Change.PRESENT
                    || other.last().time().plus(APART).isAfter(changed.last().time());
            if (near && !other.equals(changed)) {
                judge(changed, other).ifPresent(findings::add);
                judge(other, changed).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> judge(KnownRules.Known forward, KnownRules.Known hiding) {
        if (forward.rule().targets().isEmpty() || !Traits.takesAway(hiding.rule(), knowledge)) {
            return Optional.empty();
        }
        MailRuleChanged change = forward.last();
        Targets targets = Targets.judge(forward.rule().targets(), organisations.of(change.tenant()), knowledge.hosts());
        Mention best = Mention.NONE;
        String drop = "";
        for (String address : targets.drops()) {
            Mention mention = Mention.of(address, hiding.rule(), knowledge.hosts());
            if (mention.compareTo(best) > 0) {
                best = mention;
                drop = address;
            }
        }
        return best == Mention.NONE ? Optional.empty() : Optional.of(finding(forward, hiding, targets, best, drop));
    }

    private Finding finding(
            KnownRules.Known forward, KnownRules.Known hiding, Targets targets, Mention mention, String drop) {
        List<String> words = knowledge.words().worthStealing(forward.rule().words());
        boolean onlyShown = forward.isOnlyShown() && hiding.isOnlyShown();
        double confidence = Odds.of(0.8)
                .times(Shown.OLD, onlyShown)
                .times(
                        Shown.OFF,
                        onlyShown && !(forward.rule().enabled() && hiding.rule().enabled()))
                .times(3, !words.isEmpty())
                .times(1.5, knowledge.hosts().isFree(drop))
                .times(1.3, targets.of(Targets.Standing.EXTERNAL).contains(drop))
                .times(0.5, mention == Mention.LOCAL_PART)
                .confidence(MOST);
        boolean forwardFirst = !hiding.first().time().isBefore(forward.first().time());
        MailRuleChanged first = forwardFirst ? forward.first() : hiding.first();
        MailRuleChanged last = later(forward, hiding);
        return Draft.of(this, first)
                .citing(forward.first())
                .citing(forward.last())
                .citing(hiding.first())
                .citing(hiding.last())
                .time(last.time())
                .apart(drop)
                .weighs(words.isEmpty() ? Severity.HIGH : Severity.CRITICAL, confidence)
                .at(Stage.S5, "T1114.003", "T1564.008")
                .entity(Entity.Kind.DROP_ADDRESS, drop)
                .entity(Entity.Kind.RULE, forward.rule().name())
                .entity(Entity.Kind.RULE, hiding.rule().name())
                .number("words", words.size())
                .number("secondsApart", Duration.between(first.time(), last.time()))
                .benign("Both rules may belong to a set-up the owner made to keep copies out of sight; it is rare.")
                .confirm("Ask the owner by telephone; look in the message trace for mail to " + Sentences.named(drop)
                        + ".")
                .says(sentence(forward, hiding, mention, drop, Duration.between(first.time(), last.time())));
    }

    private static String sentence(
            KnownRules.Known forward, KnownRules.Known hiding, Mention mention, String drop, Duration apart) {
        MailRuleChanged later = later(forward, hiding);
        return "In the mailbox of " + Sentences.subject(forward.last()) + " " + RuleInWords.named(forward.rule()) + " "
                + RuleInWords.doing(forward.rule()) + ", and " + RuleInWords.named(hiding.rule()) + " "
                + RuleInWords.doing(hiding.rule()) + ", which hides what mentions " + mention.inWords(drop)
                + "." + made(forward, hiding, later, apart);
    }

    private static String made(
            KnownRules.Known forward, KnownRules.Known hiding, MailRuleChanged later, Duration apart) {
        if (forward.isOnlyShown() && hiding.isOnlyShown()) {
            return " Both stand in the export of the configuration; nobody was seen making them.";
        }
        if (forward.isOnlyShown() || hiding.isOnlyShown()) {
            KnownRules.Known seen = forward.isOnlyShown() ? hiding : forward;
            return " One was set by " + Sentences.actor(seen.first()) + Sentences.whenAndWhere(seen.first())
                    + "; the other stands in the export of the configuration, and nobody was seen making it.";
        }
        return " They were set within " + Sentences.span(apart) + ", the later one by " + Sentences.actor(later)
                + Sentences.whenAndWhere(later) + ".";
    }

    private static MailRuleChanged later(KnownRules.Known one, KnownRules.Known other) {
        return other.last().time().isBefore(one.last().time()) ? one.last() : other.last();
    }
}
