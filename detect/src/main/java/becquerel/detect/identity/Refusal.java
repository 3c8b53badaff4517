package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Step;
import becquerel.activity.SignInVerdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a second factor was not passed, in the words of the provider. */
enum Refusal {
    /** The owner pressed "this was not me". */
    REPORTED,
    /** The owner refused. */
    DECLINED,
    /** Nobody took the telephone. */
    UNANSWERED,
    /** A code was typed, and it was wrong. */
    WRONG_CODE,
    /** The log does not say. */
    UNTOLD;

    private static final String NOT_PASSED = "500121";

    /** Empty for whatever is no second factor that failed. */
    static Optional<Refusal> of(SignIn signIn) {
        if (signIn.verdict() != SignInVerdict.PASSWORD_RIGHT || !signIn.code().equals(NOT_PASSED)) {
            return Optional.empty();
        }
        String words = signIn.how().steps().stream()
                .filter(step -> !step.succeeded())
                .map(Step::detail)
                .collect(Collectors.joining(" ", signIn.reason() + " ", ""))
                .toLowerCase(Locale.ROOT);
        if (words.contains("fraud")) {
            return Optional.of(REPORTED);
        }
        if (words.contains("declined")) {
            return Optional.of(DECLINED);
        }
        if (words.contains("code entered") || words.contains("wrong code") || words.contains("invalid code")) {
            return Optional.of(WRONG_CODE);
        }
        boolean silence = words.contains("did not respond")
                || words.contains("no response")
                || words.contains("timed out")
                || words.contains("unreachable");
        return Optional.of(silence ? UNANSWERED : UNTOLD);
    }
}
