package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Network;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/** What one account did from around one address: a few numbers, never the acts. Bounded, whatever comes. */
final class Stay {
    /** What is told of a stay; what is beyond is counted by its acts alone. */
    private static final int MOST_ADDRESSES = 8;

    private static final int MOST_CLIENTS = 8;
    private static final int MOST_SESSIONS = 24;
    private static final int MOST_RECORDS = 3;
    /** A longer text is no session's or client's name, but somebody's try to fill the memory. */
    private static final int LONGEST = 200;

    private static final int HOURS = 3;
    /** Bytes that a stay takes besides its texts and records, on a 64-bit machine. */
    private static final int EMPTY = 560;

    private String place = "";
    private Network network = Network.UNKNOWN;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private int acts;
    private int beside;
    private boolean registered;
    /** The hour it was last seen in, counted from 1970, and in how many it was. */
    private long hour = Long.MIN_VALUE;

    private int visits;

    /** Kinds of acts, a bit for each ({@link Doing#bit}). */
    private int doings;

    /** Whether anything told what it was done with. */
    private boolean described;

    /** Bits count from the first day of the account. */
    private final BitSet days = new BitSet();
    /** A bit for each hour of the week. */
    private long[] hours = new long[HOURS];

    private final Busiest busiest = new Busiest();

    private Texts addresses = Texts.NONE;
    private Texts clients = Texts.NONE;
    private Texts sessions = Texts.NONE;
    private References records = References.NONE;

    static Stay at(String place, Network network, Instant first) {
        var stay = new Stay();
        stay.place = place;
        stay.network = network;
        stay.first = first;
        return stay;
    }

    /**
     * Counts one act.
     *
     * @param day since the first of the account
     * @param besideAnother whether the account was at work elsewhere shortly before
     */
    void see(Activity act, int day, boolean besideAnother) {
        acts++;
        beside += besideAnother ? 1 : 0;
        last = act.time();
        days.set(day);
        busiest.see(act, day);
        String client = ClientFamily.of(act.origin());
        addresses = noted(addresses, act.origin().address(), MOST_ADDRESSES);
        int before = clients.size() + sessions.size();
        clients = noted(clients, client, MOST_CLIENTS);
        sessions = noted(sessions, act.session(), MOST_SESSIONS);
        boolean isTelling = clients.size() + sessions.size() > before;
        if ((isTelling || records.isEmpty()) && records.size() < MOST_RECORDS) {
            records = records.with(act.evidence());
        }
        registered |= act instanceof SignIn signIn
                && (!signIn.device().isEmpty() || signIn.how().managed());
        doings |= Doing.of(act).bit();
        described |= !client.isEmpty();
    }

    private static Texts noted(Texts known, String value, int most) {
        boolean isNews = !value.isEmpty() && value.length() <= LONGEST && known.size() < most && !known.contains(value);
        return isNews ? known.with(value) : known;
    }

    /** How many bytes it takes at most. */
    int bytes() {
        return EMPTY + addresses.bytes() + clients.bytes() + sessions.bytes() + records.bytes();
    }

    /** Whether an act begins another hour of work here. */
    boolean begins(Activity act) {
        long now = Math.floorDiv(act.time().getEpochSecond(), 3600L);
        if (now == hour) {
            return false;
        }
        hour = now;
        visits++;
        int ofWeek = HoursOfWeek.of(act.time());
        hours[ofWeek >> 6] |= 1L << ofWeek;
        return true;
    }

    /** Whether only mail was read, by something that does not say what it is: a program with a token of its own, nobody's hand. */
    boolean isProgram() {
        return didOnly(Doing.READS_MAIL) && !described;
    }

    boolean did(Doing doing) {
        return (doings & doing.bit()) != 0;
    }

    boolean didOnly(Doing doing) {
        return doings == doing.bit();
    }

    /** The network, whatever its address: what an operator has in one country, or around the address where nobody knows whose it is. */
    String networkKey() {
        return network.asn() == 0 ? place : network.asn() + network.country();
    }

    /** Share of the acts shortly after one from elsewhere. */
    double beside() {
        return (double) beside / acts;
    }

    String place() {
        return place;
    }

    Network network() {
        return network;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    int acts() {
        return acts;
    }

    boolean isRegistered() {
        return registered;
    }

    BitSet hours() {
        return BitSet.valueOf(hours);
    }

    int visits() {
        return visits;
    }

    Busiest busiest() {
        return busiest;
    }

    BitSet days() {
        return days;
    }

    Texts addresses() {
        return addresses;
    }

    Texts clients() {
        return clients;
    }

    Texts sessions() {
        return sessions;
    }

    List<EvidenceRef> records() {
        return records.list();
    }
}
