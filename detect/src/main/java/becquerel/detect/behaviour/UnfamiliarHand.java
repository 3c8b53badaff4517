package becquerel.detect.behaviour;

import becquerel.detect.Blind;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.knowledge.HandWeights;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which stays in an account are likely a foreign hand's, with the numbers that make them so (A13, A17, CATALOGUE 3.3). Unlike a
 * detector it judges when all evidence is read, since what is usual for an account shows as well after an act as before it.
 */
public record UnfamiliarHand(HandWeights weights) {
    public static final String NAME = "unfamiliar-hand";
    private static final int VERSION = 2;

    /** Less is not worth a reader's time, and too little to tip any scale. */
    private static final double SAID = 0.1;

    private static final double EVEN = 0.5;

    /** A stranger at the door is not yet one in the house. */
    private static final double MOST = 0.97;

    /** Until so many other days are known, what is new is no incident by itself, and before that little more than a hint (CATALOGUE 3.4). */
    private static final int PARTLY_KNOWN = 5;

    private static final int WELL_KNOWN = 14;
    private static final double MOST_IF_PARTLY_KNOWN = 0.45;
    /** How sure it is said at most while the account is hardly known. */
    public static final double MOST_IF_HARDLY_KNOWN = 0.3;

    /** An intruder seldom brings a tenth of the people to his own network, to work there as usual. */
    private static final double MOST_IF_MOVED = 0.05;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public static String looksFor() {
        return "for hands at work from networks, countries and clients that are strange to the account and its colleagues";
    }

    /** What cannot be said where no record tells from where anybody worked. */
    public static Optional<Blind> blind(Habits habits) {
        return habits.isEmpty()
                ? Optional.of(new Blind(
                        NAME,
                        "no record tells from which address a person worked",
                        "Whether strangers worked in an account cannot be said without records that name addresses."))
                : Optional.empty();
    }

    public List<Finding> findings(Stream<Hand> hands) {
        return hands.filter(hand -> hand.isCompared() && chance(hand.traits()) >= SAID)
                .map(this::finding)
                .toList();
    }

    /** How sure it is that a foreign hand was at work in a stay of such traits. */
    public double chance(Set<Trait> traits) {
        double sum = weights.prior();
        for (Trait trait : traits) { // in the order of the enum, so that equal traits give equal bits
            sum += weights.of(trait.word());
        }
        double chance = 1 / (1 + Math.exp(-sum));
        return traits.contains(Trait.MOVED_TOGETHER) ? Math.min(MOST_IF_MOVED, chance) : chance;
    }

    private Finding finding(Hand hand) {
        double confidence = Math.min(most(hand.numbers()), Math.round(100 * chance(hand.traits())) / 100.0);
        Hand.Numbers numbers = hand.numbers();
        var draft = Draft.of(
                        NAME,
                        VERSION,
                        hand.tenant(),
                        hand.first(),
                        hand.records().getFirst())
                .account(hand.account())
                .actor(hand.account())
                .apart(hand.place())
                .weighs(confidence >= EVEN ? Severity.MEDIUM : Severity.LOW, confidence)
                .at(Stage.S3, "T1078.004")
                .entity(Entity.Kind.ACCOUNT, hand.account())
                .entities(Entity.Kind.ADDRESS, hand.addresses())
                .entities(Entity.Kind.SESSION, hand.has(Trait.OWN_SESSION) ? hand.sessions() : List.of())
                .citing(hand.records())
                .number("acts", hand.acts())
                .number("days", numbers.days())
                .number("other days", numbers.otherDays())
                .number("other days in the network", numbers.networkDays())
                .number("colleagues", numbers.colleagues())
                .number("colleagues in the network", numbers.inNetwork());
        return draft.benign("People travel, change their carrier or telephone, and hide behind bought exits.")
                .confirm("Ask the owner about that time, place and device.")
                .says("%s was at work from %s%s on %s (%s)%s: %s."
                        .formatted(
                                Quoted.plain(hand.account()),
                                Sentences.list(hand.addresses()),
                                network(hand),
                                days(hand),
                                Sentences.count(hand.acts(), "act", "acts"),
                                hand.clients().isEmpty() ? "" : " with " + Sentences.list(hand.clients()),
                                reasons(hand)));
    }

    private static double most(Hand.Numbers numbers) {
        if (numbers.otherDays() >= WELL_KNOWN) {
            return MOST;
        }
        return numbers.otherDays() >= PARTLY_KNOWN ? MOST_IF_PARTLY_KNOWN : MOST_IF_HARDLY_KNOWN;
    }

    private static String network(Hand hand) {
        String words = hand.network().inWords();
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String days(Hand hand) {
        String first = day(hand.first().atZone(ZoneOffset.UTC).toLocalDate());
        return hand.numbers().days() == 1
                ? first
                : Sentences.count(hand.numbers().days(), "day", "days") + " from " + first + " to "
                        + day(hand.last().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** What speaks for a stranger, and behind it what speaks against him. */
    private static String reasons(Hand hand) {
        List<String> against = against(hand);
        return Sentences.sentenceList(suspicious(hand))
                + (against.isEmpty() ? "" : "; against that, " + Sentences.sentenceList(against));
    }

    private static List<String> suspicious(Hand hand) {
        Hand.Numbers numbers = hand.numbers();
        var reasons = new ArrayList<String>();
        String known = Sentences.count(numbers.otherDays(), "other day", "other days");
        if (hand.has(Trait.NEW_COUNTRY)) {
            reasons.add("on " + known + " it was never in this country's networks");
        } else if (hand.has(Trait.NEW_NETWORK)) {
            reasons.add("on " + known + " it was never in this network");
        }
        if (hand.has(Trait.NOBODY_ELSE)) {
            reasons.add("none of " + Sentences.count(numbers.colleagues(), "colleague", "colleagues")
                    + " uses the network");
        }
        if (!hand.newClients().isEmpty()) {
            reasons.add(Sentences.list(hand.newClients()) + " is new to the account");
        }
        if (hand.has(Trait.ALSO_ELSEWHERE)) {
            reasons.add("the account was at work elsewhere within the same half hours");
        }
        if (hand.has(Trait.OWN_SESSION)) {
            reasons.add("the session was used nowhere else");
        }
        if (reasons.isEmpty()) {
            reasons.add("its way of working there is rare");
        }
        return reasons;
    }

    private static List<String> against(Hand hand) {
        Hand.Numbers numbers = hand.numbers();
        var reasons = new ArrayList<String>();
        if (numbers.networkDays() > 0) {
            reasons.add("it was in this network on %d of %s"
                    .formatted(numbers.networkDays(), Sentences.count(numbers.otherDays(), "other day", "other days")));
        }
        if (numbers.inNetwork() > 0) {
            reasons.add("%d of %s the network"
                    .formatted(
                            numbers.inNetwork(),
                            Sentences.count(numbers.colleagues(), "colleague uses", "colleagues use")));
        }
        if (hand.has(Trait.SHARED_SESSION)) {
            reasons.add("its session was at home elsewhere, too");
        }
        return reasons;
    }
}
