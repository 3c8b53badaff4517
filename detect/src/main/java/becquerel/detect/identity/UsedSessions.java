package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.knowledge.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of one account that were used last, the latest at the end.
 *
 * @param rented since when the account has come from rented machines, if ever
 */
record UsedSessions(List<Used> sessions, Optional<Instant> rented) {
    static final UsedSessions NONE = new UsedSessions(List.of(), Optional.empty());

    private static final int MOST_SESSIONS = 16;
    /** So long after it was first seen, a way of working is somebody's own. */
    private static final Duration UNTIL_USUAL = Duration.ofHours(24);

    /** The first act of a session with a place, the last one there, and whether the move was told. */
    record Used(At first, At last, boolean told) {
        boolean is(String session) {
            return name(first.act()).equals(session);
        }

        /** Whether an act came from where the session began. */
        boolean isAround(At now) {
            return Nearness.isNear(
                    first.act().origin().address(), now.act().origin().address());
        }

        /** Many records say nothing of the machine: the first one near the beginning that does describes it. */
        Used described(At now) {
            Activity.Other act = first.act();
            boolean isNews = act.origin().userAgent().isEmpty()
                    && !now.act().origin().userAgent().isEmpty()
                    && isAround(now);
            return isNews ? new Used(now, last, told) : this;
        }
    }

    /** An act without what it was about, which may be long. */
    record At(Activity.Other act, String device) {
        static At of(Activity act) {
            return new At(new Activity.Other(act.context(), ""), act instanceof SignIn signIn ? signIn.device() : "");
        }
    }

    UsedSessions {
        sessions = List.copyOf(sessions);
    }

    /** What an act is known by in here: its session, or where the record names none, the token it was done with. */
    static String name(Activity act) {
        return act.session().isEmpty() ? act.context().token() : act.session();
    }

    /** The place of a session, which is mostly the last one, or -1. */
    private int place(String session) {
        int place = sessions.size() - 1;
        while (place >= 0 && !sessions.get(place).is(session)) {
            place--;
        }
        return place;
    }

    Optional<Used> of(String session) {
        int place = place(session);
        return place < 0 ? Optional.empty() : Optional.of(sessions.get(place));
    }

    /** In place of what is known of the session; the one that was not used for longest is forgotten. */
    UsedSessions with(Used used) {
        List<Used> all = new ArrayList<>(sessions);
        int place = place(name(used.first().act()));
        if (place >= 0) {
            all.remove(place);
        } else if (all.size() == MOST_SESSIONS) {
            all.removeFirst();
        }
        all.add(used);
        return new UsedSessions(all, rented);
    }

    UsedSessions seen(Network network, Instant time) {
        return rented.isEmpty() && network.kind().isRented() ? new UsedSessions(sessions, Optional.of(time)) : this;
    }

    boolean isUsedToRented(Instant now) {
        return rented.filter(since -> Duration.between(since, now).compareTo(UNTIL_USUAL) > 0)
                .isPresent();
    }
}
