package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tries to sign in that take several records: one asks for a second factor, one whether to stay signed in, the last one lets in.
 * The earlier ones are steps of a sign-in that went through, and nobody was stopped.
 */
final class Attempts {
    private final Set<String> succeeded = new HashSet<>();

    Attempts(Collection<Activity> acts) {
        for (Activity act : acts) {
            if (act instanceof SignIn signIn && signIn.verdict() == SignInVerdict.SUCCESS) {
                succeeded.add(signIn.attempt());
            }
        }
        succeeded.remove("");
    }

    /** Whether the act is a step on the way to a sign-in that another record shows to have gone through. */
    boolean isStep(Activity act) {
        return act instanceof SignIn signIn
                && (signIn.verdict() == SignInVerdict.PASSWORD_RIGHT || signIn.verdict() == SignInVerdict.INTERRUPTED)
                && succeeded.contains(signIn.attempt());
    }
}
