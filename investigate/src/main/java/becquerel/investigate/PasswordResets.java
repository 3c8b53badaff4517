package becquerel.investigate;

import becquerel.investigate.Verdict.Kind;
import java.util.List;

/** Which passwords must be reset besides those of the accounts that were broken into. */
public final class PasswordResets {
    private PasswordResets() {}

    /** Accounts nobody got into although the intruder knows the password, in the order of the verdicts. */
    public static List<Verdict> of(Conclusion conclusion) {
        return conclusion.verdicts().stream()
                .filter(verdict -> verdict.passwordKnown() && verdict.kind() != Kind.COMPROMISED)
                .toList();
    }
}
