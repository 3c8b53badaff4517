package becquerel.detect.rules;

import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one mailbox as the records tell them so far. A change record holds only what was changed, so a rule that is
 * first made harmless and then altered must be judged as a whole.
 */
record KnownRules(List<Known> rules) {
    static final KnownRules NONE = new KnownRules(List.of());

    /** A mailbox can hold a few dozen rules; the oldest are forgotten first. */
    private static final int MOST = 64;

    private static final Duration KEPT = Duration.ofDays(90);

    /**
     * One rule.
     *
     * @param first the record that first told of it
     * @param last the record that changed it last
     * @param rule as it stands after that
     */
    record Known(MailRuleChanged first, MailRuleChanged last, MailRule rule) {}

    /** What is known after a change, and the rule to judge if the change gave it new conditions, actions or force. */
    record Seen(KnownRules rules, Optional<Known> changed) {}

    KnownRules {
        rules = List.copyOf(rules);
    }

    Seen see(MailRuleChanged change) {
        Optional<Known> before = find(change);
        return switch (change.change()) {
            case CREATED -> standing(new Known(change, change, change.rule()), Optional.empty());
            case MODIFIED -> isBodyless(change) ? new Seen(this, Optional.empty()) : altered(before, change);
            case ENABLED -> altered(before, change);
            case PRESENT ->
                before.filter(known -> known.rule().complete()).isPresent()
                        ? new Seen(this, Optional.empty()) // judged when it was made
                        : altered(before, change);
            case REMOVED, DISABLED -> new Seen(without(before, change), Optional.empty());
        };
    }

    /** The rule a record speaks of: the same id, or without ids the same name. */
    Optional<Known> find(MailRuleChanged change) {
        MailRule rule = change.rule();
        return rules.reversed().stream()
                .filter(known -> isSame(known.rule(), rule))
                .findFirst();
    }

    private static boolean isSame(MailRule known, MailRule rule) {
        if (known.id().isEmpty() || rule.id().isEmpty()) {
            return !rule.name().isEmpty() && rule.name().equals(known.name());
        }
        return rule.id().equals(known.id());
    }

    /** Desktop programs write such records by the thousand when they synchronise. */
    private static boolean isBodyless(MailRuleChanged change) {
        return change.rule().conditions().isEmpty() && change.rule().actions().isEmpty();
    }

    private Seen altered(Optional<Known> before, MailRuleChanged change) {
        Known after = before.map(known -> new Known(known.first(), change, merged(known.rule(), change.rule())))
                .orElse(new Known(change, change, change.rule()));
        return standing(after, before);
    }

    private Seen standing(Known after, Optional<Known> before) {
        var kept = new ArrayList<>(without(before, after.last()).rules());
        kept.add(after);
        int tooMany = Math.max(0, kept.size() - MOST);
        return new Seen(new KnownRules(kept.subList(tooMany, kept.size())), Optional.of(after));
    }

    private KnownRules without(Optional<Known> gone, MailRuleChanged now) {
        return new KnownRules(rules.stream()
                .filter(known -> !gone.equals(Optional.of(known)))
                .filter(known -> known.last().time().plus(KEPT).isAfter(now.time()))
                .toList());
    }

    /** A change replaces the conditions it names altogether, and of the actions those of the same sort. */
    private static MailRule merged(MailRule old, MailRule change) {
        var actions = new ArrayList<Action>(change.actions());
        for (Action action : old.actions()) {
            if (change.actions().stream().noneMatch(each -> each.getClass() == action.getClass())) {
                actions.add(action);
            }
        }
        actions.removeIf(action -> action instanceof Action.MoveTo(var folder) && folder.isBlank());
        return new MailRule(
                old.kind(),
                change.id().isEmpty() ? old.id() : change.id(),
                change.name().isEmpty() ? old.name() : change.name(),
                change.conditions().isEmpty() ? old.conditions() : change.conditions(),
                actions,
                change.enabled(),
                old.complete() || change.complete());
    }

    /** Whether a change made the rule stronger, so that it is not merely off. */
    static boolean isMaking(Change change) {
        return change == Change.CREATED || change == Change.MODIFIED || change == Change.ENABLED;
    }
}
