package becquerel.simulate.mail;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Policy;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What mailboxes do with mail by themselves. It hears every event in the order of time of each mailbox, keeps rules and
 * forwarding, and sends on what they say; and it remembers the messages of mailboxes that an intruder will look at.
 */
public final class Mailroom {
    private static final Access TRANSPORT = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");

    /** A rule or forwarding that is in force, and by whose hand. */
    private record Standing(InboxRule rule, Hand hand, String attack, Instant since) {
        static Standing of(InboxRule rule, Event.Context by) {
            return new Standing(rule, by.hand(), by.step().attack(), by.time());
        }
    }

    /**
     * A rule of the organisation.
     *
     * @param of whose mail; empty for everybody's
     */
    private record Transport(Standing standing, Set<String> of) {
        boolean concerns(Event.Passed passed) {
            return !passed.time().isBefore(standing.since())
                    && (of.isEmpty() || of.contains(passed.recipient()))
                    && matches(standing.rule(), passed.message());
        }
    }

    private final Tenant tenant;
    private final Map<String, List<Standing>> rules = new HashMap<>();
    private final Map<String, Standing> forwards = new HashMap<>();
    private final Map<String, List<Message>> archive = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();
    private final List<Transport> transport = new ArrayList<>();
    private final Policy policy;

    /** @param watched people whose messages are remembered */
    public Mailroom(Tenant tenant, Policy policy, Set<Person> watched) {
        this.tenant = tenant;
        this.policy = policy;
        watched.forEach(each -> archive.put(each.account(), new ArrayList<>()));
    }

    /** Messages that have come to a watched mailbox so far. */
    public List<Message> archive(Person of) {
        return List.copyOf(archive.getOrDefault(of.account(), List.of()));
    }

    /** Where and how the owner of a watched account last signed in; empty before the first time. */
    public Optional<Access> lastAccess(Person of) {
        return Optional.ofNullable(accesses.get(of.account()));
    }

    /** The rules in force in a mailbox. */
    public List<InboxRule> rules(Person of) {
        return rules.getOrDefault(of.account(), List.of()).stream()
                .map(Standing::rule)
                .toList();
    }

    /** Hands the event on, and after it what mailboxes do because of it. */
    public void pass(Event event, Consumer<Event> to) {
        to.accept(event);
        switch (event) {
            case Event.RuleChanged changed -> change(changed);
            case Event.Forwarding forwarding -> forward(forwarding);
            case Event.SignedIn signIn -> remember(signIn);
            case Event.Cmdlet cmdlet when cmdlet.name().equals("New-TransportRule") -> copyAll(cmdlet);
            case Event.Passed passed when passed.status().equals("Delivered") -> arrive(passed, to);
            default -> {}
        }
    }

    private void remember(Event.SignedIn signIn) {
        Event.Context context = signIn.context();
        if (context.hand() == Hand.OWNER
                && signIn.code() == 0
                && !context.access().session().isEmpty()
                && archive.containsKey(context.account().account())) {
            accesses.put(context.account().account(), context.access());
        }
    }

    /** A rule of the organisation that sends copies of what has certain words, of everybody's mail or of some. */
    private void copyAll(Event.Cmdlet made) {
        String target = made.parameters().getOrDefault("BlindCopyTo", "");
        String words = made.parameters().getOrDefault("SubjectOrBodyContainsWords", "");
        String people = made.parameters().getOrDefault("SentTo", "");
        if (!target.isEmpty() && !words.isEmpty()) {
            InboxRule rule = InboxRule.redirecting("", List.of(words.split(";", -1)), target);
            Set<String> of = people.isEmpty() ? Set.of() : Set.of(people.split(";", -1));
            transport.add(new Transport(Standing.of(rule, made.context()), of));
        }
    }

    private void change(Event.RuleChanged changed) {
        List<Standing> standing = rules.computeIfAbsent(changed.mailbox().account(), _ -> new ArrayList<>());
        standing.removeIf(each -> each.rule().name().equals(changed.rule().name()));
        switch (changed.change()) {
            case NEW, SET, ENABLE -> standing.add(Standing.of(changed.rule(), changed.context()));
            case REMOVE, DISABLE -> {}
        }
    }

    private void forward(Event.Forwarding forwarding) {
        if (forwarding.target().isEmpty()) {
            forwards.remove(forwarding.mailbox().account());
        } else {
            InboxRule all = InboxRule.redirecting("", List.of(), forwarding.target());
            forwards.put(forwarding.mailbox().account(), Standing.of(all, forwarding.context()));
        }
    }

    private void arrive(Event.Passed passed, Consumer<Event> to) {
        List<Message> kept = archive.get(passed.recipient());
        if (kept != null) {
            kept.add(passed.message());
        }
        Standing forward = forwards.get(passed.recipient());
        if (forward != null) {
            sendOn(passed, forward, to);
        }
        for (Transport each : transport) {
            if (each.concerns(passed)) {
                sendOn(passed, each.standing(), to);
            }
        }
        for (Standing each : rules.getOrDefault(passed.recipient(), List.of())) {
            if (each.rule().sendsOn() && matches(each.rule(), passed.message())) {
                sendOn(passed, each, to);
            }
        }
    }

    private static boolean matches(InboxRule rule, Message message) {
        String subject = message.subject().toLowerCase(Locale.ROOT);
        return (rule.words().isEmpty() || rule.words().stream().anyMatch(subject::contains))
                && (rule.from().isEmpty() || rule.from().contains(message.from()));
    }

    private void sendOn(Event.Passed passed, Standing standing, Consumer<Event> to) {
        boolean asIs = !standing.rule().redirectTo().isEmpty();
        var targets = new ArrayList<>(
                asIs ? standing.rule().redirectTo() : standing.rule().forwardTo());
        targets.addAll(standing.rule().attachTo());
        for (String target : targets) {
            Message original = passed.message();
            String id = asIs ? original.id() : copyId(original, target);
            var context = new Event.Context(
                    passed.time().plusSeconds(2),
                    passed.context().account(),
                    standing.hand(),
                    TRANSPORT,
                    standing.hand() == Hand.INTRUDER ? new Step(standing.attack(), "S5") : Step.NONE);
            var copy = new Message(
                    id,
                    passed.time().plusSeconds(2),
                    asIs ? original.from() : passed.recipient(),
                    List.of(target),
                    asIs ? original.subject() : "FW: " + original.subject(),
                    original.bytes() + 900,
                    "",
                    original.attachment());
            to.accept(new Event.Passed(context, copy, target, fate(copy, standing), original.id()));
        }
    }

    /**
     * Organisations that refuse forwards have allowed their own, and do not mean rules of administrators; some drop addresses are
     * full or gone for a while.
     */
    private String fate(Message copy, Standing standing) {
        boolean blocked = policy.forwardsBlocked()
                && transport.stream().noneMatch(each -> each.standing().equals(standing));
        boolean refused = standing.hand() == Hand.INTRUDER
                && (blocked || Math.floorMod(copy.id().hashCode(), 31) == 0);
        return refused ? "Failed" : "Delivered";
    }

    private String copyId(Message original, String target) {
        long bits = original.id().hashCode() * 0x9E3779B97F4A7C15L ^ target.hashCode();
        return "<" + Long.toHexString(bits) + "@" + tenant.initial() + ">";
    }
}
