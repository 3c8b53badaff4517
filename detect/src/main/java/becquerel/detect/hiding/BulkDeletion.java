package becquerel.detect.hiding;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Folders;
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many messages deleted from the mail folders of one mailbox within minutes, by somebody who has not made that a habit. */
public final class BulkDeletion implements Detector<BulkDeletion.Memory> {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** So many in ten minutes is one every half minute, all the time: no longer reading and deciding. */
    private static final double MANY = 20;
    /** What only goes to Deleted Items is in plain sight and counts half. */
    private static final double IN_SIGHT = 0.5;
    /** Who cleared the mailbox on two earlier days does so as a habit. */
    private static final int HABIT_DAYS = 2;

    /** Records of one slot are summed up, so that the window holds few of them however fast they come. */
    private static final Duration SLOT = Duration.ofSeconds(30);

    private static final double MOST = 0.6;

    private final Knowledge knowledge;

    public BulkDeletion(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The deletions of one slot, with its first record as their proof. */
    record Part(Instant time, EvidenceRef evidence, int messages, double weight, int replies) {
        Part and(Part other) {
            return new Part(time, evidence, messages + other.messages, weight + other.weight, replies + other.replies);
        }
    }

    /**
     * The deletions of the last minutes and the bursts so far.
     *
     * @param began the first record of the burst that is going on
     * @param total messages of that burst
     * @param replies those of them that were replies
     * @param said total when it was last reported
     * @param days earlier days with a burst, at most as many as make a habit
     */
    public record Memory(
            List<Part> window, Optional<MessageMoved> began, int total, int replies, int said, List<Instant> days) {
        public Memory {
            window = List.copyOf(window);
            days = List.copyOf(days);
        }

        double weight() {
            return window.stream().mapToDouble(Part::weight).sum();
        }
    }

    @Override
    public String name() {
        return "bulk-deletion";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for many messages deleted within minutes";
    }

    @Override
    public String blindness() {
        return "Without records of deletions it cannot be said whether mail was deleted in bulk.";
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(MessageMoved.class), MailboxLog.KINDS);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), Optional.empty(), 0, 0, 0, List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof MessageMoved moved)
                || !moved.manner().deletes()
                || !Actors.acted(moved)
                || moved.actor().kind() == Account.Kind.APPLICATION
                || !isMail(knowledge.folders().kindOf(moved.from()))) {
            return Step.nothing(memory);
        }
        Part part = part(moved);
        Memory now = with(memory, part, moved);
        if (now.began().isEmpty() || now.days().size() >= HABIT_DAYS || now.total() < 2 * now.said()) {
            return Step.nothing(now);
        }
        var said = new Memory(now.window(), now.began(), now.total(), now.replies(), now.total(), now.days());
        return Step.found(said, finding(said, moved));
    }

    private Part part(MessageMoved moved) {
        int messages = Math.max(1, moved.messages().size());
        int replies = (int) moved.messages().stream()
                .map(Message::subject)
                .filter(knowledge.words()::isReply)
                .count();
        boolean inSight = moved.manner() == MessageMoved.Manner.TO_DELETED_ITEMS;
        return new Part(moved.time(), moved.evidence(), messages, messages * (inSight ? IN_SIGHT : 1), replies);
    }

    private static Memory with(Memory memory, Part part, MessageMoved moved) {
        var window = new ArrayList<>(memory.window().stream()
                .filter(each -> each.time().plus(WINDOW).isAfter(part.time()))
                .toList());
        boolean goesOn = memory.began().isPresent() && !window.isEmpty();
        List<Instant> days = memory.began().isPresent() && !goesOn ? withDay(memory) : memory.days();
        boolean sameSlot =
                !window.isEmpty() && window.getLast().time().plus(SLOT).isAfter(part.time());
        window.add(sameSlot ? window.removeLast().and(part) : part);
        if (goesOn) {
            return new Memory(
                    window,
                    memory.began(),
                    memory.total() + part.messages(),
                    memory.replies() + part.replies(),
                    memory.said(),
                    days);
        }
        boolean begins = window.stream().mapToDouble(Part::weight).sum() >= MANY;
        return new Memory(
                window,
                begins ? Optional.of(moved) : Optional.empty(),
                begins ? window.stream().mapToInt(Part::messages).sum() : 0,
                begins ? window.stream().mapToInt(Part::replies).sum() : 0,
                0,
                days);
    }

    private static List<Instant> withDay(Memory memory) {
        Instant day = memory.began().orElseThrow().time().truncatedTo(ChronoUnit.DAYS);
        if (memory.days().contains(day) || memory.days().size() >= HABIT_DAYS) {
            return memory.days();
        }
        var days = new ArrayList<>(memory.days());
        days.add(day);
        return days;
    }

    private static boolean isMail(Folders.Kind folder) {
        return switch (folder) {
            case INBOX, SENT, DRAFTS, ARCHIVE, OWN -> true;
            case OUTBOX, DELETED, JUNK, RSS, CONVERSATION_HISTORY, NOTES, SYNC, OTHER_ITEMS, RECOVERABLE -> false;
        };
    }

    private Finding finding(Memory memory, MessageMoved last) {
        MessageMoved began = memory.began().orElse(last);
        boolean replies = 2 * memory.replies() >= memory.total();
        double confidence = Odds.of(0.15)
                .times(1.5, memory.total() >= 100)
                .times(3, replies)
                .confidence(MOST);
        return Draft.of(this, began)
                .citing(last)
                .citing(memory.window().stream().map(Part::evidence).toList())
                .time(last.time())
                .weighs(replies ? Severity.MEDIUM : Severity.LOW, confidence)
                .at(Stage.S6, "T1070.008")
                .number("messages", memory.total())
                .number("replies", memory.replies())
                .benign("People clear out their mailbox; a first time is no habit yet.")
                .confirm("Ask the owner; look at what was deleted and who had sent it.")
                .says(Sentences.whoFirst(last) + " deleted "
                        + Sentences.count(memory.total(), "message", "messages")
                        + (replies ? ", most of them replies," : "") + " from the mailbox of "
                        + Sentences.subject(last) + " in one go, up to " + Sentences.moment(last.time())
                        + Sentences.from(last) + ".");
    }
}
