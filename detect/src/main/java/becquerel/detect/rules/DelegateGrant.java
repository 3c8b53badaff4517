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
import java.util.List;
import java.util.Locale;

/** Somebody was given rights on another's mailbox, or everybody on one of its mail folders. */
public final class DelegateGrant implements Detector<DelegateGrant.Nothing> {
    private static final double MOST = 0.8;

    private final Organisations organisations;
    private final Knowledge knowledge;

    public DelegateGrant(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
    }

    /** Each grant is judged by itself. */
    public record Nothing() {}

    @Override
    public String name() {
        return "delegate-granted";
    }

    @Override
    public int version() {
        return 1;
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
        return Sources.settings(List.of(DelegateGranted.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Nothing fresh() {
        return new Nothing();
    }

    @Override
    public Step<Nothing> see(Nothing memory, Activity activity) {
        if (!(activity instanceof DelegateGranted grant)
                || grant.change() == Change.REMOVED
                || grant.change() == Change.DISABLED
                || !Actors.acted(grant)) {
            return Step.nothing(memory);
        }
        return switch (Rights.of(grant, knowledge)) {
            case HARMLESS -> Step.nothing(memory);
            case EVERYBODY -> Step.found(memory, everybody(grant));
            case WHOLE_MAILBOX, SEND -> Step.found(memory, delegate(grant));
        };
    }

    private Finding everybody(DelegateGranted grant) {
        return Draft.of(this, grant)
                .weighs(Severity.HIGH, 0.45)
                .at(Stage.S4, "T1098.002", "T1114.002")
                .entity(Entity.Kind.MAILBOX, grant.mailbox().name())
                .benign("Somebody meant to share a folder with one colleague and chose everybody.")
                .confirm("Ask the owner of the mailbox.")
                .says(Sentences.whoFirst(grant) + " let everybody read the folder "
                        + Quoted.of(grant.folder()) + " in the mailbox of "
                        + Sentences.subject(grant) + Sentences.whenAndWhere(grant) + ".");
    }

    private Finding delegate(DelegateGranted grant) {
        Organisation organisation = organisations.of(grant.tenant());
        String delegate = grant.delegate().toLowerCase(Locale.ROOT);
        boolean outside = delegate.contains("#ext#") || organisation.sideOf(delegate) == Organisation.Side.EXTERNAL;
        boolean oneself = delegate.equals(grant.actor().name());
        boolean delicate =
                organisation.people().finance().contains(grant.mailbox().name())
                        || organisation.people().vips().contains(grant.mailbox().name());
        double confidence = Odds.of(0.2)
                .times(4, outside)
                .times(1.5, oneself)
                .times(1.5, delicate)
                .confidence(MOST);
        return Draft.of(this, grant)
                .weighs(outside || delicate ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S4, "T1098.002")
                .entity(Entity.Kind.MAILBOX, grant.mailbox().name())
                .entity(Entity.Kind.ACCOUNT, delegate.indexOf('@') < 0 ? "" : delegate)
                .number("outside", outside ? 1 : 0)
                .benign("Assistants, deputies and shared mailboxes get such rights every week.")
                .confirm("Ask the owner of the mailbox and the help desk who wanted it.")
                .says(Sentences.whoFirst(grant) + " gave "
                        + (oneself ? "themselves" : Sentences.named(grant.delegate())) + " the right "
                        + Sentences.list(grant.rights()) + " on the mailbox of " + Sentences.subject(grant)
                        + Sentences.whenAndWhere(grant)
                        + (outside ? "; the delegate is outside the organisation." : "."));
    }
}
