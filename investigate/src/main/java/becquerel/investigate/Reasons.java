package becquerel.investigate;

import java.time.Instant;
import java.util.Collection;

/** Sentences behind verdicts that no finding has said yet. */
final class Reasons {
    private Reasons() {}

    static String entered(int signIns, String places, Instant first) {
        String where =
                places.isEmpty() ? "in the wake of the intruder" : "from " + places + ", which the intruder used";
        String what = signIns == 0 ? "Somebody acted in it " : "It was signed in to " + Phrases.times(signIns) + " ";
        return what + where + "; first on " + Phrases.moment(first) + ".";
    }

    static String tried(int tries, String places, boolean guessed) {
        return "Passwords were tried " + Phrases.times(tries) + " from " + places
                + (guessed ? ", and afterwards the sign-in from there succeeded." : "; none of these tries got in.");
    }

    static String stopped(int times) {
        return "The password is known to the intruder: reset it. It was right " + Phrases.times(times)
                + " from the intruder's address; the sign-in stopped before it was complete.";
    }

    /** What an account of the intruder's own is, and so what to do with it. */
    static String own(boolean made, String account) {
        return made
                ? "Made by the intruder: disable it."
                : "A real " + (account.startsWith("group:") ? "group" : "account")
                        + " of the organisation that the intruder raised: take the roles away, do not delete it.";
    }

    static String raised(boolean made, Collection<String> givers, Collection<String> roles, Instant time) {
        String who = Phrases.list(givers);
        String powers =
                roles.isEmpty() ? "" : Phrases.count(roles.size(), "role", "roles") + " (" + Phrases.list(roles) + ")";
        String did =
                made ? " made the account" + (powers.isEmpty() ? "" : " and gave it " + powers) : " gave it " + powers;
        return who + did + " on " + Phrases.moment(time) + ", during the intrusion.";
    }
}
