package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Change;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;

/**
 * A person made an account (I14). It means something only when whoever made it is suspected for other reasons; then it may be
 * the intruder's own.
 */
public final class AccountMade implements Detector<AccountMade.Memory> {
    /** Nothing: each account is judged alone. */
    record Memory() {}

    @Override
    public String name() {
        return "account-made";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for accounts that people made";
    }

    @Override
    public String blindness() {
        return "Whether an intruder made an account cannot be said without records of account changes.";
    }

    @Override
    public Needs needs() {
        return Needs.of(AccountChanged.class);
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
        if (!(activity instanceof AccountChanged made)
                || made.change() != Change.CREATED
                || !made.succeeded()
                || !made.actor().isPerson()) {
            return Step.nothing(memory);
        }
        return Step.found(
                memory,
                Draft.of(this, made)
                        .account(made.actor().name())
                        .apart(made.account().name())
                        .weighs(Severity.LOW, 0.15)
                        .at(Stage.S4, "T1136.003")
                        .benign("Administrators make accounts for new colleagues, rooms and programs.")
                        .confirm("Ask for whom the account was made.")
                        .says("%s made the account %s%s."
                                .formatted(
                                        Sentences.actor(made), Sentences.subject(made), Sentences.whenAndWhere(made))));
    }
}
