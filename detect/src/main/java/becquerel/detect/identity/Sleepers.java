package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When each of a group of colleagues was last seen, and from where. That others worked meanwhile is what tells a sleeping account
 * from a gap in the log.
 *
 * @param lives by account
 * @param days since 1970 on which anybody of the group did anything, the latest ones, in order
 */
record Sleepers(Map<String, Life> lives, List<Integer> days) {
    static final Sleepers NONE = new Sleepers(Map.of(), List.of());

    private static final int MOST_ACCOUNTS = 512;
    private static final int MOST_DAYS = 400;
    private static final int MOST_TRAITS = 48;
    /** Days from 1970; clocks that are further off are invented. */
    private static final int MOST_FAR = 10_000_000;

    private static final int DAYS_TO_KNOW_SOMEBODY = 5;

    /**
     * What is known of one account.
     *
     * @param days on how many days it was seen
     * @param lastDay the latest one, in days since 1970
     * @param record of the first act on that day
     * @param traits networks, operators, countries and platforms it was seen with
     */
    record Life(int days, int lastDay, EvidenceRef record, Set<String> traits) {
        static final Life NONE = new Life(0, 0, new EvidenceRef("", 0, ""), Set.of());

        Life {
            traits = Set.copyOf(traits);
        }

        boolean isKnown() {
            return days >= DAYS_TO_KNOW_SOMEBODY;
        }

        /** From the end of the last day with an act. */
        Duration asleep(Activity act) {
            Instant since = Instant.ofEpochSecond(86_400L * (lastDay + 1));
            return Duration.between(since, act.time());
        }

        boolean knowsPlace(String address, Network network) {
            boolean isOwnCarrier =
                    !network.kind().isRented() && network.asn() != 0 && traits.contains(operator(network));
            return isOwnCarrier || traits.contains(Networks.surroundings(address));
        }

        /** Nothing is said where its platforms are not known, or that of the act is not. */
        boolean isOtherMachine(String userAgent) {
            String platform = Agent.of(userAgent).platform();
            boolean knowsAny = traits.stream().anyMatch(each -> each.startsWith(PLATFORM));
            return !platform.isEmpty() && knowsAny && !traits.contains(PLATFORM + platform);
        }

        boolean isOtherCountry(Network network) {
            boolean knowsAny = traits.stream().anyMatch(each -> each.startsWith(COUNTRY));
            return !network.country().isEmpty() && knowsAny && !traits.contains(COUNTRY + network.country());
        }
    }

    private static final String PLATFORM = "on ";
    private static final String COUNTRY = "in ";

    Sleepers {
        lives = Map.copyOf(lives);
        days = List.copyOf(days);
    }

    Sleepers with(String name, Activity act, NetworkLookup networks) {
        int today = day(act.time());
        boolean isNewDay = days.isEmpty() || days.getLast() < today;
        Life before = lives.getOrDefault(name, Life.NONE);
        Life life = learned(before, act, networks);
        boolean isNews = !life.equals(before);
        boolean isFull = before.equals(Life.NONE) && lives.size() >= MOST_ACCOUNTS;
        if (!isNewDay && (!isNews || isFull)) {
            return this;
        }
        Map<String, Life> more = lives;
        if (isNews && !isFull) {
            more = new HashMap<>(lives);
            more.put(name, life);
        }
        return new Sleepers(more, isNewDay ? Lists.withLatest(days, today, MOST_DAYS) : days);
    }

    private static Life learned(Life before, Activity act, NetworkLookup networks) {
        int today = day(act.time());
        Set<String> traits = traits(before.traits(), act, networks);
        if (today <= before.lastDay() && traits.equals(before.traits())) {
            return before;
        }
        return today > before.lastDay()
                ? new Life(before.days() + 1, today, act.evidence(), traits)
                : new Life(before.days(), before.lastDay(), before.record(), traits);
    }

    private static Set<String> traits(Set<String> known, Activity act, NetworkLookup networks) {
        String address = act.origin().address();
        if (!Networks.isPlace(address) || known.size() >= MOST_TRAITS) {
            return known;
        }
        String platform = Agent.of(act.origin().userAgent()).platform();
        boolean isKnown = known.contains(Networks.surroundings(address))
                && (platform.isEmpty() || known.contains(PLATFORM + platform));
        if (isKnown) {
            return known;
        }
        var more = new HashSet<>(known);
        Network network = networks.of(address);
        more.add(Networks.surroundings(address));
        if (network.asn() != 0) {
            more.add(operator(network));
        }
        if (!network.country().isEmpty()) {
            more.add(COUNTRY + network.country());
        }
        if (!platform.isEmpty()) {
            more.add(PLATFORM + platform);
        }
        return more;
    }

    private static String operator(Network network) {
        return "by " + network.asn();
    }

    /** Whether the group worked on at least half of the days between: else it is the log that slept. */
    boolean wasWatched(int from, int until) {
        long seen = days.stream().filter(day -> day > from && day < until).count();
        return 2 * seen >= until - from - 1;
    }

    static int day(Instant time) {
        return Math.clamp(Math.floorDiv(time.getEpochSecond(), 86_400L), -MOST_FAR, MOST_FAR);
    }
}
