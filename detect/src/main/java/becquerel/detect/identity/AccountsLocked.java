package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
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
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Many accounts of a tenant locked out within the hour, from many places at once (A02, A05): tries spread over machines so
 * that no single one amounts to a spray. Lock-outs from one place are the spray detector's.
 */
public final class AccountsLocked implements Detector<AccountsLocked.Memory> {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST = 500;

    private final SprayThreshold threshold;

    public AccountsLocked(Organisations organisations) {
        threshold = new SprayThreshold(organisations);
    }

    /** An account found locked. */
    record Lock(Instant time, String account, String address, EvidenceRef record) {
        String around() {
            return Networks.surroundings(address);
        }
    }

    /**
     * Lock-outs, none longer than the window after the one before.
     *
     * @param many whether they were enough to say so
     */
    record Memory(List<Lock> locks, boolean many) {
        Memory {
            locks = List.copyOf(locks);
        }
    }

    @Override
    public String name() {
        return "accounts-locked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for many accounts locked out at the same time from many places";
    }

    @Override
    public String blindness() {
        return "Whether tries from many places locked accounts out cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), false);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || signIn.verdict() != SignInVerdict.LOCKED
                || !signIn.actor().isKnown()
                || !signIn.origin().hasAddress()) {
            return Step.nothing(memory);
        }
        var lock =
                new Lock(signIn.time(), signIn.actor().name(), signIn.origin().address(), signIn.evidence());
        boolean goesOn = !memory.locks().isEmpty()
                && !memory.locks().getLast().time().plus(WINDOW).isBefore(lock.time());
        List<Lock> locks = Lists.with(goesOn ? memory.locks() : List.of(), lock, MOST);
        int needed = threshold.quick(signIn.tenant(), "");
        boolean many = (goesOn && memory.many()) || isMany(locks, lock.time(), needed);
        var after = new Memory(locks, many);
        boolean news = locks.size() < MOST && Lists.isWorthTelling(locks.size());
        return many && news ? Step.found(after, finding(signIn, locks, needed)) : Step.nothing(after);
    }

    /** Enough accounts, and places enough that no one of them explains half of it. */
    private static boolean isMany(List<Lock> locks, Instant now, int needed) {
        List<Lock> lately = locks.stream()
                .filter(each -> !each.time().plus(WINDOW).isBefore(now))
                .toList();
        return distinct(lately, Lock::account).size() >= needed
                && 2 * distinct(lately, Lock::around).size() >= needed;
    }

    private static List<String> distinct(List<Lock> locks, Function<Lock, String> what) {
        return locks.stream().map(what).distinct().sorted().toList();
    }

    private Finding finding(SignIn latest, List<Lock> locks, int needed) {
        Lock first = locks.getFirst();
        List<String> accounts = distinct(locks, Lock::account);
        List<String> addresses = distinct(locks, Lock::address);
        return Draft.of(this, latest.tenant(), first.time(), first.record())
                .weighs(Severity.MEDIUM, 0.45)
                .at(Stage.S2, "T1110.003")
                .citing(locks.stream().map(Lock::record).toList())
                .entities(Entity.Kind.ACCOUNT, accounts)
                .number("accounts", accounts.size())
                .number("accounts needed", needed)
                .number("addresses", addresses.size())
                .benign("After a forced change of passwords, telephones with the old one lock their owners out.")
                .confirm(
                        "See whether the addresses are the owners' usual ones, and what happened to passwords that day.")
                .says("Between %s and %s, %s (%s) were locked out from %s."
                        .formatted(
                                Sentences.moment(first.time()),
                                Sentences.moment(locks.getLast().time()),
                                Sentences.count(accounts.size(), "account", "accounts"),
                                Sentences.list(accounts),
                                Sentences.count(addresses.size(), "address", "addresses")));
    }
}
