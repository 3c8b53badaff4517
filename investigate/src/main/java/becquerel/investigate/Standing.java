package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Weights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What one attack means for one account, gathered act by act. */
final class Standing {
    /** Without one sign that is sure by itself an account is not called compromised. */
    private static final double SURE = 0.8;

    private static final double MOST_SUSPECTED = 0.89;
    private static final double COMPROMISED = 0.9;
    private static final double SUSPECTED = 0.5;
    /** Guessed at, then entered from the same address. */
    private static final double GUESSED = 0.9;
    /** Entered from an address or in a session that is the intruder's. */
    private static final double ENTERED = 0.6;

    /** Given power by the intruder, and then doing what intruders do with it. */
    private static final double RAISED = 0.4;

    /** A known password is said before all else: somebody has to act on it. */
    private static final double KNOWN = 2;

    private static final Set<Family> LASTING = EnumSet.of(Family.APP, Family.POWER, Family.DELEGATION, Family.RULE);

    /** How sure an account's own acts make it, and why. */
    record Sign(double weight, String reason) {}

    private final String account;
    private final Weights weights;
    /** Nobody's hand is surer than that there was an intruder at all. */
    private final double most;

    private final List<Sign> signs = new ArrayList<>();
    private final Map<Family, Double> best = new EnumMap<>(Family.class);
    /** The same without correction: what everybody does now and then is no everyday thing in an account that was given power. */
    private final Map<Family, Double> bestByWord = new EnumMap<>(Family.class);

    private final NavigableSet<String> tried = new TreeSet<>();
    private final NavigableSet<String> entered = new TreeSet<>();
    private final NavigableSet<String> roles = new TreeSet<>();
    private final NavigableSet<String> givers = new TreeSet<>();
    private int tries;
    private int stopped;
    private int entries;
    private Instant firstEntry = Instant.MAX;
    private Instant lastEntry = Instant.MIN;
    private Instant raisedAt = Instant.MAX;
    private double given;
    private boolean made;
    private boolean guessed;

    /** Of an account that an attack of this certainty may have touched. */
    Standing(String account, Certainty certainty) {
        this.account = account;
        this.weights = certainty.weights();
        this.most = certainty.chance();
    }

    /** Of an account of which nothing is known. */
    static Standing unknown(String account) {
        return new Standing(account, Certainty.of(List.of(), Weights.REASONED));
    }

    /** A finding on what was done in this account's name, or to this mailbox by a foreign hand. */
    void found(Clue clue) {
        boolean own = clue.hand().equals(account);
        double hand = clue.isAttempt() ? 0 : own ? clue.family().foreignHand() : onIt(clue);
        double weight = Grounds.itself(clue.finding(), weights) * hand;
        best.merge(clue.family(), weight, Math::max);
        bestByWord.merge(clue.family(), clue.finding().confidence() * hand, Math::max);
        signs.add(new Sign(weight, clue.finding().sentence()));
    }

    /** A rule set or mail read by another account is a foreign hand in this mailbox; a right given on it is not yet. */
    private static double onIt(Clue clue) {
        return switch (clue.family()) {
            case RULE, COLLECTION, HIDING, FRAUD -> Family.FRAUD.foreignHand();
            case LURE, ENTRY, HAND, APP, POWER, DELEGATION -> 0;
        };
    }

    /** An act in this account's name. */
    void acted(Activity act, Side side) {
        String address = act.origin().address();
        if (act instanceof SignIn signIn && signIn.verdict().guessed()) {
            if (side == Side.INTRUDER) {
                tries++;
                tried.add(address);
            }
        } else if (act instanceof SignIn signIn && signIn.verdict() == SignInVerdict.PASSWORD_RIGHT) {
            stopped += side == Side.INTRUDER ? 1 : 0;
        } else if (side == Side.INTRUDER && !Census.failed(act)) {
            entries += act instanceof SignIn ? 1 : 0;
            entered.add(address);
            guessed |= tried.contains(address);
            firstEntry = act.time().isBefore(firstEntry) ? act.time() : firstEntry;
            lastEntry = act.time().isAfter(lastEntry) ? act.time() : lastEntry;
        }
    }

    /** Somebody made the account or gave it a role. */
    void raised(Activity act, String role) {
        made |= act instanceof Activity.AccountChanged;
        if (!role.isEmpty()) {
            roles.add(role);
        }
        givers.add(act.actor().name());
        raisedAt = act.time().isBefore(raisedAt) ? act.time() : raisedAt;
    }

    /** How sure it is that the intruder did so. */
    void given(double surely) {
        given = Math.max(given, surely);
    }

    String account() {
        return account;
    }

    boolean isMade() {
        return made;
    }

    boolean isRaised() {
        return !givers.isEmpty();
    }

    /** First act of the intruder in this account; {@link Instant#MAX} when there is none. */
    Instant firstEntry() {
        return firstEntry;
    }

    /** Last act of the intruder in this account; {@link Instant#MIN} when there is none. */
    Instant lastEntry() {
        return lastEntry;
    }

    /** When power was first given to it; {@link Instant#MAX} when none was. */
    Instant raisedAt() {
        return raisedAt;
    }

    /** Whether the intruder was seen with the right password. */
    boolean isPasswordKnown() {
        return stopped > 0 || guessed;
    }

    boolean hasEntries() {
        return entries > 0;
    }

    double confidence() {
        var chances = new EnumMap<>(best);
        if (isRaised()) {
            bestByWord.forEach((family, word) -> chances.merge(family, word, Math::max));
        }
        if (guessed) {
            chances.merge(Family.ENTRY, GUESSED, Math::max);
        } else if (!entered.isEmpty()) {
            chances.merge(Family.ENTRY, ENTERED, Math::max);
        }
        var all = new ArrayList<>(chances.values());
        if (isRaised() && LASTING.stream().anyMatch(family -> best.getOrDefault(family, 0.0) > 0)) {
            all.add(RAISED);
        }
        boolean sure = all.stream().anyMatch(each -> each >= SURE);
        double together = Math.min(most, Odds.anyOf(all));
        return Odds.round(sure ? together : Math.min(MOST_SUSPECTED, together));
    }

    /** How sure the verdict is: of an account of the intruder's own, how sure it is that he made or raised it. */
    double certainty() {
        return kind() == Verdict.Kind.INTRUDERS_OWN ? Odds.round(Math.max(given, confidence())) : confidence();
    }

    Verdict.Kind kind() {
        if (made) {
            return Verdict.Kind.INTRUDERS_OWN;
        }
        double confidence = confidence();
        if (confidence >= COMPROMISED) {
            return Verdict.Kind.COMPROMISED;
        }
        if (confidence >= SUSPECTED) {
            return Verdict.Kind.SUSPECTED;
        }
        if (isRaised()) {
            return Verdict.Kind.INTRUDERS_OWN;
        }
        return tries + stopped > 0 ? Verdict.Kind.TARGETED : Verdict.Kind.NOTHING_FOUND;
    }

    /** Whole sentences, strongest first. */
    List<String> reasons() {
        var all = new ArrayList<Sign>(signs);
        String places = Phrases.list(entered.stream().filter(Networks::isPlace).toList());
        if (!entered.isEmpty()) {
            all.add(new Sign(guessed ? GUESSED : ENTERED, Reasons.entered(entries, places, firstEntry)));
        }
        if (tries > 0) {
            all.add(new Sign(guessed ? GUESSED : 0.3, Reasons.tried(tries, Phrases.list(tried), guessed)));
        }
        if (stopped > 0 && entered.isEmpty()) {
            all.add(new Sign(KNOWN, Reasons.stopped(stopped)));
        }
        if (isRaised()) {
            boolean own = kind() == Verdict.Kind.INTRUDERS_OWN;
            String raised = Reasons.raised(made, givers, roles, raisedAt);
            all.add(own ? new Sign(1, Reasons.own(made, account) + " " + raised) : new Sign(0.5, raised));
        }
        all.sort(java.util.Comparator.comparingDouble(Sign::weight).reversed().thenComparing(Sign::reason));
        return all.stream().map(Sign::reason).distinct().toList();
    }
}
