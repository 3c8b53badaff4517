package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
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
import becquerel.knowledge.Folded;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The same suspicious rule in several mailboxes: one hand, or one tool, at work in all of them. */
public final class RepeatedRule implements Detector<RepeatedRule.Memory> {
    private static final Duration NEAR = Duration.ofDays(14);
    /** A campaign may reach hundreds of mailboxes; these many are named and cited. */
    private static final int MOST = 50;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public RepeatedRule(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /** One rule for each mailbox that got the same one. */
    public record Memory(List<MailRuleChanged> made) {
        public Memory {
            made = List.copyOf(made);
        }
    }

    @Override
    public String name() {
        return "rule-in-several-mailboxes";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for the same hiding or forwarding rule in several mailboxes";
    }

    @Override
    public String blindness() {
        return "Without records of rule changes it cannot be said whether mailboxes share a rule.";
    }

    @Override
    public Needs needs() {
        return Sources.settingsAndExports(List.of(MailRuleChanged.class));
    }

    /** Rules that do the same in the same words share a memory, wherever they live. */
    @Override
    public Key key(Activity activity) {
        String template = Shown.asChange(activity) instanceof MailRuleChanged change ? template(change.rule()) : "";
        return new Key(activity.tenant(), template);
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(Shown.asChange(activity) instanceof MailRuleChanged change)
                || (change.change() != Change.CREATED && change.change() != Change.PRESENT)
                || change.rule().kind() != MailRule.Kind.INBOX
                || !Actors.acted(change)
                || !isSuspicious(change)) {
            return Step.nothing(memory);
        }
        var made = new ArrayList<>(memory.made().stream()
                .filter(each -> each.time().plus(NEAR).isAfter(change.time()))
                .toList());
        boolean known = made.stream().anyMatch(each -> each.subject().equals(change.subject()));
        if (!known && made.size() < MOST) {
            made.add(change);
        }
        var after = new Memory(made);
        return made.size() >= 2 && !known ? Step.found(after, finding(made)) : Step.nothing(after);
    }

    private boolean isSuspicious(MailRuleChanged change) {
        return sendsOut(change) || Traits.of(change.rule(), knowledge).confidence() >= HidingRule.WORTH_A_WORD;
    }

    private boolean sendsOut(MailRuleChanged change) {
        return !Targets.judge(change.rule().targets(), organisations.of(change.tenant()), knowledge.hosts())
                .drops()
                .isEmpty();
    }

    private Finding finding(List<MailRuleChanged> made) {
        MailRuleChanged first = made.getFirst();
        MailRuleChanged last = made.getLast();
        MailRule rule = last.rule();
        boolean shown = made.stream().anyMatch(each -> each.change() == Change.PRESENT);
        // Each further mailbox leaves half the room for chance: 0.7 for two, 0.85 for three, 0.92 for four.
        double confidence = Math.min(0.95, 1 - 0.6 * Math.pow(0.5, made.size() - 1.0));
        List<String> mailboxes =
                made.stream().map(each -> each.subject().name()).toList();
        Draft draft = Draft.of(this, first)
                .time(last.time())
                .weighs(Severity.HIGH, Math.round(100 * confidence) / 100.0)
                .at(Stage.S5, "T1114.003", "T1564.008")
                .entity(Entity.Kind.RULE, rule.name())
                .entities(
                        Entity.Kind.DROP_ADDRESS,
                        Targets.judge(rule.targets(), organisations.of(last.tenant()), knowledge.hosts())
                                .drops())
                .number("mailboxes", made.size())
                .benign("A department may pass a rule from hand to hand, or a program may write it for everybody.")
                .confirm("Ask the owners whether they made the rule, and whether somebody told them to.");
        made.forEach(draft::citing);
        return draft.says(
                "The same rule, which " + RuleInWords.doing(rule) + (shown ? ", stands in " : ", was made in ")
                        + Sentences.count(made.size(), "mailbox", "mailboxes") + " (" + Sentences.list(mailboxes) + ")"
                        + (shown
                                ? ", as the export of the configuration shows."
                                : " between " + Sentences.moment(first.time()) + " and " + Sentences.moment(last.time())
                                        + "."));
    }

    /** What the rule does in folded words; its name and the order of its words do not matter. */
    static String template(MailRule rule) {
        List<String> parts = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            parts.add(
                    switch (condition) {
                        case Condition.Words(var where, var words) -> "words" + sorted(words);
                        case Condition.From(var senders) -> "from" + sorted(senders);
                        case Condition.To(var recipients) -> "to" + sorted(recipients);
                        case Condition.Other(var name, var value) -> Folded.of(name + "=" + value);
                    });
        }
        for (Action action : rule.actions()) {
            parts.add(
                    switch (action) {
                        case Action.Send(var how, var targets) -> "send" + sorted(targets);
                        case Action.MoveTo(var folder) -> "move" + Folded.of(folder);
                        case Action.Delete delete -> "delete";
                        case Action.MarkRead read -> "read";
                        case Action.Stop stop -> "";
                        case Action.Other(var name, var value) -> Folded.of(name + "=" + value);
                    });
        }
        return parts.stream().filter(part -> !part.isEmpty()).sorted().collect(Collectors.joining(";"));
    }

    private static String sorted(Collection<String> words) {
        return words.stream().map(Folded::of).sorted().collect(Collectors.joining(",", "(", ")"));
    }
}
