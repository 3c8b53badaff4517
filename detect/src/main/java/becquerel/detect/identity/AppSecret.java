package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Change;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Lookalikes;
import becquerel.knowledge.Organisations;
import java.util.Optional;

/**
 * A person gave an application a new secret or certificate (I10), with which whoever holds it acts as the application.
 * Administrators do this every day; an imitating name, or an application of Microsoft's that got a customer's key, is another
 * matter.
 */
public final class AppSecret implements Detector<AppSecret.Memory> {
    private final Organisations organisations;

    public AppSecret(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Nothing: each secret is judged alone. */
    record Memory() {}

    @Override
    public String name() {
        return "app-secret-added";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for secrets and certificates that people gave to applications";
    }

    @Override
    public String blindness() {
        return "Whether applications were given new keys cannot be said without records of application changes.";
    }

    @Override
    public Needs needs() {
        return Needs.of(AppCredentialAdded.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory();
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof AppCredentialAdded secret)
                || secret.change() == Change.REMOVED
                || !secret.succeeded()
                || !secret.actor().isPerson()
                || organisations.of(secret.tenant()).approvedApps().contains(secret.app())) {
            return Step.nothing(memory);
        }
        Draft draft = Draft.of(this, secret)
                .at(Stage.S4, "T1098.001")
                .entity(Entity.Kind.APP, secret.app().isEmpty() ? secret.appName() : secret.app())
                .number("keys", secret.keys().size())
                .benign("Developers and administrators renew the keys of their applications.")
                .confirm("Ask the person what the key is for, and see whether the application signed in with it.");
        String why = weigh(draft, secret);
        return Step.found(
                memory,
                draft.says("%s gave the application %s a new key%s%s."
                        .formatted(
                                Sentences.actor(secret),
                                secret.appName().isEmpty() ? secret.app() : Quoted.of(secret.appName()),
                                Sentences.whenAndWhere(secret),
                                why)));
    }

    private static String weigh(Draft draft, AppCredentialAdded secret) {
        Optional<String> imitated = Lookalikes.imitated(secret.appName());
        if (imitated.isPresent()) {
            draft.weighs(Severity.HIGH, 0.8);
            return "; its name imitates \"" + imitated.get() + "\"";
        }
        if (Apps.isMicrosofts(secret.app())) {
            draft.weighs(Severity.HIGH, 0.7);
            return "; the application is Microsoft's own and needs none";
        }
        if (Apps.isAbused(secret.app())) {
            draft.weighs(Severity.HIGH, 0.6);
            return "; intruders are known to use it";
        }
        draft.weighs(Severity.LOW, 0.2);
        return "";
    }
}
