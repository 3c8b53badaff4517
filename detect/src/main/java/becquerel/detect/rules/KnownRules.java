package becquerel.detect.rules;

import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one mailbox as the records tell them so far. A change record holds only what was changed, so a rule that is
 * first made harmless and then altered must be judged as a whole.
 */
record KnownRules(List<Known> rules) {
    static final KnownRules NONE = new KnownRules(List.of());

    /** A mailbox can hold a few dozen rules; the oldest are forgotten first. */
    private static final int MOST = 64;

    /** Longer than audit logs usually reach back, so that an export at their end meets what was seen being made. */
    private static final Duration KEPT = Duration.ofDays(400);

    /**
     * One rule.
     *
     * @param first the record that first told of it
     * @param last the record that changed it last
     * @param rule as it stands after that
     */
    record Known(MailRuleChanged first, MailRuleChanged last, MailRule rule) {
        /** Whether nobody was seen making it: it only stands in an export. */
        boolean isOnlyShown() {
            return first.change() == Change.PRESENT;
        }

        /** The odds of a rule seen being made, less for one that is only shown, and for one that is off there. */
        Odds aged(Odds odds) {
            return odds.times(Shown.OLD, isOnlyShown())
                    .times(Shown.OFF, last.change() == Change.PRESENT && !rule.enabled());
        }

        /** The last sentence of a finding on it: who set it and when, or that only an export shows it. */
        String setBy() {
            if (isOnlyShown()) {
                return Shown.inWords(rule.enabled());
            }
            if (last.change() == Change.PRESENT) {
                return " It was set by " + Sentences.actor(first) + Sentences.whenAndWhere(first)
                        + "; what it does is known from the export of the configuration.";
            }
            return " It was set by " + Sentences.actor(last) + Sentences.whenAndWhere(last) + ".";
        }
    }

    /** What is known after a change, and the rule to judge if the change gave it new conditions, actions or force. */
    record Seen(KnownRules rules, Optional<Known> changed) {}

    KnownRules {
        rules = List.copyOf(rules);
    }

    Seen see(MailRuleChanged change) {
        Optional<Known> before = find(change);
        return switch (change.change()) {
            case CREATED -> standing(new Known(change, change, change.rule()), Optional.empty());
            case MODIFIED -> isBodyless(change) ? touched(before, change) : altered(before, change);
            case ENABLED -> altered(before, change);
            case PRESENT ->
                before.filter(known -> known.rule().complete() && doesTheSame(known.rule(), change.rule()))
                                .isPresent()
                        ? new Seen(this, Optional.empty()) // judged when it was made
                        : standing(
                                before.map(known -> new Known(known.first(), change, shown(known.rule(), change)))
                                        .orElse(new Known(change, change, change.rule())),
                                before);
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
        boolean comparable = isNumber(known.id()) == isNumber(rule.id()); // products number rules in ways of their own
        if (known.id().isEmpty() || rule.id().isEmpty() || !comparable) {
            return !rule.name().isEmpty() && rule.name().equals(known.name());
        }
        return rule.id().equals(known.id());
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether an export shows what is known of the rule already; the words of its conditions may be cut in either. */
    private static boolean doesTheSame(MailRule known, MailRule shown) {
        return Set.copyOf(known.targets()).equals(Set.copyOf(shown.targets()))
                && known.deletes() == shown.deletes()
                && known.conditions().isEmpty() == shown.conditions().isEmpty();
    }

    /** An export tells the whole rule; only when it lost some of it does what was known before still count. */
    private static MailRule shown(MailRule known, MailRuleChanged change) {
        return change.rule().complete() ? change.rule() : merged(known, change.rule());
    }

    /** A rule of which nothing is told but that somebody changed it is kept in mind for an export to complete. */
    private Seen touched(Optional<Known> before, MailRuleChanged change) {
        boolean isNamed = !change.rule().id().isEmpty() || !change.rule().name().isEmpty();
        return before.isPresent() || !isNamed
                ? new Seen(this, Optional.empty())
                : new Seen(
                        standing(new Known(change, change, change.rule()), before)
                                .rules(),
                        Optional.empty());
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
