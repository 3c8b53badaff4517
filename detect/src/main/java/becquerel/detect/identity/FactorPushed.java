package becquerel.detect.identity;

import becquerel.activity.Activity;
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
import java.util.List;
import java.util.Optional;

/**
 * Whoever has the password asks for the second factor again and again until the owner gives in (A23), or tries its codes (A24);
 * or the owner reported it (A25). From the owner's usual place all of it is silent: telephones lie in other rooms.
 */
public final class FactorPushed implements Detector<FactorPushed.Memory> {
    private static final Duration WINDOW = Duration.ofHours(1);
    /** Owners whose telephone does not ring try three or four times. */
    private static final int MANY_PROMPTS = 5;
    /** Whoever asks each half hour wears down, too; owners give up after a few tries. */
    private static final int MANY_PROMPTS_A_DAY = 10;

    private static final Duration A_DAY = Duration.ofHours(24);
    /** Hardly anybody refuses prompts of their own twice; a success soon after is somebody's who gave in early. */
    private static final int REFUSED_BY_OWNER = 2;

    /** Codes are mistyped, and the clock of a telephone is off. */
    private static final int MANY_CODES = 10;

    private static final int MOST = 200;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public FactorPushed(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /**
     * One account's history.
     *
     * @param refused second factors not passed: of the last day, and of one push none longer than a day after the one before
     * @param pushed whether they were enough to say so
     */
    record Memory(Places places, List<SignIn> refused, boolean pushed) {
        Memory {
            refused = List.copyOf(refused);
        }
    }

    @Override
    public String name() {
        return "factor-pushed";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String looksFor() {
        return "for second factors asked for again and again, and given in the end";
    }

    @Override
    public String blindness() {
        return "Whether an owner was worn down by prompts cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, List.of(), false);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.actor().isPerson()) {
            return Step.nothing(memory);
        }
        if (signIn.verdict() == SignInVerdict.SUCCESS) {
            return succeeded(memory, signIn);
        }
        Optional<Refusal> refusal = Refusal.of(signIn);
        return refusal.isEmpty() || (isHome(memory, signIn) && refusal.get() != Refusal.REPORTED)
                ? Step.nothing(memory)
                : refused(memory, signIn);
    }

    private boolean isHome(Memory memory, SignIn signIn) {
        String address = signIn.origin().address();
        return memory.places().isUsual(address, signIn.time())
                || organisations.of(signIn.tenant()).isOwnNetwork(address);
    }

    private Step<Memory> refused(Memory memory, SignIn signIn) {
        boolean goesOn = isWithin(A_DAY, memory, signIn);
        boolean isPushed = goesOn && memory.pushed();
        List<SignIn> before = isPushed ? memory.refused() : within(A_DAY, memory.refused(), signIn);
        List<SignIn> refused = Lists.with(before, signIn, MOST);
        boolean pushed = isPushed || isEnough(refused, signIn);
        var after = new Memory(memory.places(), refused, pushed);
        boolean news = refused.size() < MOST && Lists.isWorthTelling(refused.size());
        return pushed && news ? Step.found(after, tried(memory.places(), refused)) : Step.nothing(after);
    }

    private Step<Memory> succeeded(Memory memory, SignIn signIn) {
        Places places = memory.places().with(signIn);
        List<SignIn> lately = within(WINDOW, memory.refused(), signIn);
        boolean gaveIn = (memory.pushed() || count(lately, Refusal.DECLINED) >= REFUSED_BY_OWNER)
                && !lately.isEmpty()
                && Networks.isPlace(signIn.origin().address())
                && !isHome(memory, signIn)
                && memory.refused().stream()
                        .anyMatch(each -> Nearness.isNear(
                                each.origin().address(), signIn.origin().address()));
        if (gaveIn) {
            Ground ground = Ground.of(signIn, memory.places(), organisations, networks);
            return Step.found(
                    new Memory(places, List.of(), false),
                    gaveIn(memory.pushed() ? memory.refused() : lately, signIn, ground, memory.pushed()));
        }
        return Step.nothing(
                places.equals(memory.places()) ? memory : new Memory(places, memory.refused(), memory.pushed()));
    }

    private static boolean isWithin(Duration span, Memory memory, SignIn now) {
        return !memory.refused().isEmpty()
                && !memory.refused().getLast().time().plus(span).isBefore(now.time());
    }

    private static List<SignIn> within(Duration span, List<SignIn> refused, SignIn now) {
        return refused.stream()
                .filter(each -> !each.time().plus(span).isBefore(now.time()))
                .toList();
    }

    private static boolean isEnough(List<SignIn> refused, SignIn last) {
        List<SignIn> lately = within(WINDOW, refused, last);
        long codes = count(lately, Refusal.WRONG_CODE);
        List<SignIn> today = within(A_DAY, refused, last);
        return count(lately, Refusal.REPORTED) > 0
                || codes >= MANY_CODES
                || lately.size() - codes >= MANY_PROMPTS
                || today.size() - count(today, Refusal.WRONG_CODE) >= MANY_PROMPTS_A_DAY;
    }

    private static long count(List<SignIn> refused, Refusal refusal) {
        return refused.stream()
                .filter(each -> Refusal.of(each).equals(Optional.of(refusal)))
                .count();
    }

    private Finding tried(Places before, List<SignIn> refused) {
        Ground ground = Ground.of(refused.getLast(), before, organisations, networks);
        boolean reported = count(refused, Refusal.REPORTED) > 0;
        double prior = reported ? 0.7 : ground.strange() ? 0.5 : 0.25; // too early to know, or the provider's address
        double confidence = ground.weigh(prior)
                .times(2, count(refused, Refusal.DECLINED) > 0)
                .confidence(0.9);
        return draft(refused)
                .weighs(confidence >= 0.5 ? Severity.HIGH : Severity.LOW, confidence)
                .at(Stage.S2, "T1621")
                .says(
                        "The second factor of %s was asked for and not given %s%s between %s and %s%s; the password is known to whoever asked."
                                .formatted(
                                        Sentences.actor(refused.getFirst()),
                                        Sentences.count(refused.size(), "time", "times"),
                                        reported ? ", and the owner reported it as not theirs," : inWords(refused),
                                        Sentences.moment(refused.getFirst().time()),
                                        Sentences.moment(refused.getLast().time()),
                                        Sentences.from(refused.getLast())));
    }

    private Finding gaveIn(List<SignIn> refused, SignIn success, Ground ground, boolean pushed) {
        double confidence = ground.weigh(pushed ? (ground.strange() ? 0.85 : 0.6) : (ground.strange() ? 0.45 : 0.2))
                .confidence(0.95);
        return draft(refused)
                .citing(success)
                .apart("success")
                .time(success.time())
                .weighs(pushed ? Severity.CRITICAL : Severities.of(confidence), confidence)
                .at(Stage.S3, "T1621", "T1078.004")
                .says("%s signed in%s%s, after the second factor had been asked for and not given %s there%s."
                        .formatted(
                                Sentences.actor(success),
                                Sentences.whenAndWhere(success),
                                ground.inWords(),
                                Sentences.count(refused.size(), "time", "times"),
                                inWords(refused)));
    }

    private static String inWords(List<SignIn> refused) {
        long declined = count(refused, Refusal.DECLINED);
        long codes = count(refused, Refusal.WRONG_CODE);
        if (declined > 0) {
            return " (refused by the owner " + Sentences.count(declined, "time", "times") + ")";
        }
        return codes > 0 ? " (" + Sentences.count(codes, "wrong code", "wrong codes") + ")" : "";
    }

    private Draft draft(List<SignIn> refused) {
        Draft draft = Draft.of(this, refused.getFirst())
                .number("not given", refused.size())
                .number("refused by the owner", (double) count(refused, Refusal.DECLINED))
                .benign("A program of the owner's asks by itself, or the telephone has no network.")
                .confirm("Ask the owner what the telephone showed then, and what they pressed.");
        refused.forEach(draft::citing);
        return draft;
    }
}
