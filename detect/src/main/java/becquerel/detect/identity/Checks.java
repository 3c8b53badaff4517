package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Step;
import java.util.Locale;

/** What the checks of a sign-in say: whether somebody proved who they are, or only brought an earlier proof along. */
final class Checks {
    private Checks() {}

    /** Every check was passed by what an earlier sign-in had left in the token. False where the log does not tell the checks. */
    static boolean isCarried(SignIn signIn) {
        return !signIn.how().steps().isEmpty() && signIn.how().steps().stream().allMatch(Checks::isCarried);
    }

    /** Something was typed or pressed for this sign-in. */
    static boolean isFresh(SignIn signIn) {
        return signIn.how().steps().stream().anyMatch(step -> step.succeeded() && !isCarried(step));
    }

    /** A second factor was given for this sign-in. */
    static boolean hasFreshFactor(SignIn signIn) {
        return signIn.how().steps().stream()
                .anyMatch(step -> step.succeeded()
                        && !isCarried(step)
                        && !step.method().toLowerCase(Locale.ROOT).startsWith("password"));
    }

    private static boolean isCarried(Step step) {
        String method = step.method().toLowerCase(Locale.ROOT);
        String detail = step.detail().toLowerCase(Locale.ROOT);
        return method.equals("previously satisfied")
                || detail.contains("claim in the token")
                || detail.contains("claim provided by external provider")
                || detail.contains("previously satisfied");
    }
}
