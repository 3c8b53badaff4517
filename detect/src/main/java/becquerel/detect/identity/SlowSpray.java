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
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.detect.identity.SlowTries.Fault;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Passwords tried on many accounts, few times each, over days: from one source below what {@link PasswordSpray} counts within a
 * day (A01), or by one client from ever other places (A02). Once it is one, whoever was tried and then got in this way is told.
 */
public final class SlowSpray implements Detector<SlowSpray.Memory> {
    /** With fewer days between them {@link PasswordSpray} has the say. */
    private static final int LEAST_DAYS = 3;
    /** Fewer places are one person's home, office and telephone. */
    private static final int LEAST_PLACES = 3;

    private static final double TRIED = 0.4;
    /** Some who share a source with a sprayer mistype before they get in. */
    private static final double ENTERED = 0.45;

    /** Clients are kept in groups of a few, so that ever other invented names fill no memory. */
    private static final int GROUPS = 1_024;

    private static final int MOST_IN_GROUP = 8;

    private final Organisations organisations;
    private final SprayThreshold threshold;
    private final By by;

    /** The tries of one source, or of each client of a group, by its description. */
    record Memory(Map<String, SlowTries> tries) {
        Memory {
            tries = Map.copyOf(tries);
        }

        /** Of a full group the one of which least is known makes room; common ones stay. */
        Memory with(String name, SlowTries one) {
            var more = new HashMap<>(tries);
            if (more.size() >= MOST_IN_GROUP && !more.containsKey(name)) {
                more.remove(more.entrySet().stream()
                        .min(Comparator.comparingInt((Map.Entry<String, SlowTries> each) ->
                                        each.getValue().known())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey());
            }
            more.put(name, one);
            return new Memory(more);
        }
    }

    /** What the tries have in common. */
    private enum By {
        SOURCE,
        CLIENT
    }

    private SlowSpray(Organisations organisations, By by) {
        this.organisations = organisations;
        this.threshold = new SprayThreshold(organisations);
        this.by = by;
    }

    public static SlowSpray fromOneSource(Organisations organisations) {
        return new SlowSpray(organisations, By.SOURCE);
    }

    public static SlowSpray byOneClient(Organisations organisations) {
        return new SlowSpray(organisations, By.CLIENT);
    }

    @Override
    public String name() {
        return by == By.SOURCE ? "password-spray-slow" : "password-spray-spread";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return by == By.SOURCE
                ? "for one source that failed to sign in to many accounts over days"
                : "for one client that failed to sign in to many accounts from ever other places";
    }

    @Override
    public String blindness() {
        return "Whether somebody tried passwords on many accounts slowly cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return new Key(
                activity.tenant(),
                by == By.SOURCE
                        ? Networks.surroundings(activity.origin().address())
                        : "client "
                                + Math.floorMod(activity.origin().userAgent().hashCode(), GROUPS));
    }

    @Override
    public Memory fresh() {
        return new Memory(Map.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn) || !isTelling(signIn)) {
            return Step.nothing(memory);
        }
        String name = by == By.SOURCE ? "" : signIn.origin().userAgent();
        SlowTries before = memory.tries().getOrDefault(name, SlowTries.NONE);
        Step<SlowTries> step = switch (signIn.verdict()) {
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> failed(before, signIn);
            case SUCCESS, PASSWORD_RIGHT -> entered(before, signIn);
            case INTERRUPTED, OTHER_FAILURE -> Step.nothing(before);
        };
        return step.memory().equals(before)
                ? new Step<>(memory, step.findings())
                : new Step<>(memory.with(name, step.memory()), step.findings());
    }

    private boolean isTelling(SignIn signIn) {
        if (by == By.SOURCE) {
            return signIn.origin().hasAddress();
        }
        String address = signIn.origin().address();
        return !signIn.origin().userAgent().isEmpty()
                && Networks.isPlace(address)
                && !organisation(signIn).isOwnNetwork(address);
    }

    private Organisation organisation(SignIn signIn) {
        return organisations.of(signIn.tenant());
    }

    private Step<SlowTries> failed(SlowTries before, SignIn signIn) {
        SlowTries tries = before.failed(signIn);
        if (tries.equals(before)) {
            return Step.nothing(before);
        }
        List<Fault> strangers = tries.strangers();
        if (tries.sprayed()) {
            return Lists.isWorthTelling(strangers.size())
                    ? Step.found(tries, tried(tries, signIn))
                    : Step.nothing(tries);
        }
        if (!isSpray(tries, strangers, signIn)) {
            return Step.nothing(tries);
        }
        var found = new ArrayList<Finding>();
        found.add(tried(tries, signIn));
        tries.faults().values().stream()
                .filter(fault -> !fault.isHabit())
                .forEach(fault -> fault.entry().ifPresent(entry -> found.add(entered(fault, entry))));
        return new Step<>(tries.asSpray(), found);
    }

    private Step<SlowTries> entered(SlowTries before, SignIn signIn) {
        SlowTries tries = before.entered(signIn);
        Fault fault = tries.faults().get(signIn.actor().name());
        if (fault == null || fault.isHabit() || !tries.sprayed() || tries.equals(before)) {
            return Step.nothing(tries);
        }
        return Step.found(tries, entered(fault, signIn));
    }

    private boolean isSpray(SlowTries tries, List<Fault> strangers, SignIn latest) {
        int quick = threshold.quick(
                latest.tenant(), by == By.SOURCE ? latest.origin().address() : "");
        int needed = threshold.slow(quick);
        if (strangers.size() < needed || tries.isShared(strangers.size())) {
            return false;
        }
        return by == By.SOURCE
                ? SlowTries.days(strangers) >= LEAST_DAYS && SlowTries.busiest(strangers) < needed
                : SlowTries.surroundings(strangers) >= LEAST_PLACES;
    }

    private Finding tried(SlowTries tries, SignIn latest) {
        List<Fault> strangers = tries.strangers();
        var accounts = new TreeSet<String>();
        tries.faults().forEach((name, fault) -> {
            if (fault.isStrangers()) {
                accounts.add(name);
            }
        });
        var addresses = new TreeSet<String>();
        strangers.stream().map(Fault::address).filter(Networks::isPlace).forEach(addresses::add);
        Fault first = strangers.getFirst();
        int count = strangers.stream().mapToInt(Fault::tries).sum();
        return Draft.of(this, latest.tenant(), first.first(), first.records().getFirst())
                .citing(strangers.stream()
                        .flatMap(fault -> fault.records().stream())
                        .toList())
                .entities(Entity.Kind.ACCOUNT, accounts)
                .entities(Entity.Kind.ADDRESS, addresses)
                .weighs(Severity.MEDIUM, TRIED)
                .at(Stage.S2, "T1110.003")
                .number("tries", count)
                .number("accounts", accounts.size())
                .number("days", (double) SlowTries.days(strangers))
                .benign("A proxy, or a program that was set up for many people, can fail for each of them; accounts on"
                        + " which it goes on failing, and those that get in the same way, are not counted.")
                .confirm("Ask whether anybody of the organisation uses these addresses or this client.")
                .says(
                        "Somebody%s tried passwords on %s (%s), %s in all and never more than a few each, between %s and %s."
                                .formatted(
                                        who(latest, addresses),
                                        Sentences.count(accounts.size(), "account", "accounts"),
                                        Sentences.list(accounts),
                                        Sentences.count(count, "try", "tries"),
                                        Sentences.moment(first.first()),
                                        Sentences.moment(latest.time())));
    }

    private String who(SignIn latest, Set<String> addresses) {
        return by == By.SOURCE
                ? Sentences.from(latest)
                : " with the client %s, at %s, "
                        .formatted(
                                Quoted.of(latest.origin().userAgent()),
                                Sentences.count(addresses.size(), "address", "addresses"))
                        .stripTrailing();
    }

    private Finding entered(Fault fault, SignIn entry) {
        boolean isSuccess = entry.verdict() == SignInVerdict.SUCCESS;
        return Draft.of(this, entry)
                .citing(fault.records())
                .apart("entered")
                .weighs(Severity.MEDIUM, ENTERED)
                .at(isSuccess ? Stage.S3 : Stage.S2, "T1110.003", "T1078.004")
                .number("tries before", fault.tries())
                .benign("The owner may share the source or the client with a sprayer, and have mistyped.")
                .confirm("Ask the owner whether they signed in there; set the password anew if they did not.")
                .says("The password of %s was right%s, where the account had been tried before in a slow search for"
                                .formatted(Sentences.actor(entry), Sentences.whenAndWhere(entry))
                        + " passwords on many accounts"
                        + (isSuccess ? "." : "; the sign-in was then stopped (code %s).".formatted(entry.code())));
    }
}
