package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On whom one source or one client failed during the last two weeks, a few times each, and who gets in that way as a matter of
 * course. What goes on failing on one account is a program with an old password, and what gets in soon after is its owner.
 *
 * @param faults by account
 * @param regulars people who got in this way before they ever failed
 * @param common whether so many people get in this way that it tells nobody apart; nothing else is kept then
 * @param sprayed whether these tries amounted to a spray; they are kept together until it is over
 * @param last when the latest try was
 */
record SlowTries(Map<String, Fault> faults, Set<String> regulars, boolean common, boolean sprayed, Instant last) {
    static final SlowTries NONE = new SlowTries(Map.of(), Set.of(), false, false, Instant.EPOCH);
    private static final SlowTries COMMON = new SlowTries(Map.of(), Set.of(), true, false, Instant.EPOCH);

    /** Who tries one password a week or two stays below every lock-out; whoever waits longer is not seen. */
    static final Duration WINDOW = Duration.ofDays(14);
    /** Spraying keeps below the lock-out: more tries on one account within the window are an old password. */
    private static final int TRIES_EACH = 4;

    private static final int MOST_ACCOUNTS = 500;
    /** Half of the most strangers there can be, so that beyond it nothing can be a spray. */
    private static final int MOST_REGULARS = MOST_ACCOUNTS / 2;

    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * The tries on one account.
     *
     * @param entry the sign-in with which the password then was right
     */
    record Fault(
            int tries,
            Instant first,
            Instant last,
            String address,
            String agent,
            List<EvidenceRef> records,
            Optional<SignIn> entry) {
        Fault {
            records = List.copyOf(records);
        }

        static Fault of(SignIn signIn) {
            return new Fault(
                    1,
                    signIn.time(),
                    signIn.time(),
                    signIn.origin().address(),
                    signIn.origin().userAgent(),
                    List.of(signIn.evidence()),
                    Optional.empty());
        }

        Fault again(SignIn signIn) {
            if (isHabit() && Duration.between(last, signIn.time()).compareTo(A_DAY) < 0) {
                return this; // known well enough
            }
            return new Fault(
                    Math.min(tries, TRIES_EACH) + 1,
                    first,
                    signIn.time(),
                    address,
                    agent,
                    Lists.with(records, signIn.evidence(), TRIES_EACH),
                    entry);
        }

        Fault entered(SignIn signIn) {
            return new Fault(tries, first, last, address, agent, records, Optional.of(signIn));
        }

        boolean isHabit() {
            return tries > TRIES_EACH;
        }

        boolean isStrangers() {
            return !isHabit() && entry.isEmpty();
        }
    }

    SlowTries {
        faults = Map.copyOf(faults);
        regulars = Set.copyOf(regulars);
    }

    SlowTries failed(SignIn signIn) {
        String account = signIn.actor().name();
        if (common || account.isEmpty() || regulars.contains(account)) {
            return this;
        }
        SlowTries kept = without(signIn.time());
        Fault known = kept.faults.get(account);
        Fault fault = known == null ? Fault.of(signIn) : known.again(signIn);
        boolean isFull = known == null && kept.faults.size() >= MOST_ACCOUNTS;
        return fault.equals(known) || isFull
                ? kept
                : kept.with(account, fault, fault.isHabit() ? kept.last : signIn.time());
    }

    /** Somebody's password was right this way. */
    SlowTries entered(SignIn signIn) {
        String account = signIn.actor().name();
        Fault fault = faults.get(account);
        if (common || account.isEmpty() || regulars.contains(account)) {
            return this;
        }
        if (fault != null) {
            return fault.entry().isPresent() ? this : with(account, fault.entered(signIn), last);
        }
        if (sprayed || signIn.verdict() != SignInVerdict.SUCCESS) {
            return this; // whoever gets in now may be the stranger
        }
        if (regulars.size() >= MOST_REGULARS) {
            return COMMON;
        }
        var more = new HashSet<>(regulars);
        more.add(account);
        return new SlowTries(faults, more, false, false, last);
    }

    SlowTries asSpray() {
        return new SlowTries(faults, regulars, common, true, last);
    }

    private SlowTries with(String account, Fault fault, Instant time) {
        var more = new HashMap<>(faults);
        more.put(account, fault);
        return new SlowTries(more, regulars, common, sprayed, time);
    }

    /** Forgets what is over: try by try, but a spray as a whole. */
    private SlowTries without(Instant now) {
        Instant limit = now.minus(WINDOW);
        boolean isOver = last.isBefore(limit);
        if (faults.isEmpty() || (sprayed && !isOver)) {
            return this;
        }
        var kept = new HashMap<>(faults);
        kept.values().removeIf(fault -> fault.last().isBefore(limit));
        return kept.size() == faults.size() ? this : new SlowTries(kept, regulars, common, false, last);
    }

    /** The tries on accounts that never got in this way, in order of time. */
    List<Fault> strangers() {
        return faults.values().stream()
                .filter(Fault::isStrangers)
                .sorted(Comparator.comparing(Fault::first)
                        .thenComparing(fault -> fault.records().getFirst()))
                .toList();
    }

    /** More than half as many who get in as who fail: that is an office, a carrier or a common program. */
    boolean isShared(int strangers) {
        long entered = faults.values().stream()
                .filter(fault -> fault.entry().isPresent())
                .count();
        return 2 * (entered + regulars.size()) > strangers;
    }

    /** How much would be forgotten with it. */
    int known() {
        return common ? Integer.MAX_VALUE : regulars.size() + faults.size();
    }

    static long days(List<Fault> faults) {
        return faults.stream().map(SlowTries::day).distinct().count();
    }

    /** On how many accounts it began on its busiest day. */
    static int busiest(List<Fault> faults) {
        var byDay = new HashMap<Long, Integer>();
        faults.forEach(fault -> byDay.merge(day(fault), 1, Integer::sum));
        return byDay.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static long surroundings(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Networks.surroundings(fault.address()))
                .distinct()
                .count();
    }

    private static long day(Fault fault) {
        return Math.floorDiv(fault.first().getEpochSecond(), A_DAY.toSeconds());
    }
}
