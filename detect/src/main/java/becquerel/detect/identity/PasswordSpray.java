package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.util.Set;

/** One stranger tries passwords on many accounts (A01, A02 within one surroundings), or looks for accounts that exist (A06). Says nothing about success. */
public final class PasswordSpray implements Detector<Tries> {
    /** Whoever tries passwords has a list of names; whoever looks for names meets mostly none (A06). */
    private static final double MOSTLY = 0.6;

    private final SprayThreshold threshold;

    public PasswordSpray(Organisations organisations) {
        threshold = new SprayThreshold(organisations);
    }

    @Override
    public String name() {
        return "password-spray";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for one source that failed to sign in to many accounts";
    }

    @Override
    public String blindness() {
        return "Whether somebody tried passwords on many accounts cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return new Key(
                activity.tenant(), Networks.surroundings(activity.origin().address()));
    }

    @Override
    public Tries fresh() {
        return Tries.NONE;
    }

    @Override
    public Step<Tries> see(Tries before, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.origin().hasAddress()) {
            return Step.nothing(before);
        }
        return switch (signIn.verdict()) {
            case SUCCESS -> Step.nothing(before.succeeded(signIn));
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> {
                Tries tries = before.failed(signIn, threshold);
                yield tries.sprayed() && Lists.isWorthTelling(tries.total())
                        ? Step.found(tries, finding(tries, signIn))
                        : Step.nothing(tries);
            }
            case PASSWORD_RIGHT, INTERRUPTED, OTHER_FAILURE -> Step.nothing(before);
        };
    }

    private Finding finding(Tries tries, SignIn latest) {
        Set<String> accounts = tries.accounts();
        int unknown = tries.unknown().size();
        boolean asksWhoIsThere = unknown >= MOSTLY * accounts.size();
        Draft draft = Draft.of(
                        this, latest.tenant(), tries.start(), tries.records().getFirst())
                .weighs(Severity.MEDIUM, 0.7)
                .at(Stage.S2, asksWhoIsThere ? new String[] {"T1110.003", "T1087.004"} : new String[] {"T1110.003"})
                .citing(tries.records())
                .entities(Entity.Kind.ACCOUNT, accounts)
                .entities(Entity.Kind.ADDRESS, tries.places())
                .entities(Entity.Kind.USER_AGENT, tries.agents())
                .number("tries", tries.total())
                .number("accounts", accounts.size())
                .number("accounts that do not exist", unknown)
                .number(
                        "accounts needed",
                        threshold.quick(latest.tenant(), latest.origin().address()))
                .benign("A proxy or a program with an old password can fail for many people at once; people who"
                        + " usually sign in from there are not counted.")
                .confirm("Ask whether anybody of the organisation uses these addresses, and see whether the accounts"
                        + " share a program.");
        return draft.says("Somebody at %s tried passwords on %s (%s): %s, all wrong, between %s and %s%s."
                .formatted(
                        Sentences.list(tries.addresses()),
                        Sentences.count(accounts.size(), "account", "accounts"),
                        Sentences.list(accounts),
                        Sentences.count(tries.total(), "try", "tries"),
                        Sentences.moment(tries.start()),
                        Sentences.moment(tries.last()),
                        asksWhoIsThere
                                ? "; %d of the accounts do not exist, so that somebody was finding out who does"
                                        .formatted(unknown)
                                : ""));
    }
}
