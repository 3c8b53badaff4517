package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
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
import becquerel.detect.identity.Travels.Jump;
import becquerel.detect.identity.Travels.Seen;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Locale;

/**
 * One person signed in at two places between which nobody can have travelled (A12). Only where records place the sign-ins in degrees:
 * where a range is registered is no place. An exit, a gateway, an office's own line and a telephone, whose traffic comes out at home,
 * do not tell where anybody is.
 */
public final class ImpossibleTravel implements Detector<Travels> {
    /** Tables of places err, and lines come out far from where they begin. */
    private static final double PRIOR = 0.25;
    /** A machine of the organisation stood at the place the account knows longer: that one is the owner. */
    private static final double REGISTERED = 2;
    /** A place is no deed. */
    private static final double MOST = 0.6;

    private static final double EVEN = 0.5;
    /** Whoever jumps on so many days has two lines, not two people at the keyboard. */
    private static final int HABIT_DAYS = 3;

    private static final double HABIT = 0.05;
    private static final List<String> TELEPHONES = List.of("android", "ios");

    private final Organisations organisations;
    private final NetworkLookup networks;

    public ImpossibleTravel(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    @Override
    public String name() {
        return "impossible-travel";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for sign-ins of one person at places too far apart to travel in the time between";
    }

    @Override
    public String blindness() {
        return "Whether somebody signed in at two far places at once cannot be said without sign-ins.";
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
    public Travels fresh() {
        return Travels.NONE;
    }

    @Override
    public Step<Travels> see(Travels memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || signIn.how().spot().isEmpty() || !tellsWhere(signIn)) {
            return Step.nothing(memory);
        }
        Seen now = Seen.of(signIn, signIn.how().spot().get());
        Travels next = memory.with(now);
        return memory.jumpTo(now)
                .filter(jump -> !jump.strange().registered() && !memory.knows(jump) && jump.days() <= HABIT_DAYS)
                .map(jump -> Step.found(next, finding(signIn, jump)))
                .orElse(Step.nothing(next));
    }

    private boolean tellsWhere(SignIn signIn) {
        String address = signIn.origin().address();
        return signIn.verdict() == SignInVerdict.SUCCESS
                && signIn.actor().isPerson()
                && Networks.isPlace(address)
                && !TELEPHONES.contains(Agent.of(signIn.origin().userAgent()).platform())
                && isSomewhere(networks.of(address).kind())
                && !organisations.of(signIn.tenant()).isOwnNetwork(address);
    }

    private static boolean isSomewhere(Network.Kind kind) {
        return switch (kind) {
            case CARRIER, UNKNOWN -> true;
            case GATEWAY, HOSTING, PRIVATE, PROVIDER, TOR, VPN -> false;
        };
    }

    private Finding finding(SignIn signIn, Jump jump) {
        Seen known = jump.known();
        Seen strange = jump.strange();
        boolean habit = jump.days() >= HABIT_DAYS;
        double confidence = Odds.of(habit ? HABIT : PRIOR)
                .times(REGISTERED, known.registered() && !habit)
                .confidence(MOST);
        String account = signIn.actor().name();
        return Draft.of(this, signIn.tenant(), strange.time(), strange.record())
                .account(account)
                .actor(account)
                .apart(known.spot().toString())
                .weighs(confidence >= EVEN ? Severity.MEDIUM : Severity.LOW, confidence)
                .at(Stage.S3, "T1078.004")
                .citing(List.of(known.record()))
                .entity(Entity.Kind.ACCOUNT, account)
                .entity(Entity.Kind.ADDRESS, strange.address())
                .entity(Entity.Kind.SESSION, strange.session().equals(known.session()) ? "" : strange.session())
                .number("kilometres", (double) Math.round(jump.kilometres()))
                .number("kilometres an hour", (double) Math.round(jump.speed()))
                .number("seconds between", jump.between())
                .number("days", jump.days())
                .benign("A line may come out far from where it begins, and tables that place addresses err.")
                .confirm("Ask the owner where they were; compare the clients at both places.")
                .says("%s signed in at %s and, within %s, at %s, %s km apart: nobody travels that fast%s."
                        .formatted(
                                Sentences.actor(signIn),
                                place(known),
                                Sentences.span(jump.between()),
                                place(strange),
                                String.format(Locale.UK, "%,d", Math.round(jump.kilometres())),
                                habit ? ", but on three days it did, as whoever has two lines" : ""));
    }

    private String place(Seen seen) {
        String who = networks.of(seen.address()).inWords();
        return (seen.city().isEmpty() ? "" : Quoted.plain(seen.city()) + " from ")
                + seen.address()
                + (who.isEmpty() ? "" : " (" + who + ")");
    }
}
