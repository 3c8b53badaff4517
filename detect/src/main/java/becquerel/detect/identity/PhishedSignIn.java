package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.SignIn;
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
import becquerel.knowledge.LinkHosts;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole sign-in, with password and second factor, by an unregistered device in a network the account never worked in, at the
 * page phishing kits relay (A18): what a page between victim and provider leaves behind. After a click on a link that came
 * from somewhere else it is more than a shape (C02).
 *
 * <p>The same records come from an owner who sits at a new computer in a new place. So the shape alone is not said; something
 * must be added to it: a rented machine, the provider's doubt, two sessions out of one attempt, a link followed just before.
 */
public final class PhishedSignIn implements Detector<PhishedSignIn.Memory> {
    /** The second factor was asked for: nobody brought a token along. */
    private static final Set<String> ASKED = Set.of("50074", "50076");

    /** Where kits send people besides the gateways: the portal's old name. */
    private static final String OFFICE_365 = "72782ba9-4490-4f03-8d82-562370ea3566";

    /** From the click to the stolen session it takes the time to type a password and press a button. */
    private static final Duration AFTER_CLICK = Duration.ofMinutes(30);

    private static final double SHAPE = 0.2;
    private static final double WORTH_A_WORD = 0.3;
    private static final double MOST = 0.93;

    /**
     * A click in one network and a sign-in from another within minutes is how a relaying page looks from outside: owners
     * would have to change networks in between.
     */
    private static final double ELSEWHERE = 12;
    /** Browsers begin one session in an attempt. */
    private static final double TWO_SESSIONS = 2;
    /** Lures lead over such hosts to pass filters; so many honest letters do, too, that it adds only a little. */
    private static final double ANYBODYS_HOST = 1.5;

    private final Organisations organisations;
    private final NetworkLookup networks;
    private final LinkHosts links;

    public PhishedSignIn(Organisations organisations, NetworkLookup networks, LinkHosts links) {
        this.organisations = organisations;
        this.networks = networks;
        this.links = links;
    }

    /** One account's places, its attempts that are going on, and the link followed last. */
    record Memory(Places places, Attempts attempts, Optional<LinkClicked> click) {}

    @Override
    public String name() {
        return "phished-sign-in";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for sign-ins of the shape that a phishing page between owner and provider leaves";
    }

    @Override
    public String blindness() {
        return "Whether a session was stolen by a phishing page cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class).alsoUsing(LinkClicked.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, Attempts.NONE, Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case LinkClicked click
            when click.actor().isPerson() ->
                Step.nothing(new Memory(memory.places(), memory.attempts(), Optional.of(click)));
            case SignIn signIn when signIn.actor().isPerson() -> entered(memory, signIn);
            default -> Step.nothing(memory); // nobody's
        };
    }

    private Step<Memory> entered(Memory memory, SignIn signIn) {
        Attempts attempts = memory.attempts().with(signIn);
        Optional<LinkClicked> click =
                memory.click().filter(each -> !each.time().plus(AFTER_CLICK).isBefore(signIn.time()));
        Places places = memory.places().with(signIn);
        boolean unchanged =
                places.equals(memory.places()) && attempts.equals(memory.attempts()) && click.equals(memory.click());
        var after = unchanged ? memory : new Memory(places, attempts, click);
        // the places from before the attempt's first success: its own visit proves nothing
        return attempts.of(signIn)
                .flatMap(attempt -> judged(attempt, memory.places(), click))
                .map(finding -> Step.found(after, finding))
                .orElse(Step.nothing(after));
    }

    private Optional<Finding> judged(Attempts.Attempt attempt, Places before, Optional<LinkClicked> click) {
        Optional<SignIn> success = attempt.success();
        if (success.isEmpty() || !isFresh(attempt, success.get()) || !isRelayed(success.get())) {
            return Optional.empty();
        }
        SignIn entry = success.get();
        Ground ground = Ground.of(entry, before, organisations, networks);
        if (!ground.strange()) {
            return Optional.empty();
        }
        Optional<LinkClicked> followed = click.filter(each -> isElsewhere(each, entry));
        double confidence = ground.weigh(SHAPE)
                .times(ELSEWHERE, followed.isPresent())
                .times(ANYBODYS_HOST, followed.flatMap(this::host).isPresent())
                .times(TWO_SESSIONS, attempt.sessions() > 1)
                .confidence(MOST);
        return confidence < WORTH_A_WORD
                ? Optional.empty()
                : Optional.of(finding(attempt, entry, ground, followed, confidence));
    }

    /** The sort of host the link led to or over. */
    private Optional<LinkHosts.Kind> host(LinkClicked click) {
        return Stream.concat(Stream.of(click.url()), click.chain().stream())
                .flatMap(link -> links.kindOfLink(link).stream())
                .findFirst();
    }

    private String hostInWords(LinkClicked click) {
        return host(click)
                .map(kind -> switch (kind) {
                    case FORM -> " (a host where anybody can make a form)";
                    case PAGE -> " (a host where anybody can put a page)";
                    case SHARE -> " (a host where anybody can put a file)";
                    case SHORT -> " (a short address that hides where it leads)";
                })
                .orElse("");
    }

    /** Password and second factor were given in this attempt, not brought along from an earlier one. */
    private static boolean isFresh(Attempts.Attempt attempt, SignIn entry) {
        return !Checks.isCarried(entry) && (attempt.has(ASKED) || Checks.hasFreshFactor(entry));
    }

    private static boolean isRelayed(SignIn entry) {
        String app = entry.origin().app();
        return entry.device().isEmpty() && (Apps.isGateway(app) || app.equals(OFFICE_365));
    }

    private static boolean isElsewhere(LinkClicked click, SignIn entry) {
        return Networks.isPlace(click.origin().address())
                && !Nearness.isNear(click.origin().address(), entry.origin().address());
    }

    private Finding finding(
            Attempts.Attempt attempt, SignIn entry, Ground ground, Optional<LinkClicked> click, double confidence) {
        Draft draft = Draft.of(this, attempt.first())
                .time(entry.time())
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S3, "T1078.004", "T1557", "T1566.002")
                .number("sessions", attempt.sessions())
                .benign("An owner at a new computer in a new place signs in just so.")
                .confirm(
                        "Ask the owner where they were and on which computer; look for a message with a link just before.");
        attempt.records().forEach(draft::citing);
        click.ifPresent(each -> draft.citing(List.of(each.evidence())));
        return draft.says("%s signed in with password and second factor%s%s, on a device nobody knows%s%s."
                .formatted(
                        Sentences.actor(entry),
                        Sentences.whenAndWhere(entry),
                        ground.inWords(),
                        attempt.sessions() > 1 ? "; the one attempt began " + attempt.sessions() + " sessions" : "",
                        click.map(each -> "; %s before, they followed a link to %s%s at %s"
                                        .formatted(
                                                Sentences.span(Duration.between(each.time(), entry.time())),
                                                Quoted.plain(each.url()),
                                                hostInWords(each),
                                                each.origin().address()))
                                .orElse("")));
    }
}
