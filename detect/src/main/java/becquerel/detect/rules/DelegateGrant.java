package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Change;
import becquerel.detect.Actors;
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
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody was given rights on another's mailbox, or everybody on one of its mail folders. */
public final class DelegateGrant implements Detector<DelegateGrant.Memory> {
    private static final double MOST = 0.8;
    private static final int MOST_DELEGATES = 64;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public DelegateGrant(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /** Who was seen being given rights on the mailbox, so that an export does not tell it again. */
    public record Memory(List<String> delegates) {
        public Memory {
            delegates = List.copyOf(delegates);
        }
    }

    @Override
    public String name() {
        return "delegate-granted";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for rights on mailboxes and mail folders given to others";
    }

    @Override
    public String blindness() {
        return "Without records of mailbox rights it cannot be said who else can read or send.";
    }

    @Override
    public Needs needs() {
        return Sources.settingsAndExports(List.of(DelegateGranted.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(Shown.asChange(activity) instanceof DelegateGranted grant)
                || grant.change() == Change.REMOVED
                || grant.change() == Change.DISABLED
                || !Actors.acted(grant)) {
            return Step.nothing(memory);
        }
        Rights rights = Rights.of(grant, knowledge);
        boolean isShown = grant.change() == Change.PRESENT;
        String delegate = grant.folder() + "|" + grant.delegate().toLowerCase(Locale.ROOT);
        if (rights == Rights.HARMLESS || (isShown && memory.delegates().contains(delegate))) {
            return Step.nothing(memory);
        }
        int from = memory.delegates().size() < MOST_DELEGATES ? 0 : 1;
        var delegates = new ArrayList<>(
                memory.delegates().subList(from, memory.delegates().size()));
        delegates.add(delegate);
        var after = new Memory(delegates);
        if (rights == Rights.EVERYBODY) {
            return Step.found(after, everybody(grant));
        }
        // every office has deputies: of what is only shown, only what leads outside deserves a word
        return isShown && !isOutside(grant) ? Step.nothing(after) : Step.found(after, delegate(grant));
    }

    private Finding everybody(DelegateGranted grant) {
        return Draft.of(this, grant)
                .weighs(
                        Severity.HIGH,
                        Odds.of(0.45)
                                .times(Shown.OLD, grant.change() == Change.PRESENT)
                                .confidence(MOST))
                .at(Stage.S4, "T1098.002", "T1114.002")
                .entity(Entity.Kind.MAILBOX, grant.mailbox().name())
                .benign("Somebody meant to share a folder with one colleague and chose everybody.")
                .confirm("Ask the owner of the mailbox.")
                .says(
                        grant.change() == Change.PRESENT
                                ? "Everybody can read the folder " + Quoted.of(grant.folder()) + " in the mailbox of "
                                        + Sentences.subject(grant) + "." + Shown.inWords(true)
                                : Sentences.whoFirst(grant) + " let everybody read the folder "
                                        + Quoted.of(grant.folder()) + " in the mailbox of "
                                        + Sentences.subject(grant) + Sentences.whenAndWhere(grant) + ".");
    }

    private Finding delegate(DelegateGranted grant) {
        Organisation organisation = organisations.of(grant.tenant());
        String delegate = grant.delegate().toLowerCase(Locale.ROOT);
        boolean outside = isOutside(grant);
        boolean oneself = delegate.equals(grant.actor().name());
        boolean delicate =
                organisation.people().finance().contains(grant.mailbox().name())
                        || organisation.people().vips().contains(grant.mailbox().name());
        double confidence = Odds.of(0.2)
                .times(4, outside)
                .times(1.5, oneself)
                .times(1.5, delicate)
                .times(Shown.OLD, grant.change() == Change.PRESENT)
                .confidence(MOST);
        return Draft.of(this, grant)
                .weighs(outside || delicate ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S4, "T1098.002")
                .entity(Entity.Kind.MAILBOX, grant.mailbox().name())
                .entity(Entity.Kind.ACCOUNT, delegate.indexOf('@') < 0 ? "" : delegate)
                .number("outside", outside ? 1 : 0)
                .benign("Assistants, deputies and shared mailboxes get such rights every week.")
                .confirm("Ask the owner of the mailbox and the help desk who wanted it.")
                .says(
                        grant.change() == Change.PRESENT
                                ? shown(grant)
                                : Sentences.whoFirst(grant) + " gave "
                                        + (oneself ? "themselves" : Sentences.named(grant.delegate())) + " the right "
                                        + Sentences.list(grant.rights()) + " on the mailbox of "
                                        + Sentences.subject(grant)
                                        + Sentences.whenAndWhere(grant)
                                        + (outside ? "; the delegate is outside the organisation." : "."));
    }

    private boolean isOutside(DelegateGranted grant) {
        String delegate = grant.delegate().toLowerCase(Locale.ROOT);
        return delegate.contains("#ext#")
                || organisations.of(grant.tenant()).sideOf(delegate) == Organisation.Side.EXTERNAL;
    }

    private static String shown(DelegateGranted grant) {
        return Sentences.named(grant.delegate()) + ", who is outside the organisation, has the right "
                + Sentences.list(grant.rights()) + " on the mailbox of " + Sentences.subject(grant) + "."
                + Shown.inWords(true);
    }
}
