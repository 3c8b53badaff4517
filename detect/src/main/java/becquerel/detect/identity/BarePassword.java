package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Client;
import becquerel.knowledge.Agent;
import java.util.Set;

/** Tells sign-ins with nothing but name and password from others. */
final class BarePassword {
    private static final Set<Client> OLD_WAYS =
            Set.of(Client.ACTIVE_SYNC, Client.EWS, Client.OUTLOOK, Client.POWERSHELL);

    private BarePassword() {}

    /**
     * Whether nothing but name and password went to the provider. Sign-in logs call modern clients browsers and apps, whatever
     * they fetch; under the name of an old protocol they file old ways of signing in.
     */
    static boolean isIn(SignIn signIn) {
        if (signIn.how().protocol().equalsIgnoreCase("ropc")) {
            return true;
        }
        if (signIn.succeeded() && signIn.how().required() == Factors.MULTIPLE) {
            return false; // an old protocol that was opened the new way
        }
        return signIn.origin().client().isLegacy()
                || Agent.of(signIn.origin().userAgent()).isPasswordOnly()
                || (signIn.how().flow() == Flow.INTERACTIVE
                        && OLD_WAYS.contains(signIn.origin().client())
                        && !isNamedByAgent(signIn));
    }

    /** Programs of today say themselves that they are Outlook; a protocol of that name is told by the sign-in log alone. */
    private static boolean isNamedByAgent(SignIn signIn) {
        return signIn.origin().client() == Client.OUTLOOK
                && signIn.origin().userAgent().contains("Outlook");
    }
}
