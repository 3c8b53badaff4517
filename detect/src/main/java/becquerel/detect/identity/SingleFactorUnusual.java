package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;

/**
 * The provider was content with one factor although it asks this account for two as a rule, and in a network where the account
 * never worked (A27): an exception was made or found. Old protocols are another detector's.
 */
public final class SingleFactorUnusual implements Detector<SingleFactorUnusual.Memory> {
    /** Fewer sign-ins do not make a rule: one application that asks for less would look like an exception. */
    private static final int ENOUGH = 10;

    private static final double AS_A_RULE = 0.95;
    /** Exceptions are made for places and programs of the organisation, seldom for a stranger's network. */
    private static final double EXCEPTION = 0.4;

    private static final double MOST = 0.85;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public SingleFactorUnusual(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** One account's places, and how often it was asked for two factors and for one. */
    record Memory(Places places, int two, int one) {
        boolean isRule() {
            return two + one >= ENOUGH && two >= AS_A_RULE * (two + one);
        }
    }

    @Override
    public String name() {
        return "single-factor-unusual";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for sign-ins with one factor where two are the rule";
    }

    @Override
    public String blindness() {
        return "Whether a second factor was left out cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, 0, 0);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || !signIn.actor().isPerson()
                || signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(memory);
        }
        Places places = memory.places().with(signIn);
        boolean counts = signIn.how().flow() == Flow.INTERACTIVE && !BarePassword.isIn(signIn);
        boolean single = counts && signIn.how().required() == Factors.SINGLE;
        boolean twofold = counts && signIn.how().required() == Factors.MULTIPLE;
        Memory after = single || twofold || !places.equals(memory.places())
                ? new Memory(places, memory.two() + (twofold ? 1 : 0), memory.one() + (single ? 1 : 0))
                : memory;
        if (!single || !memory.isRule()) {
            return Step.nothing(after);
        }
        Ground ground = Ground.of(signIn, memory.places(), organisations, networks);
        return ground.strange() ? Step.found(after, finding(signIn, ground, memory)) : Step.nothing(after);
    }

    private Finding finding(SignIn signIn, Ground ground, Memory memory) {
        double confidence = ground.weigh(EXCEPTION).confidence(MOST);
        return Draft.of(this, signIn)
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S3, "T1078.004", "T1556.009")
                .number("sign-ins with two factors before", memory.two())
                .number("sign-ins with one factor before", memory.one())
                .benign("A policy changed that day, or the application is exempt.")
                .confirm("Compare with the conditional access policies and what was changed in them before.")
                .says("%s signed in with one factor%s%s; in %d of %d sign-ins before the provider had asked for two."
                        .formatted(
                                Sentences.actor(signIn),
                                Sentences.whenAndWhere(signIn),
                                ground.inWords(),
                                memory.two(),
                                memory.two() + memory.one()));
    }
}
