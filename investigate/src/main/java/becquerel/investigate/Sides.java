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
import org.jspecify.annotations.Nullable;

/**
 * Whose hand each act was in the light of one attack: that of the stretch it is in. Acts without a usable address or session follow
 * the sign-in before them for a few hours.
 */
final class Sides {
    /** How long an act that shows no address is laid to whoever signed in last. */
    private static final Duration WAKE = Duration.ofHours(4);
    /** How soon a program reads after it signed in. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private final Scene scene;
    private final Intruder intruder;
    private final Labels labels;
    private final IdentityHashMap<Activity, Side> sides = new IdentityHashMap<>();
    private final Map<String, Presumed> lastSeen = new HashMap<>();
    private final Map<String, Presumed> lastByApp = new HashMap<>();

    private record Presumed(Side side, Instant since) {}

    Sides(List<Activity> acts, Intruder intruder, Scene scene, Labels labels) {
        this.scene = scene;
        this.intruder = intruder;
        this.labels = labels;
        for (Activity act : acts) {
            sides.put(act, judge(act));
        }
    }

    Side of(Activity act) {
        return sides.getOrDefault(act, Side.UNKNOWN);
    }

    private Side judge(Activity act) {
        Stretch stretch = scene.stretches().of(act);
        if (stretch == null) {
            return Side.UNKNOWN;
        }
        if (intruder.own().contains(stretch.who().name())) {
            return Side.INTRUDER;
        }
        if (stretch.place().isEmpty() && stretch.session().isEmpty()) {
            return placeless(act, stretch);
        }
        Side side = labels.side(stretch);
        if (isPresent(act) && !stretch.place().isEmpty()) {
            var present = new Presumed(side, act.time());
            lastSeen.put(stretch.who().name(), present);
            lastByApp.put(byApp(act), present);
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

    private Side placeless(Activity act, Stretch stretch) {
        Side side = labels.side(stretch);
        if (side == Side.INTRUDER) {
            return side; // by the application
        }
        side = presumed(act);
        if (side == Side.INTRUDER) {
            labels.followed(stretch);
        }
        return side;
    }

    /** Services read mail in an account's name all day, so reading without a place is only somebody's who signed in with that program. */
    private Side presumed(Activity act) {
        return act instanceof MailRead
                ? after(lastByApp.get(byApp(act)), act, AT_ONCE)
                : after(lastSeen.get(act.actor().name()), act, WAKE);
    }

    private static Side after(@Nullable Presumed last, Activity act, Duration soon) {
        if (last == null) {
            return Side.UNKNOWN;
        }
        return Duration.between(last.since(), act.time()).compareTo(soon) <= 0 ? last.side() : Side.UNKNOWN;
    }

    private static String byApp(Activity act) {
        return act.actor().name() + " " + act.origin().app();
    }
}
