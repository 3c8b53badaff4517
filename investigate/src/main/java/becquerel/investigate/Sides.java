package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose hand each act was, as far as session and address carry. Where owner and intruder share an address nothing is
 * claimed. Acts without a usable address follow the sign-in before them for a few hours.
 */
final class Sides {
    /** How long an act that shows no address is laid to whoever signed in last. */
    private static final Duration WAKE = Duration.ofHours(4);

    private final Intruder intruder;
    private final Rarity rarity;
    private final IdentityHashMap<Activity, Side> sides = new IdentityHashMap<>();
    /** For each account and client description, when it was first used away from the intruder's addresses. */
    private final Map<String, Instant> ownAgents = new HashMap<>();

    private record Presumed(Side side, Instant since) {}

    private final Map<String, Presumed> lastSeen = new HashMap<>();

    Sides(List<Activity> acts, Intruder intruder, Rarity rarity) {
        this.intruder = intruder;
        this.rarity = rarity;
        for (Activity act : acts) {
            sides.put(act, judge(act));
        }
    }

    Side of(Activity act) {
        return sides.getOrDefault(act, Side.UNKNOWN);
    }

    private Side judge(Activity act) {
        if (Deed.of(act).isNobodys()) {
            return Side.UNKNOWN;
        }
        String account = act.actor().name();
        if (intruder.own().contains(account)) {
            return Side.INTRUDER;
        }
        if (rarity.isNowhere(act.origin().address()) && !intruder.knowsSession(act)) {
            return presumed(act);
        }
        Side side = byPlace(act);
        if (isPresent(act)) {
            lastSeen.put(account, new Presumed(side, act.time()));
        }
        return side;
    }

    /** A sign-in that was only stopped for a consent or a prompt shows who is there as well as one that went through. */
    private static boolean isPresent(Activity act) {
        return !Census.failed(act)
                || (act instanceof SignIn signIn
                        && (signIn.verdict() == SignInVerdict.PASSWORD_RIGHT
                                || signIn.verdict() == SignInVerdict.INTERRUPTED));
    }

    private Side byPlace(Activity act) {
        String address = act.origin().address();
        if (intruder.isHabit(act, address)) {
            noteAgent(act);
            return intruder.knowsSession(act) || intruder.knowsAddress(act) ? Side.UNKNOWN : Side.OWNER;
        }
        if (intruder.knowsSession(act)) {
            return Side.INTRUDER;
        }
        if (intruder.knowsAddress(act)) {
            return isLikeOwner(act) ? Side.UNKNOWN : Side.INTRUDER;
        }
        if (!intruder.addresses().containsKey(address)) {
            noteAgent(act);
        }
        return Side.UNKNOWN;
    }

    /** Outside a proven act, the same client as before at other places may well be the owner at a shared address. */
    private boolean isLikeOwner(Activity act) {
        if (intruder.isProven(act)
                || (act instanceof SignIn signIn && signIn.verdict().guessed())) {
            return false;
        }
        Instant first = ownAgents.get(act.actor().name() + " " + act.origin().userAgent());
        return !act.origin().userAgent().isEmpty() && first != null && first.isBefore(act.time());
    }

    private void noteAgent(Activity act) {
        ownAgents.putIfAbsent(act.actor().name() + " " + act.origin().userAgent(), act.time());
    }

    /** Services read mail in an account's name all day, so reading without an address says nothing. */
    private Side presumed(Activity act) {
        Presumed last = lastSeen.get(act.actor().name());
        if (last == null || act instanceof MailRead) {
            return Side.UNKNOWN;
        }
        return Duration.between(last.since(), act.time()).compareTo(WAKE) <= 0 ? last.side() : Side.UNKNOWN;
    }
}
