package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.detect.identity.UsedSessions.At;
import becquerel.detect.identity.UsedSessions.Used;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One session, or one token where records name no session, used on two machines at two places, or at two places nobody gets to in the time (A17): its token was copied. The
 * same phone on wireless and on the road, or a browser after an update, is one machine; and who carries a laptop between the
 * networks of carriers takes the session along. So without two machines it needs a rented one in another country: at once, or
 * hours and days later with another browser, where the account never came from a rented machine before.
 */
public final class SessionMoves implements Detector<UsedSessions> {
    /** Programs of which a part runs at the provider or at its partners, and programs that follow a telephone everywhere. */
    private static final Set<String> EVERYWHERE = Set.of(
            "01fc33a7-78ba-4d2f-a4b7-768e336e890e", // Privileged Identity Management
            "27922004-5251-4030-b22d-91ecd9a37ea4", // Outlook Mobile
            "4354e225-50c9-4423-9ece-2d5afd904870", // Augmentation Loop
            "66a88757-258c-4c72-893c-3e8bed4d6899", // Office 365 search
            "7ab7862c-4c57-491e-8a45-d52a7e023983", // Power Automate connectors
            "ab9b8c07-8f02-4f72-87fa-80105867a763", // OneDrive sync
            "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", // Teams services
            "ecd6b820-32c2-49b6-98a6-444530e5a77a", // Microsoft Edge
            "fc108d3f-543d-4374-bbff-c7c51f651fe5"); // Zoom

    /** Sooner nobody changes countries, but a tunnel switched on does. */
    private static final Duration TOO_SOON = Duration.ofHours(1);

    private static final double TWO_MACHINES = 0.5;
    private static final double SCRIPT = 0.75;
    /** Most who seem to change countries at once switched a tunnel on: only what the network is decides. */
    private static final double TWO_COUNTRIES = 0.25;

    /** Most whose session turns up at a rented machine days later have begun to use a tunnel. */
    private static final double LATER = 0.08;
    /** A session lives in one browser; programs that share a device's sign-in are no browsers. */
    private static final double OTHER_BROWSER = 4;

    private static final Duration OLD = Duration.ofHours(6);

    private static final double WORTH_A_WORD = 0.4;
    /** Exits of tunnels stand among rented machines. On one machine a move is a reason to look at what was done, not an attack. */
    private static final double MOST = 0.45;

    private final NetworkLookup networks;

    public SessionMoves(NetworkLookup networks) {
        this.networks = networks;
    }

    @Override
    public String name() {
        return "session-moves";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public String looksFor() {
        return "for a session used on two machines at two places";
    }

    @Override
    public String blindness() {
        return "Whether a session was stolen cannot be said without records that name sessions or tokens.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class, MailRead.class, MessageSent.class, MailRuleChanged.class, FileAccessed.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public UsedSessions fresh() {
        return UsedSessions.NONE;
    }

    @Override
    public Step<UsedSessions> see(UsedSessions before, Activity activity) {
        if (!isTelling(activity)) {
            return Step.nothing(before);
        }
        At now = At.of(activity);
        Optional<Used> known = before.of(UsedSessions.name(activity));
        boolean isMet =
                known.filter(each -> each.isAround(now)).isPresent(); // the usual case, in which nothing is asked
        UsedSessions memory =
                isMet ? before : before.seen(networks.of(activity.origin().address()), activity.time());
        Used used = known.map(each -> each.described(now)).orElse(new Used(now, now, false));
        if (used.told()) {
            return Step.nothing(memory);
        }
        if (used.isAround(now)) {
            return Step.nothing(memory.with(new Used(used.first(), now, false)));
        }
        Optional<Finding> found = machines(used.first().act(), now.act())
                .or(() -> countries(used.last(), now))
                .or(() -> memory.isUsedToRented(activity.time()) ? Optional.empty() : later(used, now));
        return found.map(each -> Step.found(memory.with(new Used(used.first(), used.last(), true)), each))
                .orElse(Step.nothing(memory));
    }

    private Optional<Finding> machines(Activity first, Activity later) {
        String before = first.origin().userAgent();
        String now = later.origin().userAgent();
        if (before.isEmpty() || now.isEmpty() || Agent.of(before).fits(Agent.of(now))) {
            return Optional.empty();
        }
        boolean script = Agent.of(now).isScripted();
        return Optional.of(draft(first, later)
                .weighs(script ? Severity.HIGH : Severity.MEDIUM, script ? SCRIPT : TWO_MACHINES)
                .says("One %s of %s was used at %s by %s and on %s at %s by %s."
                        .formatted(
                                word(first),
                                Sentences.actor(first),
                                first.origin().address(),
                                Quoted.of(before),
                                Sentences.moment(later.time()),
                                later.origin().address(),
                                Quoted.of(now))));
    }

    private Optional<Finding> countries(At before, At after) {
        Activity last = before.act();
        Activity later = after.act();
        Network from = networks.of(last.origin().address());
        Network to = networks.of(later.origin().address());
        Duration apart = Duration.between(last.time(), later.time());
        boolean farApart = !from.country().isEmpty()
                && !to.country().isEmpty()
                && !from.country().equals(to.country())
                && apart.compareTo(TOO_SOON) < 0;
        Network.Kind kind = from.kind().isRented() ? from.kind() : to.kind();
        double confidence =
                Odds.of(TWO_COUNTRIES).times(Ground.weight(kind), true).confidence(MOST);
        if (!farApart || confidence < WORTH_A_WORD || isSameDevice(before, after)) {
            return Optional.empty();
        }
        return Optional.of(draft(last, later)
                .weighs(Severity.MEDIUM, confidence)
                .number("seconds between", apart)
                .says("One %s of %s was used at %s (%s) and %s later at %s (%s): nobody travels that fast."
                        .formatted(
                                word(last),
                                Sentences.actor(last),
                                last.origin().address(),
                                from.inWords(),
                                Sentences.span(apart),
                                later.origin().address(),
                                to.inWords())));
    }

    /** An old session turns up at a rented machine in another country than ever before. */
    private Optional<Finding> later(Used used, At after) {
        Activity first = used.first().act();
        Activity later = after.act();
        Network from = networks.of(first.origin().address());
        Network to = networks.of(later.origin().address());
        Duration age = Duration.between(first.time(), later.time());
        boolean isElsewhere = to.kind().isRented()
                && !from.kind().isRented()
                && !from.country().isEmpty()
                && !to.country().isEmpty()
                && !from.country().equals(to.country());
        double confidence = Odds.of(LATER)
                .times(Ground.weight(to.kind()), true)
                .times(OTHER_BROWSER, isOtherBrowser(first, later))
                .confidence(MOST);
        if (!isElsewhere
                || age.compareTo(OLD) < 0
                || confidence < WORTH_A_WORD
                || isSameDevice(used.first(), after)
                || isSameDevice(used.last(), after)) {
            return Optional.empty();
        }
        return Optional.of(draft(first, later)
                .weighs(Severity.MEDIUM, confidence)
                .number("seconds between", age)
                .says(("One %s of %s, begun at %s (%s), was used %s later on %s at %s (%s) by %s;"
                                + " the account never came from a rented machine before.")
                        .formatted(
                                word(first),
                                Sentences.actor(first),
                                first.origin().address(),
                                from.inWords(),
                                Sentences.span(age),
                                Sentences.moment(later.time()),
                                later.origin().address(),
                                to.inWords(),
                                Quoted.of(later.origin().userAgent()))));
    }

    private static String word(Activity act) {
        return act.session().isEmpty() ? "token" : "session";
    }

    private static boolean isOtherBrowser(Activity one, Activity other) {
        String before = Agent.of(one.origin().userAgent()).browser();
        String now = Agent.of(other.origin().userAgent()).browser();
        return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
    }

    /** A device the directory knows proves with a key of its own that it is the same one. */
    private static boolean isSameDevice(At one, At other) {
        return !one.device().isEmpty() && one.device().equals(other.device());
    }

    private Draft draft(Activity first, Activity later) {
        return Draft.of(this, first)
                .citing(later)
                .time(later.time())
                .at(Stage.S3, "T1550.004", "T1539")
                .benign("Some companies send browsers and mail programs out through different addresses.")
                .confirm("Ask whether the organisation uses a web gateway; compare what was done at each place.");
    }

    private static boolean isTelling(Activity activity) {
        return !UsedSessions.name(activity).isEmpty()
                && activity.succeeded()
                && activity.actor().isPerson()
                && !EVERYWHERE.contains(activity.origin().app())
                && Networks.isPlace(activity.origin().address());
    }
}
