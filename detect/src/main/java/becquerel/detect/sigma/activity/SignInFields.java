package becquerel.detect.sigma.activity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What sign-ins tell. */
final class SignInFields {
    private SignInFields() {}

    static List<ActivityField> list() {
        return Stream.of(outcomes(), ways(), judgements()).flatMap(List::stream).toList();
    }

    private static List<ActivityField> outcomes() {
        return List.of(
                text(
                        "sign_in.verdict",
                        "what the code says: success, wrong password, unknown account, locked, password right, interrupted,"
                                + " other failure",
                        "password right",
                        it -> Normal.word(it.verdict())),
                text("sign_in.code", "the provider's number, 0 for success", "50126", SignIn::code),
                text("sign_in.reason", "the provider's name of the error", "InvalidUserNameOrPassword", SignIn::reason),
                text("sign_in.request", "kind of request or grant", "OAuth2:Token", SignIn::request),
                text(
                        "sign_in.resource",
                        "id of what was signed in to",
                        "00000002-0000-0ff1-ce00-000000000000",
                        SignIn::resource),
                text(
                        "sign_in.device",
                        "id of a registered device",
                        "d0000000-0000-4000-8000-000000000001",
                        SignIn::device));
    }

    private static List<ActivityField> ways() {
        return List.of(
                how(
                        "sign_in.flow",
                        "interactive, non interactive, service principal or managed identity",
                        "interactive",
                        how -> Normal.known(how.flow())),
                how("sign_in.protocol", "protocol of the sign-in log", "ropc", Authentication::protocol),
                how(
                        "sign_in.factors",
                        "what the provider asked for: single or multiple",
                        "single",
                        how -> Normal.known(how.required())),
                ActivityField.named("sign_in.methods", "the checks made", "Password")
                        .list(
                                SignIn.class,
                                it -> it.how().steps().stream()
                                        .map(Authentication.Step::method)
                                        .toList()),
                how(
                        "sign_in.token",
                        "what was brought instead of a password",
                        "primaryrefreshtoken",
                        Authentication::incomingToken),
                how(
                        "sign_in.transfer",
                        "how the session came from another device",
                        "devicecodeflow",
                        Authentication::transfer));
    }

    private static List<ActivityField> judgements() {
        return List.of(
                how(
                        "sign_in.conditional_access",
                        "success, failure or notapplied",
                        "notapplied",
                        Authentication::conditionalAccess),
                how(
                        "sign_in.risk",
                        "the provider's level: none, low, medium, high or hidden",
                        "high",
                        Authentication::risk),
                ActivityField.named("sign_in.risks", "the provider's reasons", "anonymizedIPAddress")
                        .list(SignIn.class, it -> it.how().risks()),
                how(
                        "sign_in.managed",
                        "true for a device known to be managed; absent otherwise",
                        "true",
                        how -> how.managed() ? "true" : ""),
                how("sign_in.country", "where the provider places the address", "DE", Authentication::country),
                how("sign_in.city", "where the provider places the address", "Berlin", Authentication::city));
    }

    private static ActivityField text(String name, String meaning, String example, Function<SignIn, String> value) {
        return ActivityField.named(name, meaning, example).text(SignIn.class, value);
    }

    private static ActivityField how(
            String name, String meaning, String example, Function<Authentication, String> value) {
        return text(name, meaning, example, it -> value.apply(it.how()));
    }
}
