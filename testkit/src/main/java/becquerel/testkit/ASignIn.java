package becquerel.testkit;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Authentication.Step;
import becquerel.activity.SignInVerdict;
import becquerel.activity.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in as a sign-in log tells it, in one line:
 * {@code ASignIn.by(ann).protocol("devicecode").attempt("a-1").stopped("50199")}.
 */
public record ASignIn(Acts acts, String resource, String device, String attempt, String reason, Authentication how) {
    /** Interactive, and nothing else told. */
    public static ASignIn by(Acts acts) {
        return new ASignIn(acts, "", "", "", "", Authentication.NOT_TOLD).flow(Flow.INTERACTIVE);
    }

    public ASignIn resource(String id) {
        return new ASignIn(acts, id, device, attempt, reason, how);
    }

    /** Of the organisation's own. */
    public ASignIn managedDevice(String id) {
        return new ASignIn(acts, resource, id, attempt, reason, how)
                .how(how.flow(), how.protocol(), how.required(), how.steps(), how.transfer(), how.risk(), true);
    }

    public ASignIn attempt(String id) {
        return new ASignIn(acts, resource, device, id, reason, how);
    }

    public ASignIn reason(String words) {
        return new ASignIn(acts, resource, device, attempt, words, how);
    }

    public ASignIn flow(Flow flow) {
        return how(flow, how.protocol(), how.required(), how.steps(), how.transfer(), how.risk(), how.managed());
    }

    public ASignIn protocol(String protocol) {
        return how(how.flow(), protocol, how.required(), how.steps(), how.transfer(), how.risk(), how.managed());
    }

    public ASignIn required(Factors factors) {
        return how(how.flow(), how.protocol(), factors, how.steps(), how.transfer(), how.risk(), how.managed());
    }

    public ASignIn step(String method, boolean succeeded, String detail) {
        var steps = new ArrayList<>(how.steps());
        steps.add(new Step(method, succeeded, detail));
        return how(how.flow(), how.protocol(), how.required(), steps, how.transfer(), how.risk(), how.managed());
    }

    public ASignIn transfer(String method) {
        return how(how.flow(), how.protocol(), how.required(), how.steps(), method, how.risk(), how.managed());
    }

    public ASignIn risk(String level, String... risks) {
        Authentication told = new Authentication(
                how.flow(),
                how.protocol(),
                how.required(),
                how.steps(),
                how.incomingToken(),
                how.transfer(),
                how.conditionalAccess(),
                level,
                List.of(risks),
                how.managed(),
                how.country(),
                how.city(),
                how.spot());
        return new ASignIn(acts, resource, device, attempt, reason, told);
    }

    public ASignIn country(String code) {
        Authentication told = new Authentication(
                how.flow(),
                how.protocol(),
                how.required(),
                how.steps(),
                how.incomingToken(),
                how.transfer(),
                how.conditionalAccess(),
                how.risk(),
                how.risks(),
                how.managed(),
                code,
                how.city(),
                how.spot());
        return new ASignIn(acts, resource, device, attempt, reason, told);
    }

    /** Where the provider places the address. */
    public ASignIn city(String name, double latitude, double longitude) {
        Authentication told = new Authentication(
                how.flow(),
                how.protocol(),
                how.required(),
                how.steps(),
                how.incomingToken(),
                how.transfer(),
                how.conditionalAccess(),
                how.risk(),
                how.risks(),
                how.managed(),
                how.country(),
                name,
                Optional.of(new Spot(latitude, longitude)));
        return new ASignIn(acts, resource, device, attempt, reason, told);
    }

    public SignIn succeeds() {
        return ends(SignInVerdict.SUCCESS, "0");
    }

    /** The password was right, but something stopped the try. */
    public SignIn stopped(String code) {
        return ends(SignInVerdict.PASSWORD_RIGHT, code);
    }

    public SignIn ends(SignInVerdict verdict, String code) {
        SignIn plain = acts.signsIn(verdict, code);
        return new SignIn(plain.context(), verdict, code, reason, plain.request(), resource, device, attempt, how);
    }

    private ASignIn how(
            Flow flow,
            String protocol,
            Factors required,
            List<Step> steps,
            String transfer,
            String risk,
            boolean managed) {
        Authentication told = new Authentication(
                flow,
                protocol,
                required,
                steps,
                how.incomingToken(),
                transfer,
                how.conditionalAccess(),
                risk,
                how.risks(),
                managed,
                how.country(),
                how.city(),
                how.spot());
        return new ASignIn(acts, resource, device, attempt, reason, told);
    }
}
