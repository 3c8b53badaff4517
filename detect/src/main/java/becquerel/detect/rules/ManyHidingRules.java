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
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several rules within a day that take mail out of one owner's sight, each with at least a hint of hiding. */
public final class ManyHidingRules implements Detector<ManyHidingRules.Memory> {
    private static final Duration DAY = Duration.ofHours(24);
    /** A rule that only deletes one sender's mail has 0.04; with one more trait it counts here. */
    private static final double HINT = 0.05;

    /** More say no more than these. */
    private static final int MOST_RULES = 20;

    private static final double MOST = 0.9;

    private final Knowledge knowledge;

    public ManyHidingRules(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The hiding rules of the last day.
     *
     * @param began the first rule of the series that was reported, as long as the series goes on
     * @param total rules of that series
     */
    public record Memory(List<Made> rules, Optional<MailRuleChanged> began, int total) {
        public Memory {
            rules = List.copyOf(rules);
        }
    }

    record Made(MailRuleChanged change, double confidence) {}

    @Override
    public String name() {
        return "rule-many-hiding";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for several hiding rules made in one mailbox within a day";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether rules were made in numbers.";
    }

    @Override
    public Needs needs() {
        return Sources.settings(List.of(MailRuleChanged.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), Optional.empty(), 0);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof MailRuleChanged change)
                || change.change() != Change.CREATED
                || change.rule().kind() != MailRule.Kind.INBOX
                || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        double confidence = Traits.of(change.rule(), knowledge).confidence();
        if (confidence < HINT) {
            return Step.nothing(memory);
        }
        var rules = new ArrayList<>(memory.rules().stream()
                .filter(made -> made.change().time().plus(DAY).isAfter(change.time()))
                .toList());
        boolean goesOn = memory.began().isPresent() && !rules.isEmpty();
        rules.add(new Made(change, confidence));
        int from = Math.max(0, rules.size() - MOST_RULES);
        List<Made> last = rules.subList(from, rules.size());
        Optional<MailRuleChanged> first = Optional.of(last.getFirst().change());
        Optional<MailRuleChanged> began = goesOn ? memory.began() : isEnough(last) ? first : Optional.empty();
        var after = new Memory(last, began, goesOn ? memory.total() + 1 : last.size());
        // past twenty the series is said again only each time it has doubled
        boolean news = after.total() <= MOST_RULES || Integer.bitCount(after.total()) == 1;
        return began.isPresent() && news ? Step.found(after, finding(began.get(), after)) : Step.nothing(after);
    }

    /** Two that are suspicious by themselves, or three with a hint. */
    private static boolean isEnough(List<Made> rules) {
        long clear = rules.stream()
                .filter(made -> made.confidence() >= HidingRule.WORTH_A_WORD)
                .count();
        return clear >= 2 || rules.size() >= 3;
    }

    private Finding finding(MailRuleChanged first, Memory memory) {
        List<Made> rules = memory.rules();
        MailRuleChanged last = rules.getLast().change();
        double best = rules.stream().mapToDouble(Made::confidence).max().orElse(HINT);
        double confidence =
                Odds.of(best).times(Math.pow(2, rules.size() - 1.0), true).confidence(MOST);
        Draft draft = Draft.of(this, first)
                .time(last.time())
                .weighs(HidingRule.severity(confidence), confidence)
                .at(Stage.S6, "T1564.008")
                .number("rules", memory.total())
                .benign("Somebody who tidies up makes several rules in one sitting.")
                .confirm("Ask the owner whether these rules are theirs.");
        rules.forEach(made -> draft.citing(made.change())
                .entity(Entity.Kind.RULE, made.change().rule().name()));
        List<String> said = rules.stream()
                .map(made -> RuleInWords.doing(made.change().rule()))
                .distinct()
                .limit(3)
                .toList();
        return draft.says("Within " + Sentences.span(Duration.between(first.time(), last.time())) + " "
                + Sentences.count(memory.total(), "rule", "rules")
                + " that take mail out of sight were made in the mailbox of "
                + Sentences.subject(last) + ", the last one by " + Sentences.actor(last) + Sentences.whenAndWhere(last)
                + ": "
                + Sentences.sentenceList(
                        said.stream().map(each -> "one " + each).toList()) + ".");
    }
}
