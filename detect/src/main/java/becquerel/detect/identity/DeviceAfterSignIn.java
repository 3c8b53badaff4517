package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A device was registered for an account minutes after its registration was opened from a strange network (A22): with it the
 * intruder signs in for months without being asked for anything. New telephones are set up at home or at work.
 */
public final class DeviceAfterSignIn implements Detector<DeviceAfterSignIn.Memory> {
    private static final Duration SOON = Duration.ofMinutes(30);
    private static final String REGISTRATION_SERVICE = "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9";
    /** People who are given a computer to take home register it there on the first day. */
    private static final double REGISTERED = 0.5;
    /** Nobody registers the computer they sit at by a code typed on another one. */
    private static final double BY_CODE = 5;

    private static final double MOST = 0.93;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public DeviceAfterSignIn(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** A sign-in to the registration of devices, and on what ground it stood. */
    record Opened(SignIn signIn, Ground ground) {}

    record Memory(Places places, Optional<Opened> opened) {}

    @Override
    public String name() {
        return "device-after-sign-in";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for devices registered right after a sign-in from a strange network";
    }

    @Override
    public String blindness() {
        return "Whether an intruder registered a device cannot be said without records of devices.";
    }

    @Override
    public Needs needs() {
        return Needs.of(AuthMethodChanged.class).alsoUsing(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case SignIn signIn
            when signIn.verdict() == SignInVerdict.SUCCESS && signIn.actor().isPerson() ->
                Step.nothing(entered(memory, signIn));
            case AuthMethodChanged method
            when isDevice(method) && memory.opened().isPresent() -> registered(memory, method);
            default -> Step.nothing(memory); // other methods, and sign-ins that failed
        };
    }

    private Memory entered(Memory memory, SignIn signIn) {
        Places places = memory.places().with(signIn);
        if (!signIn.resource().equals(REGISTRATION_SERVICE)) {
            return places.equals(memory.places()) ? memory : new Memory(places, memory.opened());
        }
        Ground ground = Ground.of(signIn, memory.places(), organisations, networks);
        return new Memory(places, ground.strange() ? Optional.of(new Opened(signIn, ground)) : Optional.empty());
    }

    private Step<Memory> registered(Memory memory, AuthMethodChanged method) {
        Opened opened = memory.opened().orElseThrow();
        boolean isSoon = !opened.signIn().time().plus(SOON).isBefore(method.time());
        var after = new Memory(memory.places(), Optional.empty());
        return isSoon ? Step.found(after, finding(opened, method)) : Step.nothing(after);
    }

    private static boolean isDevice(AuthMethodChanged method) {
        return method.change() == Change.CREATED
                && method.succeeded()
                && method.method().toLowerCase(Locale.ROOT).startsWith("device");
    }

    private Finding finding(Opened opened, AuthMethodChanged method) {
        SignIn signIn = opened.signIn();
        double confidence = opened.ground()
                .weigh(REGISTERED)
                .times(BY_CODE, DeviceCode.isCertain(signIn))
                .confidence(MOST);
        return Draft.of(this, signIn)
                .citing(method)
                .time(method.time())
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S4, "T1098.005")
                .number("minutes between", (double)
                        Duration.between(signIn.time(), method.time()).toMinutes())
                .benign("The owner set up a new computer or telephone away from home.")
                .confirm("Ask the owner whether the device is theirs; if not, remove it before anything else.")
                .says("A device (%s) was registered for %s on %s, %s after the registration of devices was opened%s%s."
                        .formatted(
                                Quoted.of(method.method()),
                                Sentences.subject(method),
                                Sentences.moment(method.time()),
                                Sentences.span(Duration.between(signIn.time(), method.time())),
                                Sentences.from(signIn),
                                opened.ground().inWords()));
    }
}
