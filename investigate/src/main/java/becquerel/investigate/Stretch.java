package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.ContentId;
import becquerel.detect.behaviour.ClientFamily;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Acts of one account that one hand must have done, as far as records tell: in one of the provider's sessions around one place; or,
 * where they name no session, around one place with one client and without a long pause. Not safe for several threads.
 */
final class Stretch {
    /** Addresses and clients that are told of one; acts are never left out. */
    private static final int MOST_TOLD = 16;

    private final Who who;
    private final String session;
    private final String place;
    private final List<Activity> acts = new ArrayList<>();
    private final NavigableSet<String> addresses = new TreeSet<>();
    private final NavigableSet<String> clients = new TreeSet<>();
    private boolean gotIn;
    private boolean somebodys = true;
    private @Nullable String id;

    /**
     * An empty one.
     *
     * @param session the provider's id; empty where records name none
     * @param place the surroundings of the address (/24, /48); empty where records name none, or one of the provider's own
     */
    Stretch(Who who, String session, String place) {
        this.who = who;
        this.session = session;
        this.place = place;
    }

    /** Takes one act; acts come in order. */
    void add(Activity act) {
        acts.add(act);
        if (!place.isEmpty()) {
            note(addresses, act.origin().address());
        }
        note(clients, ClientFamily.of(act.origin()));
        gotIn |= !Census.failed(act);
        Account.Kind kind = act.actor().kind();
        somebodys &= kind != Account.Kind.SYSTEM && kind != Account.Kind.APPLICATION;
    }

    private static void note(Set<String> known, String value) {
        if (!value.isEmpty() && known.size() < MOST_TOLD) {
            known.add(value);
        }
    }

    Who who() {
        return who;
    }

    String session() {
        return session;
    }

    String place() {
        return place;
    }

    /** In order; never empty once one was added. */
    List<Activity> acts() {
        return Collections.unmodifiableList(acts);
    }

    Instant from() {
        return acts.getFirst().time();
    }

    Instant to() {
        return acts.getLast().time();
    }

    NavigableSet<String> addresses() {
        return Collections.unmodifiableNavigableSet(addresses);
    }

    NavigableSet<String> clients() {
        return Collections.unmodifiableNavigableSet(clients);
    }

    /** Whether anything in it went through; else it is nothing but tries. */
    boolean gotIn() {
        return gotIn;
    }

    /** Whether a person, guest or account of unknown kind acted, not a program or service. */
    boolean isSomebodys() {
        return somebodys;
    }

    /** The records that tell of it. */
    Set<EvidenceRef> records() {
        Set<EvidenceRef> records = new HashSet<>();
        acts.forEach(act -> records.addAll(act.proofs()));
        return records;
    }

    /** What the whole stay of the account around the place is called, where nobody looked at its sessions one by one. */
    String stayId() {
        return stayId(who.tenant(), who.name(), place);
    }

    static String stayId(String tenant, String account, String place) {
        return ContentId.of("s-", tenant, account, "stay", place);
    }

    /** Of one session as long as it is around the place, whatever else comes to be known of it; without a session, of its first record. */
    String id() {
        if (id == null) {
            String by = session.isEmpty() ? ContentId.record(acts.getFirst().evidence()) : session;
            id = ContentId.of("s-", who.tenant(), who.name(), by, place);
        }
        return id;
    }
}
