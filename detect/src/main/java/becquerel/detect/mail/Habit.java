package becquerel.detect.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many messages the largest series had that an account sent on each of its days.
 *
 * @param days of the days before, the latest last
 * @param today the day that is going on, counted from 1970
 * @param largest of that day so far
 */
record Habit(List<Integer> days, long today, int largest) {
    static final Habit NONE = new Habit(List.of(), -1, 0);

    private static final int DAYS_KEPT = 60;
    private static final int DAYS_TO_KNOW_SOMEBODY = 7;

    Habit {
        days = List.copyOf(days);
    }

    Habit with(Instant time, int size) {
        long day = Math.floorDiv(time.getEpochSecond(), 86_400L);
        if (day == today) {
            return size <= largest ? this : new Habit(days, today, size);
        }
        var before = new ArrayList<>(days);
        if (today >= 0) {
            before.add(largest);
        }
        return new Habit(before.subList(Math.max(0, before.size() - DAYS_KEPT), before.size()), day, size);
    }

    boolean isKnown() {
        return days.size() >= DAYS_TO_KNOW_SOMEBODY;
    }

    /** Whether the account has sent half as many before: who mails in series does so again. */
    boolean covers(int size) {
        return days.stream().anyMatch(each -> 2 * each >= size);
    }

    int most() {
        return days.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
