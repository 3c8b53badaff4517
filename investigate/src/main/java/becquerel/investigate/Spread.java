package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageSent;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /** In order of time. */
    static List<Mailing> of(List<Activity> acts, Function<Activity, Side> sides) {
        return acts.stream()
                .filter(act -> act instanceof MessageSent sent
                        && sent.recipients().size() >= MANY
                        && sides.apply(sent) == Side.INTRUDER)
                .map(MessageSent.class::cast)
                .map(sent -> new Mailing(sent, new HashSet<>(sent.recipients())))
                .toList();
    }

    /** Whether a message from one attack reached an account that another entered soon after. */
    static boolean leads(List<Mailing> mailings, Attack other) {
        return mailings.stream()
                .anyMatch(mailing -> other.standings().values().stream()
                        .anyMatch(standing -> mailing.mayHaveLured(standing.account(), standing.firstEntry())));
    }
}
