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
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A way to sign in was added to an account soon after it was first used from a strange network (I01). */
public final class MethodAfterNewNetwork implements Detector<Places> {
    private static final Duration SHORTLY = Duration.ofHours(24);

    private final Organisations organisations;

    public MethodAfterNewNetwork(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "method-after-new-network";
    }

    @Override
    public int version() {
        return 1;
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
    public Places fresh() {
        return Places.NONE;
    }

    @Override
    public Step<Places> see(Places places, Activity activity) {
        if (!(activity instanceof AuthMethodChanged method)) {
            return Step.nothing(places.with(activity));
        }
        boolean isOwn = method.actor().equals(method.account())
                || !method.actor().isPerson(); // the provider's service writes it down for the owner
        boolean isAdded = method.change() == Change.CREATED || method.change() == Change.MODIFIED;
        if (!isOwn || !isAdded || !method.succeeded() || !places.isSettled(method.time())) {
            return Step.nothing(places);
        }
        Optional<Places.Stay> strange = places.newWithin(SHORTLY, method.time())
                .filter(stay -> !organisations.of(method.tenant()).isOwnNetwork(stay.address()));
        return strange.map(stay -> Step.found(places, finding(stay, method))).orElse(Step.nothing(places));
    }

    private Finding finding(Places.Stay stay, AuthMethodChanged method) {
        return Draft.of(this, method)
                .citing(List.of(stay.record()))
                .weighs(Severity.HIGH, 0.55)
                .at(Stage.S4, "T1556.006", "T1098.005")
                .entity(Entity.Kind.ADDRESS, stay.address())
                .entity(Entity.Kind.SESSION, stay.session())
                .number("hours after the first sign-in", (double)
                        Duration.between(stay.first(), method.time()).toHours())
                .benign("People set up a new phone when they travel or change jobs.")
                .confirm("Ask the owner whether the method (number, device) is theirs.")
                .says("A way to sign in (%s) was added to %s on %s, %s after the account was first seen at %s."
                        .formatted(
                                Quoted.of(method.method()),
                                Sentences.subject(method),
                                Sentences.moment(method.time()),
                                Sentences.span(Duration.between(stay.first(), method.time())),
                                stay.address()));
    }
}
