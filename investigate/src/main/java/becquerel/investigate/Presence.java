package becquerel.investigate;

import becquerel.activity.Account;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What the census keeps of one account: a few numbers, its days, and the addresses it was seen at. */
final class Presence {
    /** Days are bits from here on; what lies outside is a broken clock and is not counted. */
    private static final long FIRST_DAY = java.time.LocalDate.of(2010, 1, 1).toEpochDay();

    private static final long DAYS = 60 * 366L;
    private static final int MOST_ADDRESSES = 2_000;

    /**
     * How an account used one address.
     *
     * @param first first act there, failed ones too
     * @param last last act there
     * @param entered first act there that did not fail; {@link Instant#MAX} when all failed
     * @param secondDay start of the second day with acts that did not fail; {@link Instant#MAX} when there is none
     * @param acts how many
     */
    record Use(Instant first, Instant last, Instant entered, Instant secondDay, int acts) {
        boolean gotIn() {
            return !entered.equals(Instant.MAX);
        }

        /** Whether the address was in use on two days before that time: a habit, not a visit. */
        boolean isHabitBefore(Instant time) {
            return entered.isBefore(time) && secondDay.isBefore(time);
        }
    }

    private final Map<String, Use> uses = new TreeMap<>();
    private final BitSet days = new BitSet();
    private Account.Kind kind = Account.Kind.UNKNOWN;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private int acts;
    private boolean real;

    /** Somebody did something in this name. */
    void acted(Account.Kind seenAs, Instant time, String address, boolean failed, boolean exists) {
        seen(seenAs, exists);
        acts++;
        first = time.isBefore(first) ? time : first;
        last = time.isAfter(last) ? time : last;
        long day = day(time);
        if (!failed && day >= 0 && day < DAYS) {
            days.set((int) day);
        }
        if (!address.isEmpty() && (uses.size() < MOST_ADDRESSES || uses.containsKey(address))) {
            uses.merge(address, use(time, failed), Presence::sum);
        }
    }

    /** A record names the account, whether or not it acted. */
    void seen(Account.Kind seenAs, boolean exists) {
        // the most telling kind wins, whatever the order of records
        kind = seenAs.compareTo(kind) < 0 ? seenAs : kind;
        real |= exists;
    }

    private static Use use(Instant time, boolean failed) {
        return new Use(time, time, failed ? Instant.MAX : time, Instant.MAX, 1);
    }

    private static Use sum(Use a, Use b) {
        Instant entered = min(a.entered, b.entered);
        Instant second = min(a.secondDay, b.secondDay);
        for (Instant candidate : new Instant[] {a.entered, b.entered}) {
            if (!candidate.equals(Instant.MAX) && day(candidate) != day(entered)) {
                second = min(second, candidate);
            }
        }
        return new Use(
                min(a.first, b.first), a.last.isAfter(b.last) ? a.last : b.last, entered, second, a.acts + b.acts);
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 86_400L) - FIRST_DAY;
    }

    /** When somebody first got in from there; {@link Instant#MAX} when nobody did. */
    Instant entered(String address) {
        Use use = uses.get(address);
        return use == null ? Instant.MAX : use.entered();
    }

    Map<String, Use> uses() {
        return uses;
    }

    boolean isPerson() {
        return kind == Account.Kind.PERSON || kind == Account.Kind.GUEST;
    }

    /** False while every record of it is a try on a name the provider does not know. */
    boolean isReal() {
        return real;
    }

    int acts() {
        return acts;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    BitSet days() {
        return days;
    }

    /** The date behind a bit of {@link #days()}. */
    static java.time.LocalDate date(int bit) {
        return java.time.LocalDate.ofEpochDay(FIRST_DAY + bit);
    }

    /** The bit of {@link #days()} for a time; clamped into what is counted. */
    static int bit(Instant time) {
        return (int) Math.clamp(day(time), 0, DAYS - 1);
    }
}
