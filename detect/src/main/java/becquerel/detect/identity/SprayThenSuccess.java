package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whoever sprayed passwords got one right (A04): it came from the spraying address, or from next to it with its client. */
public final class SprayThenSuccess implements Detector<SprayThenSuccess.Memory> {
    private static final Duration AT_ONCE = Duration.ofHours(24);
    private static final Duration LATER = Duration.ofDays(7);
    private static final int MOST_ENTRIES = 50;

    private final SprayThreshold threshold;

    public SprayThenSuccess(Organisations organisations) {
        threshold = new SprayThreshold(organisations);
    }

    /**
     * What was tried.
     *
     * @param entries sign-ins that came while the tries were no spray yet
     * @param told what was already reported: account, verdict, and whether it was the spraying tool
     */
    record Memory(Tries tries, List<SignIn> entries, Set<String> told) {
        Memory {
            entries = List.copyOf(entries);
            told = Set.copyOf(told);
        }
    }

    @Override
    public String name() {
        return "password-spray-success";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for a sign-in, or a password found to be right, at the source of a password spray";
    }

    @Override
    public String blindness() {
        return "Whether guessed passwords opened an account cannot be said without records of sign-ins.";
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
    public Memory fresh() {
        return new Memory(Tries.NONE, List.of(), Set.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.origin().hasAddress()) {
            return Step.nothing(memory);
        }
        return switch (signIn.verdict()) {
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> failed(memory, signIn);
            case SUCCESS, PASSWORD_RIGHT -> entered(memory, signIn);
            case INTERRUPTED, OTHER_FAILURE -> Step.nothing(memory);
        };
    }

    private Step<Memory> failed(Memory memory, SignIn signIn) {
        Tries tries = memory.tries().failed(signIn, threshold);
        if (tries.total() == 1) {
            return Step.nothing(new Memory(tries, List.of(), Set.of())); // other tries, other entries
        }
        if (!tries.sprayed() || memory.entries().isEmpty()) {
            return Step.nothing(new Memory(tries, memory.entries(), memory.told()));
        }
        var after = new Memory(tries, List.of(), memory.told());
        var findings = new ArrayList<Finding>();
        for (SignIn entry : memory.entries()) {
            Step<Memory> step = judged(after, entry);
            after = step.memory();
            findings.addAll(step.findings());
        }
        return new Step<>(after, findings);
    }

    private Step<Memory> entered(Memory memory, SignIn signIn) {
        Tries before = memory.tries();
        if (before.sprayed()) {
            return judged(memory, signIn);
        }
        Tries tries = signIn.succeeded() ? before.succeeded(signIn) : before;
        boolean mayMatter = !before.isOver(signIn.time())
                && !before.isRegular(signIn.actor().name());
        return Step.nothing(new Memory(
                tries,
                mayMatter ? Lists.with(memory.entries(), signIn, MOST_ENTRIES) : memory.entries(),
                memory.told()));
    }

    private Step<Memory> judged(Memory memory, SignIn entry) {
        Tries tries = memory.tries();
        String account = entry.actor().name();
        String told = account + "|" + entry.verdict();
        String toldOfTool = told + "|by the tool"; // says more than what came by a browser before
        String mark = tries.isTool(entry.origin().userAgent()) ? toldOfTool : told;
        boolean isSameSource = tries.usedAddress(entry.origin().address())
                || tries.usedAgent(entry.origin().userAgent());
        boolean isTooLate = Duration.between(tries.last(), entry.time()).compareTo(LATER) > 0;
        if (account.isEmpty()
                || !isSameSource
                || isTooLate
                || tries.isRegular(account)
                || memory.told().contains(mark)
                || memory.told().contains(toldOfTool)) {
            return Step.nothing(memory);
        }
        var marks = new HashSet<>(memory.told());
        marks.add(mark);
        return Step.found(new Memory(tries, memory.entries(), marks), finding(tries, entry));
    }

    private Finding finding(Tries tries, SignIn entry) {
        boolean isSuccess = entry.verdict() == SignInVerdict.SUCCESS;
        boolean wasTried = tries.accounts().contains(entry.actor().name());
        boolean isAtOnce = Duration.between(tries.last(), entry.time()).compareTo(AT_ONCE) <= 0;
        boolean isSameClient = tries.isTool(entry.origin().userAgent());
        boolean isSameHand = isSameClient && tries.usedAddress(entry.origin().address());
        Draft draft = Draft.of(this, entry)
                .weighs(
                        isSuccess && (wasTried || isSameHand) && isAtOnce ? Severity.CRITICAL : Severity.HIGH,
                        confidence(isSuccess, wasTried, isAtOnce, isSameHand))
                .at(isSuccess ? Stage.S3 : Stage.S2, "T1110.003", "T1078.004")
                .citing(tries.records())
                .number("tries before", tries.total())
                .number("accounts tried", tries.accounts().size())
                .number("same client as the tries", isSameClient ? 1 : 0)
                .benign(
                        wasTried || isSameHand
                                ? "The owner sits behind the same address as whoever tried, which is rare for a strange one."
                                : "The account itself was not tried from there: its owner may sit behind the same address.")
                .confirm(
                        "Ask the owner about this sign-in, and compare what the session did afterwards with their habits.");
        String tried = "after %s on %s had failed %s"
                .formatted(
                        Sentences.count(tries.total(), "try", "tries"),
                        Sentences.count(tries.accounts().size(), "account", "accounts"),
                        tries.usedAddress(entry.origin().address()) ? "there" : "next to it");
        String client = isSameClient ? ", with the client that had tried" : "";
        return isSuccess
                ? draft.says("%s signed in%s%s, %s."
                        .formatted(Sentences.actor(entry), Sentences.whenAndWhere(entry), client, tried))
                : draft.says(
                        "The password of %s is known to somebody%s: it was right%s%s; the sign-in then stopped with code %s."
                                .formatted(
                                        Sentences.actor(entry),
                                        Sentences.from(entry),
                                        " on " + Sentences.moment(entry.time()) + client,
                                        ", " + tried,
                                        entry.code()));
    }

    /** Tries and the right password from one hand mean a foreign hand by themselves; a bystander at one address does not. */
    private static double confidence(boolean isSuccess, boolean wasTried, boolean isAtOnce, boolean isSameHand) {
        if (!isAtOnce) {
            return wasTried && isSameHand ? 0.85 : 0.6;
        }
        if (!isSuccess) {
            return wasTried || isSameHand ? 0.85 : 0.6;
        }
        if (isSameHand) {
            return wasTried ? 0.97 : 0.93; // a spray with one password hits whom it opens at the first try
        }
        return wasTried ? 0.92 : 0.65;
    }
}
