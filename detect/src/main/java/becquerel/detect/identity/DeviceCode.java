package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The first sign-in by a code typed on another device (A20), which phishing abuses: the victim types the intruder's code. A
 * sign-in log says so plainly. The audit log shows only the page that asks "are you trying to sign in to …", which some
 * applications show by themselves.
 */
public final class DeviceCode implements Detector<DeviceCode.Memory> {
    /** The page that asks whether one is trying to sign in. */
    private static final Set<String> CONFIRMED = Set.of("50199");

    /** A code lives for a quarter of an hour. */
    private static final Duration LIFE = Duration.ofMinutes(20);

    /** The page alone: mostly applications that show it to everybody. */
    private static final double PAGE = 0.1;
    /** A code for certain: television sets, meeting rooms and command lines, each of which somebody had a reason to open. */
    private static final double CODE = 0.15;
    /** Screens without a keyboard stand where their owner is. */
    private static final double STRANGE = 5;
    /** A command line or the broker opens everything, and is what kits ask for. */
    private static final double GATEWAY = 2;
    /** The program that waited stood somewhere else than the browser in which the code was typed. */
    private static final double TWO_PLACES = 3;

    private static final double MOST = 0.9;
    private static final int MOST_RECENT = 8;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public DeviceCode(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /**
     * One account's places.
     *
     * @param recent sign-ins of the last minutes, to find the browser a code was typed in
     * @param used whether it was seen to use codes, apart from the one just reported
     * @param told the code reported last
     */
    record Memory(Places places, Attempts attempts, List<SignIn> recent, boolean used, Optional<SignIn> told) {
        Memory {
            recent = List.copyOf(recent);
        }
    }

    @Override
    public String name() {
        return "device-code";
    }

    @Override
    public int version() {
        return 2;
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
        return new Memory(Places.NONE, Attempts.NONE, List.of(), false, Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.actor().isPerson()) {
            return Step.nothing(memory);
        }
        Attempts attempts = memory.attempts().with(signIn);
        if (signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(
                    attempts.equals(memory.attempts())
                            ? memory
                            : new Memory(memory.places(), attempts, memory.recent(), memory.used(), memory.told()));
        }
        boolean isCode = isCode(signIn) || isConfirmed(attempts, signIn);
        Places places = memory.places().with(signIn);
        var after = new Memory(
                places,
                attempts,
                Lists.withLatest(lately(memory, signIn), signIn, MOST_RECENT),
                memory.used() || isCode,
                memory.told());
        if (isCode && !memory.used() && memory.places().isSettled(signIn.time())) {
            return found(after, memory.places(), signIn);
        }
        boolean belongs = memory.told().filter(told -> isOther(told, signIn)).isPresent();
        return belongs ? found(after, memory.places(), memory.told().get()) : Step.nothing(after);
    }

    /** The sign-in with the code, and whatever else is known by now of where it was typed. */
    private Step<Memory> found(Memory after, Places before, SignIn code) {
        Optional<SignIn> other =
                after.recent().stream().filter(each -> isOther(code, each)).findFirst();
        Optional<SignIn> told = other.isPresent() ? Optional.empty() : Optional.of(code);
        return Step.found(
                new Memory(after.places(), after.attempts(), after.recent(), after.used(), told),
                finding(before, code, other));
    }

    private static List<SignIn> lately(Memory memory, SignIn now) {
        return memory.recent().stream()
                .filter(each -> !each.time().plus(LIFE).isBefore(now.time()))
                .toList();
    }

    /** Another record of the same session or attempt, from another network within the life of a code. */
    private static boolean isOther(SignIn code, SignIn other) {
        boolean sameSession = !code.session().isEmpty() && code.session().equals(other.session());
        boolean sameAttempt = !code.attempt().isEmpty() && code.attempt().equals(other.attempt());
        return (sameSession || sameAttempt)
                && Networks.isPlace(other.origin().address())
                && Networks.isPlace(code.origin().address())
                && !Nearness.isNear(code.origin().address(), other.origin().address())
                && Duration.between(code.time(), other.time()).abs().compareTo(LIFE) <= 0;
    }

    private Finding finding(Places before, SignIn code, Optional<SignIn> other) {
        Ground ground = Ground.of(code, before, organisations, networks);
        boolean isSure = isCertain(code);
        boolean isGateway = Apps.isGateway(code.origin().app());
        Odds odds = ground.strange() ? ground.weigh(isSure ? CODE : PAGE) : Odds.of(isSure ? CODE : PAGE);
        double confidence = odds.times(STRANGE, ground.strange())
                .times(GATEWAY, isGateway && (ground.strange() || other.isPresent()))
                .times(TWO_PLACES, other.isPresent())
                .confidence(MOST);
        Draft draft = Draft.of(this, code)
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S2, "T1528", "T1566.002")
                .number("places", other.isPresent() ? 2 : 1)
                .benign("Television sets, meeting rooms and command lines sign in by a code.")
                .confirm("Ask the owner whether they typed a code, and who gave it to them.");
        other.ifPresent(draft::citing);
        return draft.says(
                "%s confirmed a sign-in for another device or program%s, for the first time in the evidence%s%s."
                        .formatted(
                                Sentences.actor(code),
                                Sentences.whenAndWhere(code),
                                ground.inWords(),
                                other.map(each -> "; the same sign-in was also at "
                                                + each.origin().address() + ", "
                                                + Sentences.span(Duration.between(code.time(), each.time())
                                                        .abs())
                                                + " apart")
                                        .orElse("")));
    }

    /** Whether the record says that it was a code, or shows the page that goes with one. */
    static boolean isCode(SignIn signIn) {
        return isCertain(signIn) || isPage(signIn);
    }

    /** Whether a sign-in log says that it was a code. */
    static boolean isCertain(SignIn signIn) {
        return signIn.how().protocol().equalsIgnoreCase("devicecode")
                || signIn.how().transfer().equalsIgnoreCase("devicecodeflow");
    }

    private static boolean isPage(SignIn signIn) {
        String request = signIn.request().toLowerCase(Locale.ROOT);
        return request.equals("cmsi:cmsi") || request.contains("devicecode");
    }

    private static boolean isConfirmed(Attempts attempts, SignIn signIn) {
        return attempts.of(signIn).filter(attempt -> attempt.has(CONFIRMED)).isPresent();
    }
}
