package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one intruder is known by: addresses, sessions and accounts of his own. It starts from findings that are sure by
 * themselves and grows by acts that share a session or address, at most three steps; what an owner uses, too, is left out.
 */
final class Intruder {
    private static final int STEPS = 3;
    private static final double SURE = 0.7;
    /** Owners hand out consents, secrets and roles, too: their address becomes the intruder's only on firm ground. */
    private static final double SURER = 0.8;
    /** How long an address stays the intruder's before his first and after his last sure act from it. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Duration AFTER = Duration.ofDays(14);

    private final String tenant;
    private final Census census;
    private final Rarity rarity;
    private final List<Activity> acts;
    private final SortedMap<String, Census.Span> addresses = new TreeMap<>();
    private final NavigableSet<String> sessions = new TreeSet<>();
    private final NavigableSet<String> own = new TreeSet<>();
    private final Map<String, Instant> suspiciousSince = new HashMap<>();
    private final Set<String> proven = new HashSet<>();
    private final Set<String> ownersSessions = new HashSet<>();

    private Intruder(String tenant, Census census, Rarity rarity, List<Activity> acts) {
        this.tenant = tenant;
        this.census = census;
        this.rarity = rarity;
        this.acts = acts;
    }

    static Intruder behind(List<Clue> clues, Census census, Rarity rarity, List<Activity> acts, String tenant) {
        var intruder = new Intruder(tenant, census, rarity, acts);
        for (Clue clue : clues) {
            if (clue.isStrong() && !clue.isAttempt()) {
                intruder.suspiciousSince.merge(clue.hand(), clue.time(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        intruder.noteOwnersSessions();
        for (Clue clue : clues) {
            for (Activity act : clue.acts()) {
                if (act instanceof Activity.AccountChanged made
                        && clue.raised().contains(made.account().name())) {
                    intruder.own.add(made.account().name());
                }
                if (isSeed(clue) && !intruder.isOwners(act)) {
                    intruder.prove(act);
                }
            }
        }
        for (int step = 0; step < STEPS && intruder.grow(); step++) {
            // each round may find a session by an address, or an address by a session
        }
        intruder.acts.stream()
                .filter(intruder::isOwnMaking)
                .forEach(act -> intruder.own.add(act.subject().name()));
        return intruder;
    }

    private static boolean isSeed(Clue clue) {
        return switch (clue.family()) {
            case APP, POWER, DELEGATION, COLLECTION, LURE -> clue.finding().confidence() >= SURER;
            case ENTRY, RULE, HIDING, FRAUD -> clue.finding().confidence() >= SURE;
        };
    }

    private void prove(Activity act) {
        learn(act);
        if (!Census.failed(act)) {
            proven.add(act.actor().name() + " " + act.origin().address());
        }
    }

    private void learn(Activity act) {
        String address = act.origin().address();
        if (rarity.joins(address)) {
            addresses.merge(address, Census.Span.at(act.time()), Census.Span::plus);
        }
        if (!act.session().isEmpty() && !ownersSessions.contains(act.session())) {
            sessions.add(act.session());
        }
    }

    private boolean isOwnMaking(Activity act) {
        return act instanceof Activity.AccountChanged made
                && made.change() == Change.CREATED
                && !Census.failed(act)
                && (knowsSession(act) || knowsAddress(act));
    }

    /** One step: sessions seen at known addresses, addresses seen in known sessions. */
    private boolean grow() {
        var known = Set.copyOf(sessions);
        var there = new TreeMap<>(addresses);
        for (Activity act : acts) {
            boolean bySession = known.contains(act.session());
            boolean byAddress = isDuring(there.get(act.origin().address()), act.time());
            if (bySession != byAddress && !isOwners(act) && !Census.failed(act)) {
                learn(act);
            }
        }
        return addresses.size() + sessions.size() > there.size() + known.size();
    }

    private static boolean isDuring(Census.@Nullable Span span, Instant time) {
        return span != null
                && !time.isBefore(span.first().minus(BEFORE))
                && !time.isAfter(span.last().plus(AFTER));
    }

    /** Whether the actor had the habit of that address before anything was wrong with the account. */
    boolean isHabit(Activity act, String address) {
        Presence.Use use = census.presence(Who.of(tenant, act.actor())).uses().get(address);
        return use != null
                && use.isHabitBefore(suspiciousSince.getOrDefault(act.actor().name(), act.time()));
    }

    private boolean isOwners(Activity act) {
        return act.origin().hasAddress() && isHabit(act, act.origin().address());
    }

    /** A stolen session is used by its owner as well; then it tells nothing about whose hand it was. */
    private void noteOwnersSessions() {
        for (Activity act : acts) {
            if (!act.session().isEmpty() && isOwners(act)) {
                ownersSessions.add(act.session());
            }
        }
    }

    /** Whether the session was the intruder's alone. */
    boolean knowsSession(Activity act) {
        return sessions.contains(act.session());
    }

    /** Whether the act came from an address that was the intruder's at that time. */
    boolean knowsAddress(Activity act) {
        return isDuring(addresses.get(act.origin().address()), act.time());
    }

    NavigableSet<String> sessions() {
        return sessions;
    }

    SortedMap<String, Census.Span> addresses() {
        return addresses;
    }

    /** Accounts the intruder made. */
    NavigableSet<String> own() {
        return own;
    }

    /** When the first strong finding fell on the account, or the given time. */
    Instant suspiciousSince(String account, Instant otherwise) {
        return suspiciousSince.getOrDefault(account, otherwise);
    }

    /** Whether a sure finding rests on an act of that account from that address. */
    boolean isProven(Activity act) {
        return proven.contains(act.actor().name() + " " + act.origin().address());
    }
}
