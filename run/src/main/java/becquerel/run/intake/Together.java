package becquerel.run.intake;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import java.util.LinkedHashSet;
import java.util.List;

/** Two activities that tell one act, as one: what the first does not say is taken from the other, and nothing it says changes. */
final class Together {
    private Together() {}

    static Activity told(Activity speaks, Activity other) {
        Activity filled = speaks.with(context(speaks.context(), other.context()));
        if (filled instanceof SignIn one && other instanceof SignIn two) {
            return signIn(one, two);
        }
        if (filled instanceof ConsentGranted one && other instanceof ConsentGranted two) {
            return consent(one, two);
        }
        return filled;
    }

    private static Context context(Context one, Context two) {
        return new Context(
                one.time(),
                one.tenant().equals(Tenancy.UNKNOWN) ? two.tenant() : one.tenant(),
                actor(one.actor(), two.actor()),
                origin(one.origin(), two.origin()),
                text(one.session(), two.session()),
                text(one.token(), two.token()),
                one.operation(),
                one.outcome(),
                one.evidence(),
                one.also());
    }

    /** A name that only one log knows to be a person's is that of the same person in the other. */
    private static Account actor(Account one, Account two) {
        boolean told = one.isKnown()
                && (one.kind() != Account.Kind.UNKNOWN || !one.name().equals(two.name()));
        return told ? one : two;
    }

    private static Origin origin(Origin one, Origin two) {
        boolean elsewhere = one.hasAddress() && !one.address().equals(two.address());
        return new Origin(
                text(one.address(), two.address()),
                one.port() == 0 && !elsewhere ? two.port() : one.port(),
                text(one.userAgent(), two.userAgent()),
                one.client() == Client.UNKNOWN ? two.client() : one.client(),
                text(one.app(), two.app()));
    }

    private static SignIn signIn(SignIn one, SignIn two) {
        return new SignIn(
                one.context(),
                one.verdict(),
                text(one.code(), two.code()),
                text(one.reason(), two.reason()),
                text(one.request(), two.request()),
                text(one.resource(), two.resource()),
                text(one.device(), two.device()),
                text(one.attempt(), two.attempt()),
                how(one.how(), two.how()));
    }

    private static Authentication how(Authentication one, Authentication two) {
        return new Authentication(
                one.flow() == Flow.UNKNOWN ? two.flow() : one.flow(),
                text(one.protocol(), two.protocol()),
                one.required() == Factors.UNKNOWN ? two.required() : one.required(),
                list(one.steps(), two.steps()),
                text(one.incomingToken(), two.incomingToken()),
                text(one.transfer(), two.transfer()),
                text(one.conditionalAccess(), two.conditionalAccess()),
                text(one.risk(), two.risk()),
                list(one.risks(), two.risks()),
                one.managed() || two.managed(),
                text(one.country(), two.country()),
                text(one.city(), two.city()),
                one.spot().or(two::spot));
    }

    /** The records of one consent each name some of what was allowed. */
    private static ConsentGranted consent(ConsentGranted one, ConsentGranted two) {
        var scopes = new LinkedHashSet<>(one.scopes());
        scopes.addAll(two.scopes());
        return new ConsentGranted(
                one.context(),
                text(one.app(), two.app()),
                text(one.appName(), two.appName()),
                List.copyOf(scopes),
                one.everyone() || two.everyone(),
                text(one.reason(), two.reason()));
    }

    private static String text(String one, String two) {
        return one.isEmpty() ? two : one;
    }

    private static <T> List<T> list(List<T> one, List<T> two) {
        return one.isEmpty() ? two : one;
    }
}
