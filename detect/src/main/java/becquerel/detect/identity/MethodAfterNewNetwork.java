package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;
import becquerel.knowledge.Risks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to sign in was added to an account soon after it was first used from a strange network, or after a sign-in that the
 * provider itself doubted (I01).
 */
public final class MethodAfterNewNetwork implements Detector<MethodAfterNewNetwork.Memory> {
    private static final Duration SHORTLY = Duration.ofHours(24);
    /** People set up telephones when they travel and when they change jobs; intruders nearly always do. */
    private static final double STRANGE_NETWORK = 0.55;
    /** Known place, but a doubt of the provider's that is more than a journey. */
    private static final double DOUBTED = 0.3;
    /** A place new to the account and a doubt of the provider's are two signs, though not independent ones. */
    private static final double BOTH = 2;

    private static final double WORTH_DOUBTING = 0.25;
    private static final double MOST = 0.93;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public MethodAfterNewNetwork(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** One account's places, and the sign-in that the provider doubted last. */
    record Memory(Places places, Optional<SignIn> doubted) {}

    @Override
    public String name() {
        return "method-after-new-network";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String looksFor() {
        return "for ways to sign in that were added soon after a first sign-in from a strange network";
    }

    @Override
    public String blindness() {
        return "Whether an intruder added a way to sign in cannot be said without records of sign-in methods.";
    }

    @Override
    public Needs needs() {
        return Needs.of(AuthMethodChanged.class).alsoUsing(SignIn.class, MailRead.class);
    }

    @Override
    public Key key(Activity activity) {
        String whose = activity instanceof AuthMethodChanged method
                ? method.account().name()
                : activity.actor().name();
        return new Key(activity.tenant(), whose);
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof AuthMethodChanged method)) {
            return Step.nothing(learned(memory, activity));
        }
        boolean isOwn = method.actor().equals(method.account())
                || !method.actor().isPerson(); // the provider's service writes it down for the owner
        boolean isAdded = method.change() == Change.CREATED || method.change() == Change.MODIFIED;
        if (!isOwn || !isAdded || !method.succeeded()) {
            return Step.nothing(memory);
        }
        Optional<Places.Stay> strange = memory.places()
                .newWithin(SHORTLY, method.time())
                .filter(stay -> memory.places().isSettled(method.time()))
                .filter(stay -> !organisations.of(method.tenant()).isOwnNetwork(stay.address()));
        Optional<SignIn> doubted =
                memory.doubted().filter(signIn -> !signIn.time().plus(SHORTLY).isBefore(method.time()));
        return strange.isEmpty() && doubted.isEmpty()
                ? Step.nothing(memory)
                : Step.found(memory, finding(memory.places(), strange, doubted, method));
    }

    private static Memory learned(Memory memory, Activity activity) {
        Places places = memory.places().with(activity);
        if (activity instanceof SignIn signIn && signIn.succeeded() && isDoubted(signIn)) {
            return new Memory(places, Optional.of(signIn));
        }
        return places.equals(memory.places()) ? memory : new Memory(places, memory.doubted());
    }

    private static boolean isDoubted(SignIn signIn) {
        return signIn.how().risk().toLowerCase(Locale.ROOT).equals("high")
                || signIn.how().risks().stream()
                        .flatMap(risk -> Risks.of(risk).stream())
                        .anyMatch(risk -> risk.probability() >= WORTH_DOUBTING);
    }

    private Finding finding(
            Places places, Optional<Places.Stay> strange, Optional<SignIn> doubted, AuthMethodChanged method) {
        Network network = strange.map(stay -> networks.of(stay.address())).orElse(Network.UNKNOWN);
        double confidence = Odds.of(strange.isPresent() ? STRANGE_NETWORK : DOUBTED)
                .times(
                        strange.map(stay -> Ground.place(stay.address(), places, networks, method.time()))
                                .orElse(1.0),
                        true)
                .times(BOTH, strange.isPresent() && doubted.isPresent())
                .confidence(MOST);
        Draft draft = Draft.of(this, method)
                .weighs(confidence >= 0.5 ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S4, "T1556.006", "T1098.005")
                .benign("People set up a new phone when they travel or change jobs.")
                .confirm("Ask the owner whether the method (number, device) is theirs.");
        doubted.ifPresent(draft::citing);
        strange.ifPresent(stay -> draft.citing(List.of(stay.record()))
                .entity(Entity.Kind.ADDRESS, stay.address())
                .entity(Entity.Kind.SESSION, stay.session())
                .number("hours after the first sign-in", (double)
                        Duration.between(stay.first(), method.time()).toHours()));
        String after = strange.map(stay -> Sentences.span(Duration.between(stay.first(), method.time()))
                        + " after the account was first seen at " + stay.address() + inWords(network)
                        + (doubted.isPresent() ? ", where the provider doubted the sign-in" : ""))
                .orElseGet(() -> doubted.map(signIn -> Sentences.span(Duration.between(signIn.time(), method.time()))
                                + " after a sign-in" + Sentences.from(signIn) + " that the provider itself doubted")
                        .orElse(""));
        return draft.says("A way to sign in (%s) was added to %s on %s, %s."
                .formatted(
                        Quoted.of(method.method()), Sentences.subject(method), Sentences.moment(method.time()), after));
    }

    private static String inWords(Network network) {
        return network.inWords().isEmpty() ? "" : " (" + network.inWords() + ")";
    }
}
