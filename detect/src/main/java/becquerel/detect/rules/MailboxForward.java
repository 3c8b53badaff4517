package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ForwardingChanged;
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
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Forwarding of a whole mailbox to an address outside the organisation, and whether it was soon cleared again. */
public final class MailboxForward implements Detector<MailboxForward.Memory> {
    private static final Duration SOON = Duration.ofHours(1);
    private static final double MOST = 0.85;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public MailboxForward(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /** The forwarding in force that gave cause for concern. */
    public record Memory(Optional<ForwardingChanged> set) {}

    @Override
    public String name() {
        return "mailbox-forward-external";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for mailboxes whose mail is forwarded outside the organisation";
    }

    @Override
    public String blindness() {
        return "Without records of mailbox settings it cannot be said whether a mailbox forwards all its mail.";
    }

    @Override
    public Needs needs() {
        return Sources.settingsAndExports(List.of(ForwardingChanged.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(Shown.asChange(activity) instanceof ForwardingChanged change) || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        boolean isKnown = change.change() == Change.PRESENT
                && memory.set()
                        .filter(set -> targets(set).all().equals(targets(change).all()))
                        .isPresent();
        if (isKnown) {
            return Step.nothing(memory); // found when it was set
        }
        if (change.change() == Change.REMOVED || change.change() == Change.DISABLED) {
            return cleared(memory, change);
        }
        Targets targets = targets(change);
        if (!targets.concern()) {
            return Step.nothing(fresh());
        }
        return Step.found(new Memory(Optional.of(change)), finding(change, targets, Optional.empty()));
    }

    private Step<Memory> cleared(Memory memory, ForwardingChanged change) {
        boolean soon = memory.set()
                .filter(set -> !set.time().plus(SOON).isBefore(change.time()))
                .isPresent();
        if (!soon) {
            return Step.nothing(fresh());
        }
        ForwardingChanged set = memory.set().get();
        return Step.found(fresh(), finding(set, targets(set), Optional.of(change)));
    }

    private Targets targets(ForwardingChanged change) {
        return Targets.judge(change.rule().targets(), organisations.of(change.tenant()), knowledge.hosts());
    }

    private Finding finding(ForwardingChanged set, Targets targets, Optional<ForwardingChanged> cleared) {
        boolean keeps = set.rule().actions().stream()
                .anyMatch(action ->
                        action instanceof MailRule.Action.Send send && send.how() == MailRule.How.FORWARD_AND_KEEP);
        double confidence = Odds.of(prior(targets.worst()))
                .times(1.5, !keeps)
                .times(1.5, targets.anyFree())
                .times(0.5, cleared.isPresent())
                .times(Shown.OLD, set.change() == Change.PRESENT)
                .confidence(MOST);
        Draft draft = Draft.of(this, set)
                .weighs(severity(targets.worst()), confidence)
                .at(Stage.S5, "T1114.003")
                .entities(Entity.Kind.DROP_ADDRESS, targets.drops())
                .number("keepsCopy", keeps ? 1 : 0)
                .benign("Mail of people who left is forwarded; some people forward to their private address.")
                .confirm("Ask the owner and the help desk who wanted it; look in the message trace for what left.");
        cleared.ifPresent(end -> draft.citing(end).number("secondsInForce", Duration.between(set.time(), end.time())));
        boolean onlyShown = set.change() == Change.PRESENT;
        return draft.says("All mail of " + Sentences.subject(set)
                + (onlyShown ? " is forwarded to " : " was set to be forwarded to ")
                + Sentences.list(targets.worstAddresses()) + (keeps ? ", with" : ", without")
                + " a copy for the owner; "
                + targets.inWords() + "."
                + (onlyShown
                        ? Shown.inWords(true)
                        : " It was set by " + Sentences.actor(set) + Sentences.whenAndWhere(set)
                                + cleared(set, cleared)));
    }

    private static String cleared(ForwardingChanged set, Optional<ForwardingChanged> cleared) {
        return cleared.map(end -> " and cleared again by " + Sentences.actor(end) + " after "
                                + Sentences.span(Duration.between(set.time(), end.time())))
                        .orElse("")
                + ".";
    }

    private static double prior(Targets.Standing worst) {
        return switch (worst) {
            case EXTERNAL -> 0.5;
            case UNKNOWN -> 0.3;
            // forwarding by name leads to a recipient of the directory: nearly always a colleague
            case UNRESOLVED -> 0.1;
            case PARTNER -> 0.2;
            case SERVICE, SUBDOMAIN -> 0.1;
            case APPROVED, INTERNAL -> 0.01;
        };
    }

    private static Severity severity(Targets.Standing worst) {
        return switch (worst) {
            case EXTERNAL -> Severity.HIGH;
            case UNKNOWN -> Severity.MEDIUM;
            case UNRESOLVED, PARTNER, SUBDOMAIN, SERVICE, APPROVED, INTERNAL -> Severity.LOW;
        };
    }
}
