package becquerel.detect.identity;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Flow;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.detect.identity.Sleepers.Life;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An account that was known, then did nothing for more than thirty days while colleagues worked on, wakes in a network and with a
 * machine that are strange to it (CATALOGUE 3.4). The beginning of a log and a gap in it are no sleep; who comes back to the own
 * network or machine from a leave is silent.
 */
public final class DormantAccount implements Detector<Sleepers> {
    private static final Duration ASLEEP = Duration.ofDays(30);

    /** Most who come back after a month come back from a leave. */
    private static final double PRIOR = 0.1;
    /** People mostly keep their operating system; after a leave some are given another machine. */
    private static final double OTHER_MACHINE = 2.5;

    private static final double OTHER_COUNTRY = 2;
    private static final double WORTH_A_WORD = 0.2;
    private static final double MOST = 0.45;

    /** Colleagues are watched in groups of some fifty, so that a day's news costs little in a large tenant, too. */
    private static final int GROUPS = 16;

    private static final int GROUPS_IN_LARGE = 2_048;
    private static final int SMALL = 50;
    private static final int LARGE = 1_000;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public DormantAccount(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    @Override
    public String name() {
        return "dormant-account-wakes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for accounts that did nothing for a month and then woke somewhere strange";
    }

    @Override
    public String blindness() {
        return "Whether a sleeping account was woken cannot be said without records of what accounts do.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class, MailRead.class, MessageSent.class, MailRuleChanged.class, FileAccessed.class);
    }

    @Override
    public Key key(Activity activity) {
        int scale = organisations.of(activity.tenant()).scale();
        int groups = scale >= LARGE ? GROUPS_IN_LARGE : scale >= SMALL ? GROUPS : 1;
        return new Key(
                activity.tenant(),
                "group " + Math.floorMod(activity.actor().name().hashCode(), groups));
    }

    @Override
    public Sleepers fresh() {
        return Sleepers.NONE;
    }

    @Override
    public Step<Sleepers> see(Sleepers memory, Activity act) {
        if (!act.succeeded() || act.actor().kind() != Account.Kind.PERSON) {
            return Step.nothing(memory);
        }
        String name = act.actor().name();
        Sleepers after = memory.with(name, act, networks);
        Life life = memory.lives().getOrDefault(name, Life.NONE);
        if (!life.isKnown()
                || life.asleep(act).compareTo(ASLEEP) <= 0
                || isByItself(act)
                || !memory.wasWatched(life.lastDay(), Sleepers.day(act.time()))
                || isHome(life, act)) {
            return Step.nothing(after);
        }
        return finding(life, act).map(finding -> Step.found(after, finding)).orElse(Step.nothing(after));
    }

    /** Programs renew tokens while their owner is away. */
    private static boolean isByItself(Activity act) {
        return act instanceof SignIn signIn
                && signIn.how().flow() != Flow.INTERACTIVE
                && signIn.how().flow() != Flow.UNKNOWN;
    }

    /** A place of its own, of the organisation's, or another line of its own carrier; a provider's address is no place. */
    private boolean isHome(Life life, Activity act) {
        String address = act.origin().address();
        Organisation organisation = organisations.of(act.tenant());
        return !Networks.isPlace(address)
                || organisation.isOwnNetwork(address)
                || organisation.people().services().contains(act.actor().name())
                || life.knowsPlace(address, networks.of(address));
    }

    private Optional<Finding> finding(Life life, Activity act) {
        Network network = networks.of(act.origin().address());
        boolean otherMachine = life.isOtherMachine(act.origin().userAgent());
        boolean otherCountry = life.isOtherCountry(network);
        double confidence = Odds.of(PRIOR)
                .times(Ground.weight(network.kind()), true)
                .times(OTHER_MACHINE, otherMachine)
                .times(OTHER_COUNTRY, otherCountry)
                .confidence(MOST);
        if (confidence < WORTH_A_WORD || !(otherMachine || network.kind().isRented())) {
            return Optional.empty();
        }
        Duration asleep = life.asleep(act);
        return Optional.of(Draft.of(this, act)
                .account(act.actor().name())
                .citing(List.of(life.record()))
                .weighs(confidence >= 0.3 ? Severity.MEDIUM : Severity.LOW, confidence)
                .at(Stage.S3, "T1078.004")
                .number("days without any act", (double) asleep.toDays())
                .number("days known before", life.days())
                .benign(
                        "People come back from a leave with a new machine, or work from where they are before they return.")
                .confirm("Ask the owner, or who knows of their leave, whether they are back and where they were then.")
                .says("%s did nothing from %s on for %s, while colleagues worked on, and then woke%s%s%s%s."
                        .formatted(
                                Sentences.actor(act),
                                LocalDate.ofEpochDay(life.lastDay()),
                                Sentences.span(asleep),
                                Sentences.whenAndWhere(act),
                                network.inWords().isEmpty() ? "" : " (" + network.inWords() + ")",
                                ", a network strange to it",
                                otherMachine ? ", on a system it never used" : "")));
    }
}
