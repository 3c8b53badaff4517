package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of one message in one mailbox; changes while records are looked at. */
final class Entry {
    private final String id;
    private final List<EvidenceRef> proofs = new ArrayList<>(1);
    /** When it came into the mailbox, or when a record first names it there; {@link Instant#MAX} until then. */
    private Instant arrived = Instant.MAX;

    private boolean delivered;
    private String folder = "";
    private Instant moved = Instant.MAX;
    /** Somebody other than the owner opened or moved it at a time of which nothing is known. */
    private boolean unclear;

    private Optional<ExposureClass> exposure = Optional.empty();
    private String how = "";
    private String session = "";
    private String address = "";
    private Instant first = Instant.MAX;
    private long records;

    Entry(String id) {
        this.id = id;
    }

    void named(Instant time, String inFolder) {
        arrived = time.isBefore(arrived) ? time : arrived;
        if (folder.isEmpty()) {
            folder = inFolder;
        }
    }

    void delivered(Instant time) {
        arrived = time.isBefore(arrived) ? time : arrived;
        delivered = true;
    }

    void moved(Instant time) {
        moved = time.isBefore(moved) ? time : moved;
    }

    void unclear() {
        unclear = true;
    }

    /** A record proves a class; the worst one stands, and equal ones add their proofs. */
    void seen(ExposureClass as, String by, Activity act) {
        int worse = exposure.map(as::compareTo).orElse(-1);
        if (worse > 0) {
            return;
        }
        if (worse < 0) {
            exposure = Optional.of(as);
            how = by;
            session = act.session();
            address = act.origin().address();
            first = act.time();
            proofs.clear();
            records = 0;
        }
        add(act.proofs());
    }

    /** A circumstance proves a class, such as a folder that was copied. */
    void concluded(ExposureClass as, String by, Instant at, List<EvidenceRef> because) {
        if (exposure.map(as::compareTo).orElse(-1) >= 0) {
            return;
        }
        exposure = Optional.of(as);
        how = by;
        session = "";
        address = "";
        first = at;
        proofs.clear();
        records = 0;
        add(because);
    }

    private void add(List<EvidenceRef> more) {
        for (EvidenceRef each : more) {
            if (!proofs.contains(each)) {
                records++;
                if (proofs.size() < ExposedMessage.MOST_PROOFS) {
                    proofs.add(each);
                }
            }
        }
    }

    Optional<ExposureClass> exposure() {
        return exposure;
    }

    Instant arrived() {
        return arrived;
    }

    boolean isDelivered() {
        return delivered;
    }

    String folder() {
        return folder;
    }

    /** Whether it lay in the folder it came to at that time. */
    boolean layThereAt(Instant time) {
        return !time.isBefore(arrived) && time.isBefore(moved);
    }

    boolean isUnclear() {
        return unclear;
    }

    ExposedMessage told(String mailbox, Facts facts) {
        Optional<Instant> when = facts.sent().or(() -> delivered ? Optional.of(arrived) : Optional.empty());
        return new ExposedMessage(
                mailbox,
                id,
                facts.subject(),
                facts.sender(),
                facts.recipients(),
                when,
                exposure.orElse(ExposureClass.UNKNOWN),
                how,
                session,
                address,
                first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first),
                proofs,
                records);
    }
}
