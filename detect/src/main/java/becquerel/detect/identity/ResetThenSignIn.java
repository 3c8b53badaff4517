package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.Optional;

/** Somebody's password was reset, and within the hour the account opened from a network it had never used (I04). */
public final class ResetThenSignIn implements Detector<ResetThenSignIn.Memory> {
    private static final Duration SOON = Duration.ofHours(1);
    /** Travellers who forgot the password ask the help desk about as often as those who talk it into a reset. */
    private static final double USED_BY_A_STRANGER = 0.45;

    private static final double MOST = 0.85;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public ResetThenSignIn(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** One account's history and the reset that has not been used yet. */
    record Memory(Places places, Optional<PasswordChanged> reset) {}

    @Override
    public String name() {
        return "reset-then-sign-in";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for reset passwords that were used at once from a strange network";
    }

    @Override
    public String blindness() {
        return "Whether a reset password was used by a stranger cannot be said without records of resets.";
    }

    @Override
    public Needs needs() {
        return Needs.of(PasswordChanged.class).alsoUsing(SignIn.class);
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
            case PasswordChanged change
            when change.reset() && change.succeeded() -> Step.nothing(new Memory(memory.places(), Optional.of(change)));
            case SignIn signIn when signIn.verdict() == SignInVerdict.SUCCESS -> entered(memory, signIn);
            default -> Step.nothing(memory); // neither a reset nor a way in
        };
    }

    private Step<Memory> entered(Memory memory, SignIn signIn) {
        Places before = memory.places();
        Places places = before.with(signIn);
        if (memory.reset().isEmpty()) {
            return Step.nothing(places.equals(before) ? memory : new Memory(places, Optional.empty()));
        }
        PasswordChanged reset = memory.reset().get();
        boolean isSoon = Duration.between(reset.time(), signIn.time()).compareTo(SOON) <= 0;
        boolean isStrange = Networks.isPlace(signIn.origin().address())
                && !before.isUsual(signIn.origin().address(), signIn.time());
        var after = new Memory(places, isSoon && !isStrange ? memory.reset() : Optional.empty());
        Ground ground = isSoon ? Ground.of(signIn, before, organisations, networks) : Ground.PLAIN;
        return ground.strange() ? Step.found(after, finding(reset, signIn, ground)) : Step.nothing(after);
    }

    private Finding finding(PasswordChanged reset, SignIn signIn, Ground ground) {
        double confidence = ground.weigh(USED_BY_A_STRANGER).confidence(MOST);
        return Draft.of(this, reset)
                .citing(signIn)
                .time(signIn.time())
                .weighs(confidence >= 0.5 ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S3, "T1098", "T1078.004")
                .benign("Somebody travelling forgot the password and asked the help desk.")
                .confirm("Ask the owner whether they asked for the reset, and the help desk who called.")
                .says(
                        "The password of %s was reset by %s on %s; %s later the account opened%s, where it had not been used before."
                                .formatted(
                                        Sentences.subject(reset),
                                        Sentences.actor(reset),
                                        Sentences.moment(reset.time()),
                                        Sentences.span(Duration.between(reset.time(), signIn.time())),
                                        Sentences.from(signIn)));
    }
}
