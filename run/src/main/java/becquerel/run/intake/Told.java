package becquerel.run.intake;

import becquerel.activity.Activity;

/**
 * An activity on its way to whoever judges or keeps it.
 *
 * @param actOf empty where the activity is to be judged; otherwise it tells an act again that the record named here,
 *     {@code file:position}, tells already
 */
public record Told(Activity activity, String actOf) {
    /** Whether the activity speaks for its act, and so counts. */
    public boolean speaks() {
        return actOf.isEmpty();
    }
}
