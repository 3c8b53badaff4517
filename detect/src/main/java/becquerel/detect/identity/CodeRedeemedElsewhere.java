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
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sign-in to one of Microsoft's own programs was begun in one network and its token fetched in another within half an hour
 * (A21): the owner was talked into handing over the code that stands in the address bar. Codes typed on another device are
 * the device code detector's.
 */
public final class CodeRedeemedElsewhere implements Detector<CodeRedeemedElsewhere.Memory> {
    /** A code lives for ten minutes; refreshes of the token follow in the first half hour. */
    private static final Duration SOON = Duration.ofMinutes(30);

    private static final String OFFICE_HOME = "4765445b-32c6-49b0-83e6-1d93765276ca";

    /** Developers let a program run on another machine than the browser, and some tunnels carry only the one. */
    private static final double ELSEWHERE = 0.4;

    private static final double MOST = 0.85;
    private static final int MOST_BEGUN = 8;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public CodeRedeemedElsewhere(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** One account's places, and the sign-ins to such programs begun lately. */
    record Memory(Places places, List<SignIn> begun) {
        Memory {
            begun = List.copyOf(begun);
        }
    }

    @Override
    public String name() {
        return "code-redeemed-elsewhere";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for sign-ins begun in one network and completed in another";
    }

    @Override
    public String blindness() {
        return "Whether a sign-in was completed by somebody else cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || !signIn.actor().isPerson()
                || signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(memory);
        }
        Places places = memory.places().with(signIn);
        if (!isProgram(signIn)) {
            return Step.nothing(places.equals(memory.places()) ? memory : new Memory(places, memory.begun()));
        }
        List<SignIn> lately = memory.begun().stream()
                .filter(each -> !each.time().plus(SOON).isBefore(signIn.time()))
                .toList();
        if (isBegun(signIn)) {
            return Step.nothing(new Memory(places, Lists.withLatest(lately, signIn, MOST_BEGUN)));
        }
        Optional<SignIn> beginning = lately.stream()
                .filter(each -> isSame(each, signIn) && isFetched(signIn))
                .reduce((one, later) -> later);
        if (beginning.isEmpty()) {
            return Step.nothing(new Memory(places, lately));
        }
        Ground ground = Ground.of(signIn, memory.places(), organisations, networks);
        var rest = new ArrayList<>(lately);
        rest.remove(beginning.get());
        return ground.strange()
                ? Step.found(new Memory(places, rest), finding(beginning.get(), signIn, ground))
                : Step.nothing(new Memory(places, lately));
    }

    private static boolean isProgram(SignIn signIn) {
        String app = signIn.origin().app();
        return Apps.isGateway(app) && !app.equals(OFFICE_HOME) && !DeviceCode.isCode(signIn);
    }

    /** Somebody sat before it. */
    private static boolean isBegun(SignIn signIn) {
        String request = signIn.request().toLowerCase(Locale.ROOT);
        return signIn.how().flow() == Flow.INTERACTIVE
                || (signIn.how().flow() == Flow.UNKNOWN && request.startsWith("oauth2:authorize"));
    }

    private static boolean isFetched(SignIn signIn) {
        String request = signIn.request().toLowerCase(Locale.ROOT);
        return signIn.how().flow() == Flow.NON_INTERACTIVE || request.startsWith("oauth2:token");
    }

    private static boolean isSame(SignIn begun, SignIn fetched) {
        boolean otherSession = !begun.session().isEmpty()
                && !fetched.session().isEmpty()
                && !begun.session().equals(fetched.session());
        return begun.origin().app().equals(fetched.origin().app())
                && !otherSession
                && Networks.isPlace(begun.origin().address())
                && !Nearness.isNear(begun.origin().address(), fetched.origin().address());
    }

    private Finding finding(SignIn begun, SignIn fetched, Ground ground) {
        double confidence = ground.weigh(ELSEWHERE).confidence(MOST);
        String app = begun.origin().app();
        return Draft.of(this, begun)
                .citing(fetched)
                .time(fetched.time())
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S3, "T1078.004", "T1528")
                .number("seconds between", Duration.between(begun.time(), fetched.time()))
                .benign("The program runs on another machine than the browser, or a tunnel carries only one of them.")
                .confirm("Ask the owner whether they use the program, and whether they were asked to copy an address.")
                .says("%s began to sign in to %s at %s on %s; %s later the sign-in was completed%s%s."
                        .formatted(
                                Sentences.actor(begun),
                                Quoted.of(Apps.of(app).map(Apps.App::name).orElse(app)),
                                begun.origin().address(),
                                Sentences.moment(begun.time()),
                                Sentences.span(Duration.between(begun.time(), fetched.time())),
                                Sentences.from(fetched),
                                ground.inWords()));
    }
}
