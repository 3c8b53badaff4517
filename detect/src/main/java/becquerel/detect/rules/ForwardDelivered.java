package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mail flow shows what a forward really took out of the organisation, or that the provider refused it (X16). It proves the loss,
 * not the intent: honest forwards arrive as well. So it stays below what makes an incident alone, and belongs to that of the
 * forward by the address they share.
 */
public final class ForwardDelivered implements Detector<ForwardDelivered.Memory> {
    private static final int MOST_RECORDS = 50;
    private static final double LEFT = 0.4;
    /** The forward is there, but it does no harm. */
    private static final double ALL_REFUSED = 0.2;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public ForwardDelivered(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /** What sends mail to the address. */
    record Forward(Activity set, MailRule rule) {}

    /**
     * One outside address.
     *
     * @param left messages that went there
     * @param refused messages that were stopped on the way
     * @param first when the first of both was sent
     */
    record Memory(
            Optional<Forward> forward, int left, int refused, Instant first, Instant last, List<EvidenceRef> records) {
        static final Memory NONE = new Memory(Optional.empty(), 0, 0, Instant.EPOCH, Instant.EPOCH, List.of());

        Memory {
            records = List.copyOf(records);
        }

        Memory with(MessageTraced message, boolean arrived) {
            var more = new ArrayList<>(records);
            if (more.size() < MOST_RECORDS) {
                more.add(message.evidence());
            }
            return new Memory(
                    forward,
                    left + (arrived ? 1 : 0),
                    refused + (arrived ? 0 : 1),
                    left + refused == 0 ? message.time() : first,
                    message.time(),
                    more);
        }
    }

    @Override
    public String name() {
        return "forward-delivered";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for mail that forwards really sent out of the organisation";
    }

    @Override
    public String blindness() {
        return "Whether forwarded mail left the organisation cannot be said without a trace of its mail flow.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MessageTraced.class)
                .alsoUsing(MailRuleChanged.class, ForwardingChanged.class, ConfigurationSeen.class);
    }

    /** Mail to an address and the forward that leads there share a memory; of several targets the first outside one counts. */
    @Override
    public Key key(Activity activity) {
        String address = switch (Shown.asChange(activity)) {
            case MessageTraced message
            when leaves(message) -> message.recipient().name();
            case MailRuleChanged rule -> drop(rule.tenant(), rule.rule());
            case ForwardingChanged forward -> drop(forward.tenant(), forward.rule());
            default -> ""; // mail within, and other settings
        };
        return new Key(activity.tenant(), "mail to " + address.toLowerCase(Locale.ROOT));
    }

    @Override
    public Memory fresh() {
        return Memory.NONE;
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (Shown.asChange(activity)) {
            case MessageTraced message when leaves(message) -> passed(memory, message);
            case MailRuleChanged rule -> set(memory, rule, rule.change(), rule.rule());
            case ForwardingChanged forward -> set(memory, forward, forward.change(), forward.rule());
            default -> Step.nothing(memory); // mail within, and other settings
        };
    }

    private Step<Memory> set(Memory memory, Activity act, Change change, MailRule rule) {
        boolean makes = change == Change.PRESENT || KnownRules.isMaking(change);
        if (!makes
                || !Actors.acted(act)
                || drop(act.tenant(), rule).isEmpty()
                || memory.forward().isPresent()) {
            return Step.nothing(memory);
        }
        var forward = Optional.of(new Forward(act, rule));
        if (change != Change.PRESENT) { // what went there before was no matter of the rule
            return Step.nothing(new Memory(forward, 0, 0, Instant.EPOCH, Instant.EPOCH, List.of()));
        }
        var after =
                new Memory(forward, memory.left(), memory.refused(), memory.first(), memory.last(), memory.records());
        return after.left() + after.refused() == 0 ? Step.nothing(after) : Step.found(after, finding(act, after));
    }

    private Step<Memory> passed(Memory memory, MessageTraced message) {
        boolean arrived = switch (message.delivery()) {
            case DELIVERED, JUNKED, EXPANDED, PENDING, UNKNOWN -> true;
            case QUARANTINED, BLOCKED, FAILED -> false;
        };
        Memory after = memory.with(message, arrived);
        int messages = after.left() + after.refused();
        boolean news = messages <= MOST_RECORDS || Integer.bitCount(messages) == 1;
        return after.forward().isPresent() && news ? Step.found(after, finding(message, after)) : Step.nothing(after);
    }

    private boolean leaves(MessageTraced message) {
        String recipient = message.recipient().name();
        return recipient.indexOf('@') > 0
                && organisations.of(message.tenant()).sideOf(recipient) != Organisation.Side.INTERNAL;
    }

    private String drop(String tenant, MailRule rule) {
        List<String> drops = Targets.judge(rule.targets(), organisations.of(tenant), knowledge.hosts())
                .drops();
        return drops.isEmpty() ? "" : drops.getFirst();
    }

    private Finding finding(Activity now, Memory memory) {
        Forward forward = memory.forward().orElseThrow();
        Activity set = forward.set();
        String drop = drop(now.tenant(), forward.rule());
        boolean nothingLeft = memory.left() == 0;
        return Draft.of(this, set)
                .citing(memory.records())
                .apart(drop)
                .time(memory.first())
                .weighs(nothingLeft ? Severity.LOW : Severity.HIGH, nothingLeft ? ALL_REFUSED : LEFT)
                .at(Stage.S5, "T1114.003", "T1020")
                .entity(Entity.Kind.DROP_ADDRESS, drop)
                .number("messages that left", memory.left())
                .number("messages refused", memory.refused())
                .benign("Honest forwards send mail out as well; this shows how much, not why.")
                .confirm("Get the list of these messages with their subjects, and tell those concerned.")
                .says(sentence(memory, forward, drop));
    }

    private static String sentence(Memory memory, Forward forward, String drop) {
        String where = forward.rule().kind() == MailRule.Kind.TRANSPORT
                ? "a mail flow rule"
                : "the mailbox of " + Sentences.subject(forward.set());
        String when = "between " + Sentences.moment(memory.first()) + " and " + Sentences.moment(memory.last());
        if (memory.left() == 0) {
            return "Mail flow shows %s to %s, where %s forwards, %s, and all were refused: nothing left that way."
                    .formatted(
                            Sentences.count(memory.refused(), "message", "messages"),
                            Sentences.named(drop),
                            where,
                            when);
        }
        return "Mail flow shows %s going to %s, where %s forwards, %s%s."
                .formatted(
                        Sentences.count(memory.left(), "message", "messages"),
                        Sentences.named(drop),
                        where,
                        when,
                        memory.refused() == 0
                                ? ""
                                : "; " + Sentences.count(memory.refused(), "more was", "more were") + " refused");
    }
}
