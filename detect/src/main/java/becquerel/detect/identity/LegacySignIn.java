package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Client;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sign-ins with the bare password, as old mail protocols and credential checks do them (A07, A08, A09). The provider's word for
 * them, {@code BAV2ROPC}, also stands for honest old clients: what a client did a day before, or does where its owner works,
 * is not reported as an intruder's.
 */
public final class LegacySignIn implements Detector<LegacySignIn.Memory> {
    private static final Duration UNTIL_USUAL = Duration.ofHours(24);
    /** A client that signed in this way for so long goes on doing so wherever its owner takes it. */
    private static final Duration UNTIL_HABIT = Duration.ofDays(3);

    private static final Set<Client> OLD_WAYS =
            Set.of(Client.ACTIVE_SYNC, Client.EWS, Client.OUTLOOK, Client.POWERSHELL);

    /** The tenant has no such application: tools bring an id of their own along and see whether it works. */
    private static final String NO_SUCH_APP = "700016";

    private static final Set<Client> MAIL = Set.of(Client.IMAP, Client.POP, Client.SMTP);
    /** The provider gave a token, but the mailbox would not have let it in; exports may be younger than the sign-in. */
    private static final double CLOSED = 0.3;

    private static final int MOST_SOURCES = 64;
    private static final int MOST_FAILURES = 200;

    private final Organisations organisations;

    public LegacySignIn(Organisations organisations) {
        this.organisations = organisations;
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
        return 2;
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
        if (!isBare(signIn)) {
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
            case SUCCESS, PASSWORD_RIGHT -> Step.found(after, right(memory, signIn));
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> wrong(after, signIn);
            case OTHER_FAILURE ->
                signIn.code().equals(NO_SUCH_APP) && isStrange(memory, signIn)
                        ? Step.found(after, probed(signIn))
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
        return failures.size() == before.size() ? Step.nothing(after) : Step.found(after, tried(failures));
    }

    private Finding tried(List<SignIn> failures) {
        SignIn last = failures.getLast();
        return Draft.of(this, failures.getFirst())
                .citing(failures.stream().map(SignIn::evidence).toList())
                .weighs(Severity.LOW, 0.25)
                .at(Stage.S2, "T1110.003")
                .number("wrong passwords", failures.size())
                .benign("A scanner, an old phone or a mail program with an old password does the same.")
                .confirm("Ask the owner what still signs in with name and password alone.")
                .says("Somebody tried %s on %s with the bare password (client %s), last%s."
                        .formatted(
                                Sentences.count(failures.size(), "wrong password", "wrong passwords"),
                                Sentences.actor(last),
                                client(last),
                                Sentences.whenAndWhere(last)));
    }

    private static boolean isStrange(Memory memory, SignIn signIn) {
        return Networks.isPlace(signIn.origin().address())
                && !memory.places().isUsual(signIn.origin().address(), signIn.time());
    }

    private Finding probed(SignIn signIn) {
        return Draft.of(this, signIn)
                .weighs(Severity.MEDIUM, 0.3)
                .at(Stage.S2, "T1110.003", "T1087.004")
                .benign("A program of the organisation's was set up with a wrong application id.")
                .confirm("Ask the administrators whether they know the application id %s."
                        .formatted(Quoted.plain(signIn.origin().app())))
                .says(
                        "Somebody tried to sign in as %s with the bare password%s, under an application id the organisation does not have: a tool that looks for a way in."
                                .formatted(Sentences.actor(signIn), Sentences.whenAndWhere(signIn)));
    }

    private Finding right(Memory memory, SignIn signIn) {
        Places places = memory.places();
        boolean isSuccess = signIn.verdict() == SignInVerdict.SUCCESS;
        boolean isSettled = places.isSettled(signIn.time());
        boolean isPlain = !isStrange(memory, signIn)
                || hasHabit(memory, signIn)
                || organisations
                        .of(signIn.tenant())
                        .people()
                        .services()
                        .contains(signIn.actor().name());
        Organisation organisation = organisations.of(signIn.tenant());
        Optional<Fact> closed = isSuccess ? closed(organisation, signIn) : Optional.empty();
        Draft draft = Draft.of(this, signIn)
                .at(isSuccess ? Stage.S3 : Stage.S2, "T1110.003", "T1078.004")
                .benign("Scanners, business programs and old mail clients sign in this way; the first time in the"
                        + " evidence need not be the first time.")
                .confirm("Ask the owner and the administrator which program signs in this way, and since when.");
        if (isPlain) {
            draft.weighs(Severity.LOW, 0.2);
        } else {
            double confidence = Odds.of(isSettled ? 0.75 : 0.25)
                    .times(CLOSED, closed.isPresent())
                    .confidence(0.75);
            draft.weighs(confidence >= 0.5 ? Severity.HIGH : Severity.LOW, confidence);
        }
        closed.ifPresent(fact -> draft.citing(fact.evidence())
                .confirm("Find out since when the mailbox has been closed to " + protocol(signIn)
                        + ": only if it was closed at that time was nothing read."));
        return isSuccess
                ? draft.says("%s signed in with the password alone (client %s)%s; no second factor was asked for%s."
                        .formatted(
                                Sentences.actor(signIn),
                                client(signIn),
                                Sentences.whenAndWhere(signIn),
                                closed.isEmpty()
                                        ? ""
                                        : "; but the mailbox's settings, as exported, forbid " + protocol(signIn)
                                                + ", so this success may not have opened the mailbox"))
                : draft.says(("Somebody checked the password of %s (client %s)%s: it is right, though the sign-in was"
                                + " then refused (code %s). On this way the owner sees no prompt.")
                        .formatted(
                                Sentences.actor(signIn),
                                client(signIn),
                                Sentences.whenAndWhere(signIn),
                                signIn.code()));
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

    /**
     * Whether nothing but name and password went to the provider. Sign-in logs call modern clients browsers and apps, whatever
     * they fetch; under the name of an old protocol they file old ways of signing in.
     */
    static boolean isBare(SignIn signIn) {
        if (signIn.how().protocol().equalsIgnoreCase("ropc")) {
            return true;
        }
        if (signIn.succeeded() && signIn.how().required() == Factors.MULTIPLE) {
            return false; // an old protocol that was opened the new way
        }
        return signIn.origin().client().isLegacy()
                || Agent.of(signIn.origin().userAgent()).isPasswordOnly()
                || (signIn.how().flow() == Flow.INTERACTIVE
                        && OLD_WAYS.contains(signIn.origin().client()));
    }

    /** What an export says against the mailbox having been opened this way. */
    private static Optional<Fact> closed(Organisation organisation, SignIn signIn) {
        String mailbox = signIn.actor().name();
        Client client = signIn.origin().client();
        if (MAIL.contains(client)) {
            return organisation.closed(mailbox, client);
        }
        // an old client of which the log does not say what it spoke: only if everything it may have been is closed
        return MAIL.stream().allMatch(each -> organisation.closed(mailbox, each).isPresent())
                ? organisation.closed(mailbox, Client.IMAP)
                : Optional.empty();
    }

    private static String protocol(SignIn signIn) {
        Client client = signIn.origin().client();
        return MAIL.contains(client) ? client.name() : "IMAP, POP and SMTP";
    }

    private static String client(SignIn signIn) {
        String agent = signIn.origin().userAgent();
        return agent.isEmpty() ? signIn.origin().client().name() : Quoted.of(agent);
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
