package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one corner of the internet has tried: the wrong passwords that came from there in one go, and who signs in from there
 * as a matter of course.
 *
 * @param sprayed whether these tries amounted to a spray
 * @param tries in order, the first ones when there are more than are kept
 * @param total how many there were
 * @param last time of the latest one
 * @param regulars people who signed in from there, and since when
 */
record Tries(boolean sprayed, List<Try> tries, int total, Instant last, Map<String, Instant> regulars) {
    static final Tries NONE = new Tries(false, List.of(), 0, Instant.EPOCH, Map.of());

    private static final Duration PAUSE = Duration.ofHours(24);
    private static final Duration BURST = Duration.ofHours(1);
    private static final Duration SUSPICION = Duration.ofDays(30);
    private static final int MOST = 2_000;
    private static final int MOST_REGULARS = 500;
    /** Slow spraying keeps below the lock-out: more tries on one account are no spray. */
    private static final int SLOW_TRIES_EACH = 4;

    /** One failed try; {@code unknown}: on an account that does not exist. */
    record Try(Instant time, String account, String address, String agent, boolean unknown, EvidenceRef record) {
        static Try of(SignIn signIn) {
            return new Try(
                    signIn.time(),
                    signIn.actor().name(),
                    signIn.origin().address(),
                    signIn.origin().userAgent(),
                    signIn.verdict() == SignInVerdict.UNKNOWN_ACCOUNT,
                    signIn.evidence());
        }
    }

    Tries {
        tries = List.copyOf(tries);
        regulars = Map.copyOf(regulars);
    }

    Tries failed(SignIn signIn, SprayThreshold threshold) {
        boolean isNew = isOver(signIn.time());
        var grown = new Tries(
                sprayed && !isNew,
                Lists.with(isNew ? List.of() : tries, Try.of(signIn), MOST),
                isNew ? 1 : total + 1,
                signIn.time(),
                regulars);
        int quick = threshold.quick(signIn.tenant(), signIn.origin().address());
        return grown.sprayed || !grown.isSpray(quick, threshold.slow(quick))
                ? grown
                : new Tries(true, grown.tries, grown.total, grown.last, grown.regulars);
    }

    /** Learns who signs in from here; but not soon after a spray, since whoever then gets in may be the stranger. */
    Tries succeeded(SignIn signIn) {
        String account = signIn.actor().name();
        boolean isDoubtful = sprayed && Duration.between(last, signIn.time()).compareTo(SUSPICION) < 0;
        if (isDoubtful || regulars.containsKey(account) || regulars.size() >= MOST_REGULARS) {
            return this;
        }
        var more = new HashMap<>(regulars);
        more.put(account, signIn.time());
        return new Tries(sprayed, tries, total, last, more);
    }

    /** Whether the tries have stopped for long enough that the next one begins anew. */
    boolean isOver(Instant now) {
        return tries.isEmpty() || Duration.between(last, now).compareTo(PAUSE) > 0;
    }

    Instant start() {
        return tries.getFirst().time();
    }

    /** Whether the account signed in from here before the tries began. */
    boolean isRegular(String account) {
        Instant since = regulars.get(account);
        return since != null && (tries.isEmpty() || since.isBefore(start()));
    }

    /** Quick or slow, by one address or by one client around it. */
    private boolean isSpray(int quick, int slow) {
        List<Try> day = since(last.minus(PAUSE));
        return isSpray(since(last.minus(BURST)), quick)
                || (isSpray(day, slow)
                        && day.size() <= SLOW_TRIES_EACH * accounts(day).size());
    }

    /** The tries after a moment; they are in order of time. */
    private List<Try> since(Instant moment) {
        int first = tries.size();
        while (first > 0 && tries.get(first - 1).time().isAfter(moment)) {
            first--;
        }
        return tries.subList(first, tries.size());
    }

    private boolean isSpray(List<Try> window, int threshold) {
        if (window.size() < threshold) {
            return false;
        }
        int most = Math.max(mostStrangers(window, Try::address), mostStrangers(window, Try::agent));
        // In an office where several mistype, more people get in than fail.
        return most >= threshold && most >= 2 * newcomers();
    }

    private int mostStrangers(List<Try> window, Function<Try, String> source) {
        var bySource = new HashMap<String, Set<String>>();
        for (Try each : window) {
            if (!each.account().isEmpty() && !isRegular(each.account())) {
                bySource.computeIfAbsent(source.apply(each), none -> new HashSet<>())
                        .add(each.account());
            }
        }
        return bySource.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private int newcomers() {
        Instant start = start();
        return (int) regulars.values().stream()
                .filter(since -> !since.isBefore(start))
                .count();
    }

    SortedSet<String> accounts() {
        return accounts(tries);
    }

    /** The accounts tried that do not exist. */
    SortedSet<String> unknown() {
        return accounts(tries.stream().filter(Try::unknown).toList());
    }

    private static SortedSet<String> accounts(Collection<Try> tries) {
        var names = new TreeSet<String>();
        tries.stream().map(Try::account).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    SortedSet<String> addresses() {
        var addresses = new TreeSet<String>();
        tries.forEach(each -> addresses.add(each.address()));
        return addresses;
    }

    /** The addresses that can be somebody's place. */
    List<String> places() {
        return addresses().stream().filter(Networks::isPlace).toList();
    }

    SortedSet<String> agents() {
        var agents = new TreeSet<String>();
        tries.forEach(each -> agents.add(each.agent()));
        return agents;
    }

    boolean usedAddress(String address) {
        return tries.stream().anyMatch(each -> each.address().equals(address));
    }

    /** Whether most of the tries came from this client: then it is the tool, not a bystander's browser. */
    boolean isTool(String agent) {
        return !agent.isEmpty()
                && 2 * tries.stream().filter(each -> each.agent().equals(agent)).count() >= tries.size();
    }

    boolean usedAgent(String agent) {
        return !agent.isEmpty() && tries.stream().anyMatch(each -> each.agent().equals(agent));
    }

    List<EvidenceRef> records() {
        return tries.stream().map(Try::record).toList();
    }
}
