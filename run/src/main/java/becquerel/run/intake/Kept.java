package becquerel.run.intake;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.knowledge.Asked;
import becquerel.run.order.Chronology;
import becquerel.run.order.Ranks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a case knows of the evidence it has read, beside the files in its folder: enough to read more without the old.
 *
 * @param files by their numbers
 * @param tallies what became of each file's records
 * @param problems of whatever could not be read at all
 * @param runs of the chronology
 * @param firstRows where each file's records begin in the table of whereabouts
 * @param names that were looked up when activities were settled
 * @param tenants domains and names that were looked up for records without a tenant
 * @param points where judging can be taken up, in order of time
 */
record Kept(
        List<KeptFile> files,
        List<Tally> tallies,
        List<Problem> problems,
        List<Chronology.Run> runs,
        List<Long> firstRows,
        Duplicates.Decision decision,
        Asked names,
        Asked tenants,
        List<Point> points) {
    static final String FILE = "kept";

    static final Kept NOTHING = new Kept(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Duplicates.Decision.NONE,
            new Asked(),
            new Asked(),
            List.of());

    /** Ranks of these files by (SHA-256, path). */
    static Ranks ranks(List<EvidenceFile> files) {
        List<Integer> sorted = IntStream.range(0, files.size())
                .boxed()
                .sorted(Comparator.comparing((Integer file) -> files.get(file).sha256())
                        .thenComparing(file -> files.get(file).path()))
                .toList();
        List<Integer> ranks = new ArrayList<>(sorted);
        for (int rank = 0; rank < sorted.size(); rank++) {
            ranks.set(sorted.get(rank), rank);
        }
        return new Ranks(ranks);
    }
}
