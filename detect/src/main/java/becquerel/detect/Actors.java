package becquerel.detect;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Outcome;

/** Who is answerable for an act. */
public final class Actors {
    private Actors() {}

    /**
     * The provider's own services and first-party applications: their upkeep is most of a real admin log and never the
     * finding itself. First-party application ids share two endings.
     */
    public static boolean isProvider(Account actor) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case APPLICATION ->
                actor.name().endsWith("-0ff1-ce00-000000000000") || actor.name().endsWith("-0000-c000-000000000000");
            case PERSON, GUEST, UNKNOWN -> false;
        };
    }

    /** Somebody did it and it was not refused. */
    public static boolean acted(Activity activity) {
        return !isProvider(activity.actor()) && activity.context().outcome() != Outcome.FAILURE;
    }
}
