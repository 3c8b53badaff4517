package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Step;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sign-ins with the bare password, as old mail protocols and credential checks do them (A07, A08, A09). The provider's word for
 * them, {@code BAV2ROPC}, also stands for honest old clients: what a client did a day before, or does where its owner works,
 * is not reported as an intruder's.
 */
public final class LegacySignIn implements Detector<LegacySignIn.Memory> {
    private static final Duration UNTIL_USUAL = Duration.ofHours(24);
    /** A client that signed in this way for so long goes on doing so wherever its owner takes it. */
    private static final Duration UNTIL_HABIT = Duration.ofDays(3);

    /** The tenant has no such application: tools bring an id of their own along and see whether it works. */
    private static final String NO_SUCH_APP = "700016";

    private static final int MOST_SOURCES = 64;
    private static final int MOST_FAILURES = 200;

    private final Organisations organisations;
    private final LegacyFindings findings;

    public LegacySignIn(Organisations organisations) {
        this.organisations = organisations;
        this.findings = new LegacyFindings(this, organisations);
    }

    /**
     * One account's history.
     *
     * @param sources when each place and client that signs in this way, with each result, was first seen
     * @param failures in one go
     */
    record Memory(Places places, Map<String, Instant> sources, List<SignIn> failures) {
        Memory {
            sources = Map.copyOf(sources);
            failures = List.copyOf(failures);
        }
    }

    @Override
    public String name() {
        return "legacy-sign-in";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String looksFor() {
        return "for sign-ins with the bare password, as credential checks and old mail protocols do them";
    }

    @Override
    public String blindness() {
        return "Whether somebody checked passwords over old protocols cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, Map.of(), List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.actor().isPerson()) {
            return Step.nothing(memory);
        }
        if (!BarePassword.isIn(signIn)) {
            Places places = memory.places().with(signIn);
            return Step.nothing(
                    places.equals(memory.places()) ? memory : new Memory(places, memory.sources(), memory.failures()));
        }
        String source = Networks.surroundings(signIn.origin().address())
                + means(
                        signIn,
                        signIn.verdict().guessed() ? "wrong" : signIn.verdict().name());
        Instant since = memory.sources().get(source);
        boolean isHabit =
                since != null && Duration.between(since, signIn.time()).compareTo(UNTIL_USUAL) > 0;
        var after = new Memory(memory.places(), remembered(memory.sources(), source, signIn.time()), memory.failures());
        if (isHabit || (since != null && !signIn.verdict().guessed())) {
            return Step.nothing(after);
        }
        return switch (signIn.verdict()) {
            case SUCCESS, PASSWORD_RIGHT ->
                Step.found(after, findings.right(signIn, isPlain(memory, signIn), memory.places()));
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> wrong(after, signIn);
            case OTHER_FAILURE ->
                signIn.code().equals(NO_SUCH_APP) && isStrange(memory, signIn)
                        ? Step.found(after, findings.probed(signIn))
                        : Step.nothing(after);
            case INTERRUPTED -> Step.nothing(after);
        };
    }

    private Step<Memory> wrong(Memory memory, SignIn signIn) {
        if (!isStrange(memory, signIn)) {
            return Step.nothing(memory);
        }
        List<SignIn> before = memory.failures();
        boolean isNew = before.isEmpty()
                || Duration.between(before.getLast().time(), signIn.time()).compareTo(UNTIL_USUAL) > 0;
        List<SignIn> failures = Lists.with(isNew ? List.of() : before, signIn, MOST_FAILURES);
        var after = new Memory(memory.places(), memory.sources(), failures);
        return failures.size() == before.size() ? Step.nothing(after) : Step.found(after, findings.tried(failures));
    }

    private static boolean isStrange(Memory memory, SignIn signIn) {
        return Networks.isPlace(signIn.origin().address())
                && !memory.places().isUsual(signIn.origin().address(), signIn.time());
    }

    /** Whether it is nothing strange: a usual place, a program of the owner's, or the mailbox of a program. */
    private boolean isPlain(Memory memory, SignIn signIn) {
        return !isStrange(memory, signIn)
                || hasHabit(memory, signIn)
                || organisations
                        .of(signIn.tenant())
                        .people()
                        .services()
                        .contains(signIn.actor().name());
    }

    /** Whether the same client signed in this way days before, from wherever. */
    private static boolean hasHabit(Memory memory, SignIn signIn) {
        String means = means(signIn, SignInVerdict.SUCCESS.name());
        return memory.sources().entrySet().stream()
                .anyMatch(source -> source.getKey().endsWith(means)
                        && Duration.between(source.getValue(), signIn.time()).compareTo(UNTIL_HABIT) >= 0);
    }

    private static String means(SignIn signIn, String result) {
        return "|" + signIn.origin().userAgent() + "|" + signIn.origin().client() + "|" + result;
    }

    private static Map<String, Instant> remembered(Map<String, Instant> sources, String source, Instant time) {
        if (sources.containsKey(source) || sources.size() >= MOST_SOURCES) {
            return sources;
        }
        var more = new HashMap<>(sources);
        more.put(source, time);
        return more;
    }
}
