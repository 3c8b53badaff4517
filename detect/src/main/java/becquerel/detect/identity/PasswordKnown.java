package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
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
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody in a strange network knew the password, and a policy or the second factor kept them out (A28). An owner whose
 * second factor is asked for passes it within minutes; so a prompt is only said when nobody got in there within the hour.
 */
public final class PasswordKnown implements Detector<PasswordKnown.Memory> {
    /** A policy refused: device, place, risk, or old ways of signing in. */
    private static final Set<String> POLICY =
            Set.of("50131", "50155", "50158", "53000", "53001", "53002", "53003", "53004", "53011", "530032", "530035");

    /** The second factor was asked for, or not passed. */
    private static final Set<String> FACTOR = Set.of("50074", "50076", "500121");

    private static final Duration PATIENCE = Duration.ofHours(1);
    /** Owners on the road meet the same policies with a private computer, about twice as often as strangers. */
    private static final double STOPPED = 0.3;

    private static final double MOST = 0.85;
    private static final int MOST_TOLD = 32;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public PasswordKnown(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** A prompt for the second factor that was not answered yet. */
    record Waiting(SignIn signIn, Ground ground) {}

    /** One account's places, the prompt that waits, and the surroundings already reported. */
    record Memory(Places places, Optional<Waiting> waiting, List<String> told) {
        Memory {
            told = List.copyOf(told);
        }
    }

    @Override
    public String name() {
        return "password-known";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for right passwords in strange networks that a policy or the second factor stopped";
    }

    @Override
    public String blindness() {
        return "Whether a stranger knows a password cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, Optional.empty(), List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.actor().isPerson()) {
            return Step.nothing(memory);
        }
        var findings = new ArrayList<Finding>();
        Memory after = settled(memory, signIn, findings);
        Places places = after.places().with(signIn);
        if (isStopped(signIn) && !after.told().contains(around(signIn))) {
            Ground ground = Ground.of(signIn, after.places(), organisations, networks);
            if (ground.strange() && POLICY.contains(signIn.code())) {
                findings.add(finding(signIn, ground, "a policy then refused the sign-in (code " + signIn.code() + ")"));
                after = told(after, signIn);
            } else if (ground.strange() && after.waiting().isEmpty()) {
                after = new Memory(after.places(), Optional.of(new Waiting(signIn, ground)), after.told());
            }
        }
        return new Step<>(
                places.equals(after.places()) ? after : new Memory(places, after.waiting(), after.told()), findings);
    }

    /** The prompt that waits was answered, or nobody came back in time. */
    private Memory settled(Memory memory, SignIn now, List<Finding> findings) {
        if (memory.waiting().isEmpty()) {
            return memory;
        }
        SignIn asked = memory.waiting().get().signIn();
        if (now.time().isAfter(asked.time().plus(PATIENCE))) {
            findings.add(
                    finding(asked, memory.waiting().get().ground(), "the second factor was asked for and never given"));
            return told(memory, asked);
        }
        boolean answered = now.verdict() == SignInVerdict.SUCCESS && around(now).equals(around(asked));
        return answered ? new Memory(memory.places(), Optional.empty(), memory.told()) : memory;
    }

    private static boolean isStopped(SignIn signIn) {
        return signIn.verdict() == SignInVerdict.PASSWORD_RIGHT
                && signIn.how().flow() != Flow.NON_INTERACTIVE
                && !BarePassword.isIn(signIn)
                && (POLICY.contains(signIn.code()) || FACTOR.contains(signIn.code()));
    }

    private static Memory told(Memory memory, SignIn signIn) {
        return new Memory(
                memory.places(), Optional.empty(), Lists.withLatest(memory.told(), around(signIn), MOST_TOLD));
    }

    private static String around(SignIn signIn) {
        return Networks.surroundings(signIn.origin().address());
    }

    private Finding finding(SignIn signIn, Ground ground, String stopped) {
        double confidence = ground.weigh(STOPPED).confidence(MOST);
        return Draft.of(this, signIn)
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S2, "T1078.004")
                .benign("The owner was on the road, with a private computer or without the telephone.")
                .confirm("Ask the owner; if it was not them, set the password anew.")
                .says("The password of %s is known to somebody: it was right%s%s; %s."
                        .formatted(Sentences.actor(signIn), Sentences.whenAndWhere(signIn), ground.inWords(), stopped));
    }
}
