package becquerel.investigate;

import becquerel.activity.Activity.MessageSent;
import becquerel.detect.Sentences;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages the intruder sent to many from an account he was in, and colleagues who were entered soon after one reached them. */
final class Spread {
    /** From a lure to the click (CATALOGUE 4.2). */
    static final Duration LURED = Duration.ofDays(7);
    /** A lure goes to many; a fraud message to one or two. */
    private static final int MANY = 3;

    /**
     * One such message.
     *
     * @param to whom it reached
     */
    record Mailing(MessageSent sent, Set<String> to) {
        boolean mayHaveLured(String account, Instant entered) {
            return to.contains(account)
                    && !sent.actor().name().equals(account)
                    && !entered.isBefore(sent.time())
                    && Duration.between(sent.time(), entered).compareTo(LURED) <= 0;
        }
    }

    private Spread() {}

    /** In order of time; older records of sending leave out the recipients, and mail flow tells them. */
    static List<Mailing> of(Attack attack) {
        var traced = new TracedMail(attack);
        return attack.acts().stream()
                .filter(act -> act instanceof MessageSent && attack.side(act) == Side.INTRUDER)
                .map(act -> (MessageSent) traced.told(act))
                .filter(sent -> sent.recipients().size() >= MANY)
                .map(sent -> new Mailing(sent, new HashSet<>(sent.recipients())))
                .toList();
    }

    /** What ties another attack to these messages: the first of its accounts that was entered soon after one reached it. */
    static Optional<String> words(List<Mailing> mailings, Attack other) {
        return other.standings().values().stream()
                .flatMap(standing -> mailings.stream()
                        .filter(mailing -> mailing.mayHaveLured(standing.account(), standing.firstEntry()))
                        .map(mailing -> new Reached(mailing.sent(), standing.account(), standing.firstEntry())))
                .min(Comparator.comparing(Reached::entered).thenComparing(Reached::account))
                .map(Reached::words);
    }

    private record Reached(MessageSent sent, String account, Instant entered) {
        String words() {
            return "The intruder sent " + Phrases.quoted(sent.message().subject()) + " from "
                    + Phrases.plain(sent.actor().name()) + " to "
                    + Phrases.count(sent.recipients().size(), "address", "addresses") + "; "
                    + Phrases.plain(account) + " was one of them and was entered "
                    + Sentences.span(Duration.between(sent.time(), entered)) + " later: perhaps one attack.";
        }
    }
}
