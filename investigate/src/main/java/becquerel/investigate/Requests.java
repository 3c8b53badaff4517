package becquerel.investigate;

import java.util.List;

/** What evidence is missing and worth asking for. */
final class Requests {
    private Requests() {}

    static List<EvidenceRequest> of(List<Incident> incidents, List<Verdict> verdicts, Basis basis) {
        return List.of();
    }
}
