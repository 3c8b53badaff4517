package becquerel.detect.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody outside mail is exchanged with: a domain, or one address of a free mail service.
 *
 * @param wroteFirst whether the first message came from there
 * @param daysIn on how many days mail came from there
 * @param daysOut on how many days mail went there
 * @param dayIn the last of these days, counted from 1970; -1 for none
 * @param dayOut the same of mail that went there
 * @param like whom it resembles, as judged when it was first met; empty for nobody
 * @param people parts before the {@code @} of who wrote or was written to there, as far as there is room
 * @param told who inside was already told about as having to do with it
 */
record Peer(
        Instant first,
        Instant last,
        boolean wroteFirst,
        int daysIn,
        int daysOut,
        long dayIn,
        long dayOut,
        String like,
        List<String> people,
        List<String> told) {
    private static final int MOST_PEOPLE = 24;
    /** A wave of one lure is clear from as many. */
    private static final int MOST_TOLD = 50;

    private static final int DAYS_EACH_WAY = 2;
    /** Longer than it takes to trick somebody with a few messages to and fro. */
    private static final Duration FOR_WEEKS = Duration.ofDays(14);

    Peer {
        people = List.copyOf(people);
        told = List.copyOf(told);
    }

    static Peer met(Mail mail, String like) {
        return new Peer(mail.time(), mail.time(), !mail.isOut(), 0, 0, -1, -1, like, List.of(), List.of());
    }

    /** After one more message; the same when it tells nothing new, as most do. Messages that did not arrive count for nothing. */
    Peer with(Mail mail) {
        if (!mail.arrived()) {
            return this;
        }
        long day = Math.floorDiv(mail.time().getEpochSecond(), 86_400L);
        boolean isNewIn = !mail.isOut() && day != dayIn;
        boolean isNewOut = mail.isOut() && day != dayOut;
        String person = mail.outside().substring(0, mail.outside().lastIndexOf('@'));
        boolean isNewPerson = people.size() < MOST_PEOPLE && !people.contains(person);
        if (!isNewIn && !isNewOut && !isNewPerson) {
            return this;
        }
        return new Peer(
                first,
                mail.time(),
                wroteFirst,
                daysIn + (isNewIn ? 1 : 0),
                daysOut + (isNewOut ? 1 : 0),
                isNewIn ? day : dayIn,
                isNewOut ? day : dayOut,
                like,
                isNewPerson ? longer(people, person) : people,
                told);
    }

    Peer telling(String inside) {
        return new Peer(first, last, wroteFirst, daysIn, daysOut, dayIn, dayOut, like, people, longer(told, inside));
    }

    boolean mayTell(String inside) {
        return told.size() < MOST_TOLD && !told.contains(inside);
    }

    boolean isMutual() {
        return daysIn > 0 && daysOut > 0;
    }

    /** Whether mail went both ways on several days, for weeks. */
    boolean isKnown(Instant now) {
        return daysIn >= DAYS_EACH_WAY
                && daysOut >= DAYS_EACH_WAY
                && !first.plus(FOR_WEEKS).isAfter(now);
    }

    private static List<String> longer(List<String> list, String one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
