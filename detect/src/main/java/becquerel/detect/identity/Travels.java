package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Spot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where one account signed in, as records place it in degrees, and between which of these places nobody can have travelled.
 *
 * @param seen the latest sign-in at each spot
 * @param jumps between two of them, whichever came first
 */
record Travels(Map<Spot, Seen> seen, Map<Pair, Jump> jumps) {
    static final Travels NONE = new Travels(Map.of(), Map.of());

    /** A town's middle stands for all of it and what lies around it: so far off either end may be. */
    private static final double BLUR_KM = 50;

    private static final double FAR_KM = 500;
    /** Nothing that carries passengers is faster. */
    private static final double FASTEST_KMH = 900;

    private static final Duration WITHIN = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int MOST_SPOTS = 32;
    private static final int MOST_JUMPS = 64;

    Travels {
        seen = Map.copyOf(seen);
        jumps = Map.copyOf(jumps);
    }

    /**
     * A sign-in at a spot.
     *
     * @param since when the account was first seen there
     * @param registered whether it came from a machine that the directory knows
     */
    record Seen(
            Spot spot,
            String city,
            Instant since,
            Instant time,
            String address,
            String session,
            boolean registered,
            EvidenceRef record) {
        static Seen of(SignIn signIn, Spot spot) {
            return new Seen(
                    spot,
                    signIn.how().city(),
                    signIn.time(),
                    signIn.time(),
                    signIn.origin().address(),
                    signIn.session(),
                    !signIn.device().isEmpty() || signIn.how().managed(),
                    signIn.evidence());
        }

        boolean isSoonAfter(Seen before) {
            return registered == before.registered
                    && Duration.between(before.time, time).compareTo(SOON) < 0;
        }

        Seen after(Seen before) {
            return new Seen(spot, city, before.since, time, address, session, registered, record);
        }
    }

    /** Two spots, in whichever order. */
    record Pair(Spot one, Spot other) {
        private static final Comparator<Spot> ORDER =
                Comparator.comparingDouble(Spot::latitude).thenComparingDouble(Spot::longitude);

        static Pair of(Spot a, Spot b) {
            return ORDER.compare(a, b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /**
     * One place after another, faster than anybody travels.
     *
     * @param known the place that the account knows longer, and {@code strange} the other one, both when it was first noticed
     * @param days on how many days it was seen
     * @param day of the latest, counted from 1970
     */
    record Jump(Seen known, Seen strange, int days, long day) {
        double kilometres() {
            return known.spot().kilometresTo(strange.spot());
        }

        Duration between() {
            return Duration.between(known.time(), strange.time()).abs();
        }

        /** In kilometres an hour; who is at both at once is no faster than in a minute. */
        double speed() {
            Duration time = between().compareTo(SHORTEST) < 0 ? SHORTEST : between();
            return Math.max(0, kilometres() - 2 * BLUR_KM) / time.toSeconds() * 3600;
        }

        private boolean isImpossible() {
            return kilometres() >= FAR_KM && speed() >= FASTEST_KMH;
        }
    }

    /** With another sign-in. */
    Travels with(Seen now) {
        Seen before = seen.get(now.spot());
        Optional<Jump> jump = jumpTo(now);
        if (jump.isEmpty() && before != null && now.isSoonAfter(before)) {
            return this; // the usual case
        }
        var more = new HashMap<>(seen);
        more.put(now.spot(), before == null ? now : now.after(before));
        if (more.size() > MOST_SPOTS) {
            more.values().stream()
                    .min(Comparator.comparing(Seen::time).thenComparing(Seen::record))
                    .ifPresent(oldest -> more.remove(oldest.spot()));
        }
        if (jump.isEmpty()) {
            return new Travels(more, jumps);
        }
        Map<Pair, Jump> with = new HashMap<>(jumps);
        Pair pair = pair(jump.get());
        if (with.containsKey(pair) || with.size() < MOST_JUMPS) {
            with.put(pair, jump.get());
        }
        return new Travels(more, with);
    }

    /** The jump that a sign-in ends, with the days it was seen on before; nothing where somebody can have travelled. */
    Optional<Jump> jumpTo(Seen now) {
        return seen.values().stream()
                .filter(before -> !before.spot().equals(now.spot()))
                .filter(before -> Duration.between(before.time(), now.time()).compareTo(WITHIN) <= 0)
                .filter(before -> !(before.registered() && now.registered()))
                .filter(before -> !Nearness.isNear(before.address(), now.address()))
                .map(before -> between(before, now))
                .filter(Jump::isImpossible)
                .max(Comparator.comparing((Jump jump) -> other(jump, now).time())
                        .thenComparing(jump -> other(jump, now).record()))
                .map(this::again);
    }

    private static Seen other(Jump jump, Seen now) {
        return jump.known().spot().equals(now.spot()) ? jump.strange() : jump.known();
    }

    /** The place that was known first is the known one: an intruder's is new. */
    private Jump between(Seen before, Seen now) {
        Seen known = seen.get(now.spot());
        Seen here = known == null ? now : now.after(known);
        boolean earlierKnown = !here.since().isBefore(before.since());
        return new Jump(earlierKnown ? before : here, earlierKnown ? here : before, 1, day(now.time()));
    }

    /** As it was first noticed, with the days it was seen on. */
    private Jump again(Jump now) {
        Jump last = jumps.get(pair(now));
        if (last == null) {
            return now;
        }
        int days = last.day() == now.day() ? last.days() : last.days() + 1;
        return new Jump(last.known(), last.strange(), days, now.day());
    }

    boolean knows(Jump jump) {
        Jump last = jumps.get(pair(jump));
        return last != null && last.days() == jump.days();
    }

    private static Pair pair(Jump jump) {
        return Pair.of(jump.known().spot(), jump.strange().spot());
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 86_400L);
    }
}
