package becquerel.detect.mail;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.activity.Context;
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
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisation.Side;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Many people inside got messages of one subject from one account within ten minutes, which that account does not do otherwise
 * (F01): how a mailbox that was broken into is used against colleagues. Answers are left out, since somebody asked for them.
 */
public final class InternalBurst implements Detector<InternalBurst.Memory> {
    /** Nobody writes to so many by hand within the time. */
    private static final int MANY = 20;
    /** A circular is one message, often to a list that mail flow shows person by person; a few are one that was sent again. */
    private static final int SEVERAL_MESSAGES = 10;

    private static final double MOST = 0.45;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public InternalBurst(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /**
     * One sender.
     *
     * @param hand the latest message of which the mailbox's own log tells whose hand sent it
     * @param burst the latest one
     */
    record Memory(Series recent, Habit habit, Optional<MessageSent> hand, Optional<Burst> burst) {}

    /**
     * A burst that may go on.
     *
     * @param first its first message, which names the finding
     * @param last when it was last seen going on
     * @param most messages and recipients of its fullest ten minutes
     */
    record Burst(Series.Sent first, Instant last, int most) {
        boolean goesOn(Series.Sent latest) {
            return Subject.isAlike(first.words(), latest.words())
                    && !last.plus(Series.MINUTES).isBefore(latest.time());
        }
    }

    @Override
    public String name() {
        return "internal-burst";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for series of messages to many colleagues within minutes";
    }

    @Override
    public String blindness() {
        return "Whether an account was used to write to many colleagues at once cannot be said without records of sent mail.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MessageSent.class, MessageTraced.class);
    }

    @Override
    public Key key(Activity activity) {
        return new Key(activity.tenant(), sender(activity));
    }

    private static String sender(Activity activity) {
        return activity instanceof MessageTraced traced
                ? traced.sender().toLowerCase(Locale.ROOT)
                : activity.subject().name();
    }

    @Override
    public Memory fresh() {
        return new Memory(Series.NONE, Habit.NONE, Optional.empty(), Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        Optional<Series.Sent> sent = sent(activity);
        if (sent.isEmpty()) {
            return Step.nothing(memory);
        }
        Series recent = memory.recent().with(sent.get());
        Series series = recent.alike(sent.get().words());
        Habit habit = memory.habit().with(activity.time(), series.sent().size());
        Optional<MessageSent> hand = activity instanceof MessageSent one ? Optional.of(one) : memory.hand();
        if (!isBurst(series, habit, activity.tenant())) {
            return Step.nothing(new Memory(recent, habit, hand, memory.burst()));
        }
        Optional<Burst> before = memory.burst().filter(burst -> burst.goesOn(sent.get()));
        int size = series.sent().size() + series.recipients().size();
        int most = before.map(Burst::most).orElse(0);
        var burst = new Burst(
                before.map(Burst::first).orElse(series.sent().getFirst()), activity.time(), Math.max(size, most));
        var after = new Memory(recent, habit, hand, Optional.of(burst));
        return size > most ? Step.found(after, finding(burst.first(), series, after, activity)) : Step.nothing(after);
    }

    private Optional<Series.Sent> sent(Activity activity) {
        return switch (activity) {
            case MessageSent sent when Actors.acted(sent) -> message(sent.context(), sent.message(), sent.recipients());
            case MessageTraced traced
            when isFromInside(traced) ->
                message(
                        traced.context(),
                        traced.message(),
                        List.of(traced.recipient().name()));
            default -> Optional.empty();
        };
    }

    private boolean isFromInside(MessageTraced traced) {
        return switch (organisations.of(traced.tenant()).sideOf(traced.sender())) {
            case INTERNAL -> traced.direction() != Direction.INBOUND;
            case UNKNOWN -> traced.direction() == Direction.INTERNAL || traced.direction() == Direction.OUTBOUND;
            case EXTERNAL -> false;
        };
    }

    private Optional<Series.Sent> message(Context context, Message message, List<String> recipients) {
        String words = Subject.words(message.subject());
        if (words.isEmpty() || knowledge.words().isReply(message.subject())) {
            return Optional.empty();
        }
        String own = message.id().strip().toLowerCase(Locale.ROOT);
        String id = !own.isEmpty() ? own : !message.network().isEmpty() ? message.network() : context.time() + words;
        List<String> to =
                recipients.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        return Optional.of(
                new Series.Sent(context.time(), id, words, message.subject(), to, List.of(context.evidence())));
    }

    private boolean isBurst(Series series, Habit habit, String tenant) {
        return series.size() >= MANY
                && series.sent().size() >= SEVERAL_MESSAGES
                && !habit.covers(series.sent().size())
                && isMostlyInside(series, organisations.of(tenant));
    }

    private static boolean isMostlyInside(Series series, Organisation organisation) {
        var recipients = series.recipients();
        long outside = recipients.stream()
                .filter(each -> organisation.sideOf(each) == Side.EXTERNAL)
                .count();
        return 2 * outside < recipients.size() || recipients.isEmpty();
    }

    private Finding finding(Series.Sent began, Series series, Memory memory, Activity latest) {
        Series.Sent first = series.sent().getFirst();
        int messages = series.sent().size();
        int recipients = series.recipients().size();
        Habit habit = memory.habit();
        double confidence = Odds.of(0.2).times(2, habit.isKnown()).confidence(MOST);
        String sender = sender(latest);
        Draft draft = Draft.of(
                        this, latest.tenant(), began.time(), began.proofs().getFirst())
                .account(sender)
                .entity(Entity.Kind.ACCOUNT, sender)
                .entity(Entity.Kind.MESSAGE, first.id().startsWith("<") ? first.id() : "");
        memory.hand()
                .filter(hand -> !hand.time().isBefore(first.time()))
                .ifPresent(hand -> draft.citing(hand).actor(hand.actor().name()));
        return draft.citing(series.proofs())
                .weighs(confidence >= 0.3 ? Severity.MEDIUM : Severity.LOW, confidence)
                .at(Stage.S7, "T1534")
                .number("messages", messages)
                .number("recipients", recipients)
                .number("largest series of other days", habit.most())
                .number("days compared", habit.days().size())
                .benign("Circulars, invitations and mail merges go to many colleagues at once.")
                .confirm(
                        "Ask the owner; look at one of the messages, and at whether several recipients followed a link in it.")
                .says("%s sent %s like %s %s within %s on %s; %s."
                        .formatted(
                                Sentences.named(sender),
                                Sentences.count(messages, "message", "messages"),
                                Quoted.of(first.subject()),
                                recipients == 0
                                        ? "(no record says to whom)"
                                        : "to " + Sentences.count(recipients, "recipient", "recipients"),
                                Sentences.span(Duration.between(first.time(), latest.time())),
                                Sentences.moment(first.time()),
                                otherDays(habit)));
    }

    private static String otherDays(Habit habit) {
        return habit.isKnown()
                ? "on " + habit.days().size() + " other days it sent at most "
                        + Sentences.count(habit.most(), "message", "messages") + " alike"
                : "too little is known of its other days";
    }
}
