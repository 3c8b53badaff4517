package becquerel.detect.hiding;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Message;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Folders;
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message was sent and its copy deleted within minutes, so that the owner does not find it. */
public final class SentThenDeleted implements Detector<SentThenDeleted.Memory> {
    private static final Duration MINUTES = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);
    /** Nobody sends more by hand in ten minutes; older ones are forgotten. */
    private static final int MOST_SENT = 100;
    /** Who does this so often has a program that tidies up after every message. */
    private static final int A_HABIT = 10;

    private static final double MOST = 0.8;

    private final Knowledge knowledge;

    public SentThenDeleted(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The messages of the last minutes, and when copies were deleted within the last day. */
    public record Memory(List<MessageSent> sent, List<Instant> deleted) {
        public Memory {
            sent = List.copyOf(sent);
            deleted = List.copyOf(deleted);
        }
    }

    @Override
    public String name() {
        return "sent-then-deleted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for messages whose copy was deleted minutes after they were sent";
    }

    @Override
    public String blindness() {
        return "Without records of sent and deleted messages it cannot be said whether sent mail was hidden.";
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(MessageSent.class, MessageMoved.class), List.of(MessageSent.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case MessageSent sent when Actors.acted(sent) -> Step.nothing(with(memory, sent));
            case MessageMoved moved
            when moved.manner().deletes() && !memory.sent().isEmpty() && Actors.acted(moved) -> deletes(memory, moved);
            default -> Step.nothing(memory);
        };
    }

    private static Memory with(Memory memory, MessageSent sent) {
        var kept = new ArrayList<>(recent(memory.sent(), sent.time()));
        kept.add(sent);
        return new Memory(kept.subList(Math.max(0, kept.size() - MOST_SENT), kept.size()), memory.deleted());
    }

    private static List<MessageSent> recent(List<MessageSent> sent, Instant now) {
        return sent.stream()
                .filter(each -> !each.time().plus(MINUTES).isBefore(now))
                .toList();
    }

    private Step<Memory> deletes(Memory memory, MessageMoved moved) {
        List<MessageSent> sent = recent(memory.sent(), moved.time());
        Optional<MessageSent> gone =
                sent.stream().filter(each -> isCopy(each.message(), moved)).findFirst();
        if (gone.isEmpty()) {
            return Step.nothing(new Memory(sent, memory.deleted()));
        }
        var deleted = new ArrayList<>(memory.deleted().stream()
                .filter(time -> time.plus(DAY).isAfter(moved.time()))
                .toList());
        if (deleted.size() <= A_HABIT) {
            deleted.add(moved.time());
        }
        var after = new Memory(
                sent.stream().filter(each -> !each.equals(gone.get())).toList(), deleted);
        return deleted.size() > A_HABIT
                ? Step.nothing(after)
                : Step.found(after, finding(gone.get(), moved, deleted.size()));
    }

    /**
     * The same message by its id anywhere; by its subject only in Sent Items, because throwing away a draft of the same
     * subject is an everyday act.
     */
    private boolean isCopy(Message sent, MessageMoved moved) {
        boolean fromSent = knowledge.folders().kindOf(moved.from()) == Folders.Kind.SENT;
        return moved.messages().stream()
                .anyMatch(each -> (!sent.id().isEmpty() && sent.id().equals(each.id()))
                        || (fromSent
                                && each.id().isEmpty()
                                && !sent.subject().isEmpty()
                                && sent.subject().equals(each.subject())));
    }

    private Finding finding(MessageSent sent, MessageMoved moved, int soFar) {
        boolean gone = moved.manner() != MessageMoved.Manner.TO_DELETED_ITEMS;
        double confidence = Odds.of(0.3)
                .times(2, gone)
                .times(1.5, soFar > 1 && soFar < A_HABIT)
                .confidence(MOST);
        Duration lived = Duration.between(sent.time(), moved.time());
        return Draft.of(this, sent)
                .citing(moved)
                .time(moved.time())
                .weighs(gone ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S6, "T1070.008", "T1534")
                .entity(Entity.Kind.MESSAGE, sent.message().id())
                .number("secondsAfterSending", lived)
                .number("timesThatDay", soFar)
                .benign("Mail merges and customer programs delete their own copies; some people tidy up at once.")
                .confirm("Ask the owner whether they wrote the message; find it in the message trace.")
                .says(Sentences.whoFirst(moved) + " deleted the copy of "
                        + (sent.message().subject().isEmpty()
                                ? "a message"
                                : "the message " + Quoted.of(sent.message().subject()))
                        + " from the mailbox of " + Sentences.subject(moved) + " " + Sentences.span(lived)
                        + " after it was sent," + Sentences.whenAndWhere(moved) + ".");
    }
}
