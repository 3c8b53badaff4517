package becquerel.detect.hiding;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved;
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
import becquerel.knowledge.Folders;
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Replies destroyed for good in Drafts or Sent Items, and messages destroyed in the hidden store of deleted mail. */
public final class TracesDestroyed implements Detector<TracesDestroyed.Memory> {
    private static final Duration DAY = Duration.ofHours(24);
    private static final double MOST = 0.6;

    private final Knowledge knowledge;

    public TracesDestroyed(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The day's first such act and how many messages went since; one finding a day says it all. */
    public record Memory(Optional<MessageMoved> first, Folders.Kind where, int messages) {}

    @Override
    public String name() {
        return "traces-destroyed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for replies and recoverable mail destroyed for good";
    }

    @Override
    public String blindness() {
        return "Without records of deletions it cannot be said whether traces were destroyed.";
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
        return new Memory(Optional.empty(), Folders.Kind.OWN, 0);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof MessageMoved moved)
                || moved.manner() != MessageMoved.Manner.HARD_DELETED
                || !Actors.acted(moved)) {
            return Step.nothing(memory);
        }
        Folders.Kind where = knowledge.folders().kindOf(moved.from());
        List<String> gone = telling(where, moved);
        if (gone.isEmpty()) {
            return Step.nothing(memory);
        }
        boolean goesOn = memory.where() == where
                && memory.first()
                        .filter(first -> first.time().plus(DAY).isAfter(moved.time()))
                        .isPresent();
        MessageMoved first = goesOn ? memory.first().orElse(moved) : moved;
        int messages = goesOn ? memory.messages() + gone.size() : gone.size();
        return Step.found(
                new Memory(Optional.of(first), where, messages), finding(first, moved, where, gone, messages));
    }

    private List<String> telling(Folders.Kind where, MessageMoved moved) {
        List<String> subjects = moved.messages().stream().map(Message::subject).toList();
        return switch (where) {
            case DRAFTS, SENT ->
                subjects.stream().filter(knowledge.words()::isReply).toList();
            case RECOVERABLE -> subjects.isEmpty() ? List.of("") : subjects;
            default -> List.of();
        };
    }

    private Finding finding(
            MessageMoved first, MessageMoved last, Folders.Kind where, List<String> subjects, int messages) {
        double confidence = Odds.of(prior(where)).times(1.5, messages > 3).confidence(MOST);
        List<String> known =
                subjects.stream().filter(subject -> !subject.isEmpty()).toList();
        return Draft.of(this, first)
                .citing(last)
                .apart(where.name())
                .time(last.time())
                .weighs(where == Folders.Kind.DRAFTS ? Severity.LOW : Severity.MEDIUM, confidence)
                .at(Stage.S6, "T1070.008")
                .entities(
                        Entity.Kind.MESSAGE,
                        last.messages().stream().map(Message::id).limit(20).toList())
                .number("messages", messages)
                .benign(
                        where == Folders.Kind.DRAFTS
                                ? "People throw away replies they do not send."
                                : "Some people destroy mail on purpose, to save space or for privacy.")
                .confirm("Ask the owner; look in the message trace for what was sent at that time.")
                .says(Sentences.whoFirst(last) + " destroyed "
                        + Sentences.count(messages, "message", "messages")
                        + (known.isEmpty() ? "" : " (" + Sentences.quotedList(known) + ")") + " for good "
                        + in(where) + " of the mailbox of " + Sentences.subject(last) + Sentences.whenAndWhere(last)
                        + ".");
    }

    /** Discarding a draft is common; clearing the hidden store of deleted mail takes intent. */
    private static double prior(Folders.Kind where) {
        return switch (where) {
            case DRAFTS -> 0.15;
            case SENT -> 0.3;
            default -> 0.4;
        };
    }

    private static String in(Folders.Kind where) {
        return switch (where) {
            case DRAFTS -> "among the drafts";
            case SENT -> "among the sent messages";
            default -> "in the store of recoverable mail";
        };
    }
}
