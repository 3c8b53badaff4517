package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Change;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mail sent in another's name by somebody who was given the right a short while ago. */
public final class NewDelegateSends implements Detector<NewDelegateSends.Memory> {
    private static final Duration NEW = Duration.ofDays(14);
    /** Nobody gives a mailbox more delegates within two weeks. */
    private static final int MOST = 50;

    private final Knowledge knowledge;

    public NewDelegateSends(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The recent grants on one mailbox, and how many messages each of them has led to. */
    public record Memory(List<Granted> grants) {
        public Memory {
            grants = List.copyOf(grants);
        }
    }

    record Granted(DelegateGranted grant, int sent) {}

    @Override
    public String name() {
        return "delegate-new-sends";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for mail sent in another's name by a delegate appointed shortly before";
    }

    @Override
    public String blindness() {
        return "Without records of mailbox rights it cannot be said whether a new delegate sends in another's name.";
    }

    @Override
    public Needs needs() {
        return Sources.settings(List.of(DelegateGranted.class, MessageSent.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case DelegateGranted grant
            when grant.change() == Change.CREATED
                    && Actors.acted(grant)
                    && Rights.of(grant, knowledge) != Rights.HARMLESS -> Step.nothing(with(memory, grant));
            case MessageSent sent
            when !memory.grants().isEmpty() && sent.sentAs() != MessageSent.SentAs.OWNER && Actors.acted(sent) ->
                sends(memory, sent);
            default -> Step.nothing(memory);
        };
    }

    private static Memory with(Memory memory, DelegateGranted grant) {
        var grants = new ArrayList<>(memory.grants().stream()
                .filter(each -> each.grant().time().plus(NEW).isAfter(grant.time()))
                .limit(MOST - 1L)
                .toList());
        grants.add(new Granted(grant, 0));
        return new Memory(grants);
    }

    private Step<Memory> sends(Memory memory, MessageSent sent) {
        Optional<Granted> granted = memory.grants().stream()
                .filter(each -> each.grant().time().plus(NEW).isAfter(sent.time()))
                .filter(each -> isDelegate(each.grant().delegate(), sent.actor().name()))
                .findFirst();
        if (granted.isEmpty()) {
            return Step.nothing(memory);
        }
        var counted = new Granted(granted.get().grant(), granted.get().sent() + 1);
        var after = new Memory(memory.grants().stream()
                .map(each -> each.equals(granted.get()) ? counted : each)
                .toList());
        return counted.sent() == 1 ? Step.found(after, finding(counted.grant(), sent)) : Step.nothing(after);
    }

    /** Grants name the delegate by address or by the part before it. */
    private static boolean isDelegate(String delegate, String actor) {
        String folded = delegate.toLowerCase(Locale.ROOT);
        int at = actor.indexOf('@');
        return folded.equals(actor) || (at > 0 && folded.equals(actor.substring(0, at)));
    }

    private Finding finding(DelegateGranted grant, MessageSent sent) {
        return Draft.of(this, grant)
                .citing(sent)
                .time(sent.time())
                .actor(sent.actor().name())
                .weighs(Severity.MEDIUM, 0.4)
                .at(Stage.S7, "T1098.002", "T1534")
                .entity(Entity.Kind.MAILBOX, sent.mailbox().name())
                .entity(Entity.Kind.MESSAGE, sent.message().id())
                .number("secondsAfterGrant", Duration.between(grant.time(), sent.time()))
                .benign("A new assistant begins by sending for the person they assist.")
                .confirm("Ask the owner of the mailbox whether the message is theirs.")
                .says(Sentences.whoFirst(sent) + " sent "
                        + (sent.message().subject().isEmpty()
                                ? "a message"
                                : Quoted.of(sent.message().subject()))
                        + " in the name of " + Sentences.subject(sent) + Sentences.whenAndWhere(sent) + ", "
                        + Sentences.span(Duration.between(grant.time(), sent.time())) + " after "
                        + Sentences.actor(grant) + " had given them the right.");
    }
}
