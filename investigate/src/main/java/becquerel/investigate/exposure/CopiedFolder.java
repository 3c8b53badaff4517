package becquerel.investigate.exposure;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.List;

/**
 * A folder that was synchronised: everything in it at that time is to be taken for copied.
 *
 * @param folder path or name as written, untrusted; empty when the record names none
 * @param sure whether it was the intruder's hand; else an unclear one
 * @param first first time
 * @param last last time: what had arrived by then went along
 * @param evidence the first and the last record
 */
public record CopiedFolder(
        String folder, boolean sure, Instant first, Instant last, long records, List<EvidenceRef> evidence) {
    public CopiedFolder {
        evidence = List.copyOf(evidence);
    }
}
