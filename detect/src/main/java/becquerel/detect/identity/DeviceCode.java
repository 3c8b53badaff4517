package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import java.util.Locale;

/**
 * The first sign-in by a code typed on another device (A20), which phishing abuses: the victim types the intruder's code. The
 * audit log shows the page that asks "are you trying to sign in to …", which some applications show by themselves.
 */
public final class DeviceCode implements Detector<DeviceCode.Memory> {
    /** One account's places, and whether it was seen to use codes. */
    record Memory(Places places, boolean used) {}

    @Override
    public String name() {
        return "device-code";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for sign-ins by a code typed on another device";
    }

    @Override
    public String blindness() {
        return "Whether accounts were opened by device codes cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, false);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || !signIn.actor().isPerson()
                || signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(memory);
        }
        Places places = memory.places().with(signIn);
        boolean isCode = isCode(signIn);
        if (!isCode || memory.used() || !memory.places().isSettled(signIn.time())) {
            return Step.nothing(
                    !isCode && places.equals(memory.places()) ? memory : new Memory(places, memory.used() || isCode));
        }
        boolean isStrange = !memory.places().isUsual(signIn.origin().address(), signIn.time());
        boolean isGateway = Apps.isGateway(signIn.origin().app());
        return Step.found(
                new Memory(places, true),
                Draft.of(this, signIn)
                        .weighs(
                                isStrange && isGateway ? Severity.HIGH : isStrange ? Severity.MEDIUM : Severity.LOW,
                                isStrange && isGateway ? 0.5 : isStrange ? 0.35 : 0.1)
                        .at(Stage.S2, "T1528", "T1566.002")
                        .benign("Television sets, meeting rooms and command lines sign in by a code.")
                        .confirm("Ask the owner whether they typed a code, and who gave it to them.")
                        .says(
                                "%s confirmed a sign-in for another device or program%s, for the first time in the evidence%s."
                                        .formatted(
                                                Sentences.actor(signIn),
                                                Sentences.whenAndWhere(signIn),
                                                isStrange ? " and from a network that was strange to it" : "")));
    }

    private static boolean isCode(SignIn signIn) {
        String request = signIn.request().toLowerCase(Locale.ROOT);
        return request.equals("cmsi:cmsi") || request.contains("devicecode");
    }
}
