package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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

    private final Scene scene;
    private final String tenant;
    private final Census census;
    private final Rarity rarity;
    private final List<Activity> acts;
    private final SortedMap<String, Census.Span> addresses = new TreeMap<>();
    private final NavigableSet<String> sessions = new TreeSet<>();
    private final NavigableSet<String> own = new TreeSet<>();
    private final Map<String, Instant> suspiciousSince = new HashMap<>();
    private final Set<String> proven = new HashSet<>();
    /** Accounts with a client description seen in sure acts. */
    private final Set<String> provenAgents = new HashSet<>();

    private final Set<String> ownersSessions = new HashSet<>();
    /** Sessions that he used as well as their owner, who lost a token to him. */
    private final Set<String> sharedSessions = new HashSet<>();
    /** Client descriptions at habits, with and without the account. */
    private final Set<String> ownersAgents = new HashSet<>();

    private Intruder(Scene scene, List<Activity> acts) {
        this.scene = scene;
        this.tenant = scene.tenant();
        this.census = scene.census();
        this.rarity = scene.rarity();
        this.acts = acts;
    }

    static Intruder behind(List<Clue> clues, Scene scene, List<Activity> acts) {
        var intruder = new Intruder(scene, acts);
        for (Clue clue : clues) {
            if (clue.isStrong() && !clue.isAttempt()) {
                intruder.suspiciousSince.merge(clue.hand(), clue.time(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        intruder.noteOwners();
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
            case ENTRY, HAND, RULE, HIDING, FRAUD -> clue.finding().confidence() >= SURE;
        };
    }

    private void prove(Activity act) {
        if (Deed.of(act).isNobodys()) {
            return;
        }
        learn(act);
        if (!Census.failed(act)) {
            proven.add(act.actor().name() + " " + act.origin().address());
            provenAgents.add(act.actor().name() + " " + act.origin().userAgent());
        }
    }

    private void learn(Activity act) {
        learnAddress(act);
        learnSession(act);
    }

    private void learnAddress(Activity act) {
        String address = act.origin().address();
        if (rarity.joins(address) && !isHome(act)) {
            addresses.merge(address, Census.Span.at(act.time()), Census.Span::plus);
        }
    }

    /** A code typed at home, or a session that was stolen there, does not make the owner's home the intruder's. */
    private boolean isHome(Activity act) {
        Optional<Side> said = scene.decisions().of(act);
        if (said.isPresent()) {
            return said.get() == Side.OWNER;
        }
        Stretch stretch = scene.stretches().of(act);
        return stretch != null && scene.hands().isHome(stretch.who(), stretch.place());
    }

    private void learnSession(Activity act) {
        if (!act.session().isEmpty()) {
            (ownersSessions.contains(act.session()) ? sharedSessions : sessions).add(act.session());
        }
    }

    private boolean isOwnMaking(Activity act) {
        return act instanceof Activity.AccountChanged made
                && made.change() == Change.CREATED
                && !Census.failed(act)
                && (knowsSession(act) || knowsAddress(act));
    }

    /** One step: sessions seen at known addresses; addresses seen in known sessions or with a client only the intruder has. */
    private boolean grow() {
        var known = Set.copyOf(sessions);
        var there = new TreeMap<>(addresses);
        for (Activity act : acts) {
            if (isOwners(act) || Census.failed(act) || Deed.of(act).isNobodys()) {
                continue;
            }
            if (isDuring(there.get(act.origin().address()), act.time())) {
                learnSession(act);
            } else if (known.contains(act.session()) || isByProvenAgent(act)) {
                learnAddress(act);
            }
        }
        return addresses.size() + sessions.size() > there.size() + known.size();
    }

    /**
     * Whether the account was new to the address and came with the client of a sure act, which its owner never uses; and
     * either no owner at all uses such a client, or another account of the attack was new to the address, too. Intruders who
     * give each task its own machine are held together by this.
     */
    private boolean isByProvenAgent(Activity act) {
        String agent = act.origin().userAgent();
        String account = act.actor().name();
        boolean known = !agent.isEmpty()
                && provenAgents.contains(account + " " + agent)
                && !ownersAgents.contains(account + " " + agent);
        return known
                && isNewTo(account, act.origin().address())
                && (!ownersAgents.contains(agent) || newcomers(act.origin().address()) > 1);
    }

    private boolean isNewTo(String account, String address) {
        Instant entered = census.presence(new Who(tenant, account)).entered(address);
        return !entered.equals(Instant.MAX) && !entered.isBefore(suspiciousSince.getOrDefault(account, Instant.MAX));
    }

    private long newcomers(String address) {
        return suspiciousSince.keySet().stream()
                .filter(account -> isNewTo(account, address))
                .count();
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

    /** Whether it was done where the owner usually is. */
    boolean isAtHome(Activity act) {
        return isOwners(act) || isHome(act);
    }

    private boolean isOwners(Activity act) {
        Optional<Side> said = scene.decisions().of(act);
        if (said.isPresent()) {
            return said.get() == Side.OWNER;
        }
        return act.origin().hasAddress() && isHabit(act, act.origin().address());
    }

    /**
     * A stolen session is used by its owner as well, and a common client by many; then they tell nothing about whose hand it
     * was.
     */
    private void noteOwners() {
        for (Activity act : acts) {
            if (isOwners(act)) {
                ownersSessions.add(act.session());
                ownersAgents.add(act.origin().userAgent());
                ownersAgents.add(act.actor().name() + " " + act.origin().userAgent());
            }
        }
    }

    /** Whether he and the owner both were in the session. */
    boolean sharesSession(Activity act) {
        return sharedSessions.contains(act.session());
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
