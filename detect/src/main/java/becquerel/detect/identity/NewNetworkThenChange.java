package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something lasting (a rule, a forward, a grant, a role, an account) was set up from a network that was new for whoever did
 * it. People travel: alone it means little, beside another finding much.
 */
public final class NewNetworkThenChange implements Detector<NewNetworkThenChange.Memory> {
    private static final Duration SHORTLY = Duration.ofHours(24);
    private static final int MOST_CHANGES = 100;

    /** People travel. */
    private static final double PRIOR = 0.25;
    /** Below what stands alone, wherever it was: a place is no deed. */
    private static final double MOST = 0.45;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public NewNetworkThenChange(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /**
     * One account's history.
     *
     * @param stay first record of the strange network last reported
     * @param changes made from it
     */
    record Memory(Places places, Optional<EvidenceRef> stay, List<EvidenceRef> changes) {
        Memory {
            changes = List.copyOf(changes);
        }
    }

    @Override
    public String name() {
        return "new-network-then-change";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for rules, forwards, grants, roles and accounts set up from a network new for the person";
    }

    @Override
    public String blindness() {
        return "Whether lasting changes came from a strange network cannot be said without records of such changes.";
    }

    @Override
    public Needs needs() {
        return Needs.of(
                        MailRuleChanged.class,
                        ForwardingChanged.class,
                        ConsentGranted.class,
                        DelegateGranted.class,
                        RoleAssigned.class,
                        AppCredentialAdded.class,
                        AccountChanged.class)
                .alsoUsing(SignIn.class, MailRead.class, MessageSent.class);
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
        if (!activity.actor().isPerson()) {
            return Step.nothing(memory);
        }
        Places places = memory.places().with(activity);
        if (!isLasting(activity) || !activity.succeeded() || !memory.places().isSettled(activity.time())) {
            return Step.nothing(
                    places.equals(memory.places()) ? memory : new Memory(places, memory.stay(), memory.changes()));
        }
        Optional<Places.Stay> strange = places.strangeAt(activity, SHORTLY)
                .filter(stay -> !organisations.of(activity.tenant()).isOwnNetwork(stay.address()));
        if (strange.isEmpty()) {
            return Step.nothing(new Memory(places, memory.stay(), memory.changes()));
        }
        Optional<EvidenceRef> stay = strange.map(Places.Stay::record);
        List<EvidenceRef> changes = Lists.with(
                stay.equals(memory.stay()) ? memory.changes() : List.of(), activity.evidence(), MOST_CHANGES);
        return Step.found(new Memory(places, stay, changes), finding(strange.get(), activity, places, changes));
    }

    private Finding finding(Places.Stay stay, Activity change, Places places, List<EvidenceRef> changes) {
        int others = places.stays().size() - 1;
        String who = networks.of(stay.address()).inWords();
        return Draft.of(this, change.tenant(), stay.first(), stay.record())
                .account(change.actor().name())
                .actor(change.actor().name())
                .weighs(
                        Severity.LOW,
                        Odds.of(PRIOR)
                                .times(Ground.place(stay.address(), places, networks, change.time()), true)
                                .confidence(MOST))
                .at(Stage.S3, "T1078.004")
                .citing(changes)
                .entity(Entity.Kind.ACCOUNT, change.actor().name())
                .entity(Entity.Kind.ADDRESS, stay.address())
                .entity(Entity.Kind.SESSION, stay.session())
                .entity(Entity.Kind.USER_AGENT, stay.agent())
                .number("lasting changes", changes.size())
                .number("networks known before", others)
                .benign("People travel, work from home and change providers.")
                .confirm("Ask the owner where they were at that time.")
                .says("%s was seen at %s for the first time on %s, and made %s within a day (%s known before, over %s)."
                        .formatted(
                                Sentences.actor(change),
                                stay.address() + (who.isEmpty() ? "" : " (" + who + ")"),
                                Sentences.moment(stay.first()),
                                Sentences.count(changes.size(), "lasting change", "lasting changes"),
                                Sentences.count(others, "other network", "other networks"),
                                Sentences.count(places.days(), "day", "days")));
    }

    private static boolean isLasting(Activity activity) {
        return switch (activity) {
            case MailRuleChanged rule -> isMade(rule.change());
            case ForwardingChanged forward -> isMade(forward.change());
            case DelegateGranted grant -> isMade(grant.change());
            case RoleAssigned role -> isMade(role.change());
            case AppCredentialAdded secret -> isMade(secret.change());
            case AccountChanged account -> account.change() == Change.CREATED || account.change() == Change.ENABLED;
            case ConsentGranted consent -> true;
            default -> false; // teaches only where the person works
        };
    }

    private static boolean isMade(Change change) {
        return change != Change.REMOVED && change != Change.DISABLED;
    }
}
