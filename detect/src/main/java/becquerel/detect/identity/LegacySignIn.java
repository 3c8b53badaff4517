package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Step;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

    /** Whoever stopped for so long, and comes back from elsewhere, is news again. */
    private static final Duration UNTIL_FORGOTTEN = Duration.ofDays(45);

    private static final int MOST_SOURCES = 64;
    private static final String SUCCEEDED = "|" + SignInVerdict.SUCCESS.name();
    private static final int MOST_FAILURES = 200;

    private final Organisations organisations;
    private final NetworkLookup networks;
    private final LegacyFindings findings;

    public LegacySignIn(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
        this.findings = new LegacyFindings(this, organisations);
    }

    /**
     * One account's history.
     *
     * @param sources each place and client that signs in this way, with each result
     * @param failures in one go
     */
    record Memory(Places places, Map<String, Use> sources, List<SignIn> failures) {
        Memory {
            sources = Map.copyOf(sources);
            failures = List.copyOf(failures);
        }
    }

    /**
     * When a source was seen.
     *
     * @param last the latest time, to the day
     * @param rented whether nobody's home or office is there
     */
    record Use(Instant first, Instant last, boolean rented) {
        Use until(Instant time) {
            return Duration.between(last, time).compareTo(UNTIL_USUAL) < 0 ? this : new Use(first, time, rented);
        }

        boolean isFor(Duration span, Instant now) {
            return Duration.between(first, now).compareTo(span) >= 0;
        }

        boolean isForgotten(Instant now) {
            return Duration.between(last, now).compareTo(UNTIL_FORGOTTEN) > 0;
        }
    }

    @Override
    public String name() {
        return "legacy-sign-in";
    }

    @Override
    public int version() {
        return 4;
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
        Use use = memory.sources().get(source);
        boolean isHabit = use != null && use.isFor(UNTIL_USUAL, signIn.time());
        var after = new Memory(memory.places(), remembered(memory.sources(), source, signIn), memory.failures());
        if (isHabit || (use != null && !signIn.verdict().guessed())) {
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

    /**
     * Whether the same client signed in this way days before and lately, from wherever its owner takes it. Nobody takes a
     * telephone to a rented machine, and many clients are called by one word of the provider's.
     */
    private boolean hasHabit(Memory memory, SignIn signIn) {
        String means = means(signIn, SignInVerdict.SUCCESS.name());
        boolean rented = isRented(signIn);
        return memory.sources().entrySet().stream()
                .filter(source -> source.getKey().endsWith(means))
                .map(Map.Entry::getValue)
                .filter(use -> use.isFor(UNTIL_HABIT, signIn.time()) && !use.isForgotten(signIn.time()))
                .anyMatch(use -> use.rented() || !rented);
    }

    private boolean isRented(SignIn signIn) {
        return networks.of(signIn.origin().address()).kind().isRented();
    }

    private static String means(SignIn signIn, String result) {
        return "|" + signIn.origin().userAgent() + "|" + signIn.origin().client() + "|" + result;
    }

    private Map<String, Use> remembered(Map<String, Use> sources, String source, SignIn signIn) {
        Use known = sources.get(source);
        Instant now = signIn.time();
        Use use = known == null ? new Use(now, now, isRented(signIn)) : known.until(now);
        if (use.equals(known)) {
            return sources;
        }
        var more = new HashMap<>(sources);
        if (known == null && more.size() >= MOST_SOURCES) {
            more.remove(leastWorth(more));
        }
        more.put(source, use);
        return more;
    }

    /** Guesses come from ever new places: they go before what ever opened the account, and then what was unused for longest. */
    private static String leastWorth(Map<String, Use> sources) {
        return sources.entrySet().stream()
                .min(Comparator.comparing(
                                (Map.Entry<String, Use> each) -> each.getKey().endsWith(SUCCEEDED))
                        .thenComparing(each -> each.getValue().last())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
