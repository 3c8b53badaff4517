package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many wrong passwords for one account in a short time from where its owner does not work (A03), and then the right one. A
 * phone with an old password fails day after day in the same place with the same client, which is silent.
 */
public final class PasswordGuessing implements Detector<PasswordGuessing.Memory> {
    /** Nobody types twenty wrong passwords in ten minutes. */
    private static final int MANY = 20;

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration UNTIL_SUCCESS = Duration.ofHours(24);
    private static final int MOST = 500;
    private static final int MOST_SOURCES = 64;

    /**
     * One account's history.
     *
     * @param failures of the last day, from strange places
     * @param guessed whether they were so many in so short a time
     * @param failing when each source of failures, by place and client, was first seen
     */
    record Memory(Places places, List<SignIn> failures, boolean guessed, Map<String, Instant> failing) {
        Memory {
            failures = List.copyOf(failures);
            failing = Map.copyOf(failing);
        }
    }

    @Override
    public String name() {
        return "password-guessing";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for many wrong passwords on one account within minutes, and for the right one after them";
    }

    @Override
    public String blindness() {
        return "Whether somebody guessed at one account's password cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, List.of(), false, Map.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !signIn.actor().isKnown()) {
            return Step.nothing(memory);
        }
        if (signIn.verdict().guessed()) {
            return failed(memory, signIn);
        }
        return signIn.verdict() == SignInVerdict.SUCCESS ? succeeded(memory, signIn) : Step.nothing(memory);
    }

    private Step<Memory> failed(Memory memory, SignIn signIn) {
        String address = signIn.origin().address();
        String source = Networks.surroundings(address) + "|" + signIn.origin().userAgent();
        Instant since = memory.failing().getOrDefault(source, signIn.time());
        Map<String, Instant> failing = remembered(memory.failing(), source, since);
        boolean isOldPhone = Duration.between(since, signIn.time()).compareTo(UNTIL_SUCCESS) > 0;
        if (!Networks.isPlace(address) || isOldPhone || memory.places().isUsual(address, signIn.time())) {
            return Step.nothing(new Memory(memory.places(), memory.failures(), memory.guessed(), failing));
        }
        boolean isNew = memory.failures().isEmpty()
                || Duration.between(memory.failures().getLast().time(), signIn.time())
                                .compareTo(UNTIL_SUCCESS)
                        > 0;
        List<SignIn> failures = Lists.with(isNew ? List.of() : memory.failures(), signIn, MOST);
        boolean guessed = (memory.guessed() && !isNew) || isMany(failures, signIn.time());
        var after = new Memory(memory.places(), failures, guessed, failing);
        return guessed && failures.size() < MOST && Lists.isWorthTelling(failures.size())
                ? Step.found(after, tried(failures))
                : Step.nothing(after);
    }

    private Step<Memory> succeeded(Memory memory, SignIn signIn) {
        Places places = memory.places().with(signIn);
        var after = new Memory(places, memory.failures(), memory.guessed(), memory.failing());
        String around = Networks.surroundings(signIn.origin().address());
        boolean isGuess = memory.guessed()
                && Duration.between(memory.failures().getLast().time(), signIn.time())
                                .compareTo(UNTIL_SUCCESS)
                        <= 0
                && !memory.places().isUsual(signIn.origin().address(), signIn.time())
                && memory.failures().stream()
                        .anyMatch(each ->
                                Networks.surroundings(each.origin().address()).equals(around));
        if (!isGuess) {
            return Step.nothing(after);
        }
        boolean isSettled = memory.places().isSettled(signIn.time());
        return Step.found(
                new Memory(places, List.of(), false, memory.failing()), found(memory.failures(), signIn, isSettled));
    }

    private Finding tried(List<SignIn> failures) {
        SignIn first = failures.getFirst();
        SignIn last = failures.getLast();
        return draft(first, failures)
                .weighs(Severity.LOW, 0.4)
                .at(Stage.S2, "T1110.001")
                .says("Somebody tried %s on %s between %s and %s%s, from where its owner has not worked."
                        .formatted(
                                Sentences.count(failures.size(), "wrong password", "wrong passwords"),
                                Sentences.actor(first),
                                Sentences.moment(first.time()),
                                Sentences.moment(last.time()),
                                Sentences.from(last)));
    }

    private Finding found(List<SignIn> failures, SignIn success, boolean isSettled) {
        return draft(failures.getFirst(), failures)
                .citing(success)
                .apart("success")
                .time(success.time())
                .weighs(isSettled ? Severity.CRITICAL : Severity.MEDIUM, isSettled ? 0.9 : 0.45)
                .at(Stage.S3, "T1110.001", "T1078.004")
                .says("%s signed in%s after %s there, %s."
                        .formatted(
                                Sentences.actor(success),
                                Sentences.whenAndWhere(success),
                                Sentences.count(failures.size(), "wrong password", "wrong passwords"),
                                isSettled
                                        ? "where its owner had not worked before"
                                        : "too early in the evidence to know where its owner works"));
    }

    private Draft draft(SignIn first, List<SignIn> failures) {
        return Draft.of(this, first)
                .citing(failures.stream().map(SignIn::evidence).toList())
                .entities(
                        Entity.Kind.ADDRESS,
                        failures.stream()
                                .map(each -> each.origin().address())
                                .distinct()
                                .toList())
                .number("wrong passwords", failures.size())
                .benign("A new device or program with an old password repeats it quickly.")
                .confirm("Ask the owner whether they had trouble signing in then, and with what.");
    }

    private static boolean isMany(List<SignIn> failures, Instant now) {
        return failures.size() >= MANY
                && !failures.get(failures.size() - MANY).time().isBefore(now.minus(SHORT));
    }

    private static Map<String, Instant> remembered(Map<String, Instant> failing, String source, Instant since) {
        if (failing.containsKey(source) || failing.size() >= MOST_SOURCES) {
            return failing;
        }
        var more = new HashMap<>(failing);
        more.put(source, since);
        return more;
    }
}
