package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From which networks one account has worked, and since when: what is usual for it. A network counts as usual only after a
 * day, so that an intruder's first visit does not teach that it is normal.
 *
 * @param stays by surroundings of the address
 * @param days on how many days the account was seen
 * @param first when the account was first seen
 * @param last when the account was last seen
 */
record Places(Map<String, Stay> stays, int days, Instant first, Instant last) {
    static final Places NONE = new Places(Map.of(), 0, Instant.EPOCH, Instant.EPOCH);

    private static final Duration UNTIL_USUAL = Duration.ofHours(24);
    private static final int MOST = 64;
    private static final int DAYS_TO_KNOW_SOMEBODY = 5;
    private static final int FEWER_DAYS = 3;
    private static final Duration FOR_LONG = Duration.ofDays(14);

    /**
     * A network the account was seen in.
     *
     * @param address the address it was first seen with
     * @param record the first record
     */
    record Stay(Instant first, Instant last, String address, String agent, String session, EvidenceRef record) {
        Stay until(Instant time) {
            return new Stay(first, time, address, agent, session, record);
        }
    }

    Places {
        stays = Map.copyOf(stays);
    }

    /** Learns from an act that a person did from a place; other acts teach nothing. */
    Places with(Activity act) {
        String address = act.origin().address();
        if (!act.succeeded() || !act.actor().isPerson() || !Networks.isPlace(address)) {
            return this;
        }
        String network = Networks.surroundings(address);
        Stay stay = stays.get(network);
        Instant time = act.time();
        boolean isAnotherDay = day(last) != day(time);
        if (stay != null && !isAnotherDay && day(stay.last()) == day(time)) {
            return this; // the usual case: nothing new within the day
        }
        var more = new HashMap<>(stays);
        more.put(
                network,
                stay != null
                        ? stay.until(time)
                        : new Stay(time, time, address, act.origin().userAgent(), act.session(), act.evidence()));
        if (more.size() > MOST) {
            more.remove(longestAway(more));
        }
        return new Places(more, isAnotherDay ? days + 1 : days, days == 0 ? time : first, time);
    }

    /** Whether enough is known of the account to call anything new for it. */
    boolean isSettled(Instant now) {
        return days >= DAYS_TO_KNOW_SOMEBODY
                || (days >= FEWER_DAYS && Duration.between(first, now).compareTo(FOR_LONG) >= 0);
    }

    /** Whether the account worked from around this address at least a day before. */
    boolean isUsual(String address, Instant now) {
        Stay stay = stays.get(Networks.surroundings(address));
        return stay != null && Duration.between(stay.first(), now).compareTo(UNTIL_USUAL) > 0;
    }

    /** The latest network that became known within the span before now and was not usual then. */
    Optional<Stay> newWithin(Duration span, Instant now) {
        return stays.values().stream()
                .filter(stay -> !stay.first().isBefore(now.minus(span)))
                .filter(stay -> stays.size() > 1)
                .max(Comparator.comparing(Stay::first).thenComparing(Stay::record));
    }

    /**
     * The strange network behind an act: that of its own address if it is not usual, or, where the act's record only names one
     * of the provider's, the newest one the account was seen in shortly before. These are the places with the act itself
     * already learned.
     */
    Optional<Stay> strangeAt(Activity act, Duration shortly) {
        String address = act.origin().address();
        if (!Networks.isPlace(address)) {
            return newWithin(shortly, act.time());
        }
        return isUsual(address, act.time())
                ? Optional.empty()
                : Optional.ofNullable(stays.get(Networks.surroundings(address)));
    }

    private static String longestAway(Map<String, Stay> stays) {
        return stays.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Stay> each) ->
                                each.getValue().last())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 86_400L);
    }
}
