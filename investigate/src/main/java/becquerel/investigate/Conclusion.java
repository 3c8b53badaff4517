package becquerel.investigate;

import becquerel.detect.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * What the investigation says, complete and in a fixed order.
 *
 * @param findings by (time, id)
 * @param incidents most urgent first
 * @param verdicts one for every person and every account the intruder made, most serious first
 * @param sessions of the accounts that were looked at, by tenant, account and time
 * @param sightings for the accounts of incidents, by account, day and address
 * @param requests most useful first
 * @param unseen what gaps in and between the sources leave unsaid, as plain sentences
 * @param limits the sentence that says that only a part of the time was judged, so that nothing said is complete; empty
 *     when all of it was
 */
public record Conclusion(
        List<Finding> findings,
        List<Incident> incidents,
        List<Verdict> verdicts,
        List<Session> sessions,
        List<Sighting> sightings,
        List<EvidenceRequest> requests,
        List<String> unseen,
        String limits) {
    /** Of all the time the evidence covers. */
    public Conclusion(
            List<Finding> findings,
            List<Incident> incidents,
            List<Verdict> verdicts,
            List<Sighting> sightings,
            List<EvidenceRequest> requests) {
        this(findings, incidents, verdicts, List.of(), sightings, requests, List.of(), "");
    }

    public Conclusion {
        findings = List.copyOf(findings);
        incidents = List.copyOf(incidents);
        verdicts = List.copyOf(verdicts);
        sessions = List.copyOf(sessions);
        sightings = List.copyOf(sightings);
        requests = List.copyOf(requests);
        unseen = List.copyOf(unseen);
    }

    /** What people decided of its sessions, the earliest first. */
    public List<Decision> decisions() {
        return sessions.stream()
                .flatMap(session -> session.decision().stream())
                .distinct()
                .sorted(Comparator.comparing(Decision::time).thenComparing(Decision::session))
                .toList();
    }
}
