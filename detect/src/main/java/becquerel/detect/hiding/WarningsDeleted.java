package becquerel.detect.hiding;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Change;
import becquerel.activity.Message;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Security notices deleted soon after a rule, a forward, a sign-in method or the like was changed in the same account. */
public final class WarningsDeleted implements Detector<WarningsDeleted.Memory> {
    private static final Duration AFTER = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofHours(1);
    private static final double MOST = 0.85;

    private final Knowledge knowledge;

    public WarningsDeleted(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The last change that leads to notices, and what was deleted since. */
    public record Memory(Optional<Activity> trigger, Optional<MessageMoved> first, int deleted) {}

    @Override
    public String name() {
        return "warnings-deleted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for security notices deleted after a change they would have warned of";
    }

    @Override
    public String blindness() {
        return "Without records of deletions it cannot be said whether warnings were deleted.";
    }

    @Override
    public Needs needs() {
        return new Needs(
                List.of(
                        MessageMoved.class,
                        AuthMethodChanged.class,
                        ConsentGranted.class,
                        DelegateGranted.class,
                        ForwardingChanged.class,
                        MailRuleChanged.class,
                        PasswordChanged.class),
                MailboxLog.KINDS);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!Actors.acted(activity)) {
            return Step.nothing(memory);
        }
        if (!(activity instanceof MessageMoved moved)) {
            return Step.nothing(isTrigger(activity) ? new Memory(Optional.of(activity), Optional.empty(), 0) : memory);
        }
        if (memory.trigger().isEmpty() || !moved.manner().deletes()) {
            return Step.nothing(memory);
        }
        Activity trigger = memory.trigger().get();
        if (trigger.time().plus(AFTER).isBefore(moved.time())) {
            return Step.nothing(fresh());
        }
        List<String> warnings = moved.messages().stream()
                .map(Message::subject)
                .filter(subject -> knowledge.words().mentions(Words.Family.SECURITY, subject))
                .toList();
        if (warnings.isEmpty()) {
            return Step.nothing(memory);
        }
        var after = new Memory(
                memory.trigger(), Optional.of(memory.first().orElse(moved)), memory.deleted() + warnings.size());
        return Step.found(after, finding(trigger, after.first().orElse(moved), moved, warnings, after.deleted()));
    }

    /** Rules taken away lead to no notice; program noise that only says "a rule changed" is none either. */
    private static boolean isTrigger(Activity activity) {
        return switch (activity) {
            case MailRuleChanged rule ->
                rule.change() == Change.CREATED || !rule.rule().actions().isEmpty();
            case ForwardingChanged forward -> forward.change() != Change.REMOVED;
            case DelegateGranted grant ->
                grant.change() != Change.REMOVED && grant.folder().isEmpty();
            case AuthMethodChanged method -> true;
            case PasswordChanged password -> true;
            case ConsentGranted consent -> true;
            default -> false;
        };
    }

    private Finding finding(
            Activity trigger, MessageMoved first, MessageMoved last, List<String> subjects, int deleted) {
        boolean mail = trigger instanceof MailRuleChanged || trigger instanceof ForwardingChanged;
        boolean soon = !trigger.time().plus(SOON).isBefore(first.time());
        double confidence = Odds.of(0.25)
                .times(2, last.manner() != MessageMoved.Manner.TO_DELETED_ITEMS)
                .times(3, mail)
                .times(1.5, soon)
                .confidence(MOST);
        return Draft.of(this, first)
                .citing(trigger)
                .citing(last)
                .time(first.time())
                .weighs(confidence >= 0.5 ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S6, "T1070.008")
                .entities(
                        Entity.Kind.MESSAGE,
                        last.messages().stream().map(Message::id).limit(20).toList())
                .number("deleted", deleted)
                .number("secondsAfterChange", Duration.between(trigger.time(), first.time()))
                .benign("People delete the notice about a change they made themselves.")
                .confirm("Ask the owner whether they made the change and deleted the notice.")
                .says(Sentences.whoFirst(last) + " deleted "
                        + Sentences.count(deleted, "message", "messages") + " that read like security notices ("
                        + Sentences.quotedList(subjects) + ") from the mailbox of " + Sentences.subject(last)
                        + Sentences.whenAndWhere(last) + ", "
                        + Sentences.span(Duration.between(trigger.time(), last.time())) + " after " + what(trigger)
                        + " there.");
    }

    private static String what(Activity trigger) {
        return switch (trigger) {
            case MailRuleChanged rule -> "a mail rule was set";
            case ForwardingChanged forward -> "forwarding was set";
            case DelegateGranted grant -> "a delegate was appointed";
            case AuthMethodChanged method -> "a sign-in method was changed";
            case PasswordChanged password -> "the password was changed";
            case ConsentGranted consent -> "an application was given access";
            default -> "a change";
        };
    }
}
