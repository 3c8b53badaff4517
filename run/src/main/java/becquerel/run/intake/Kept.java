package becquerel.run.intake;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.knowledge.Asked;
import becquerel.run.codec.GrowingTable.Piece;
import becquerel.run.order.Chronology;
import becquerel.run.order.Ranks;
import becquerel.run.order.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * @param tables what is known of single records and activities
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
        List<Point> points,
        Tables tables) {
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
            List.of(),
            Tables.NONE);

    /** The tables of {@link Duplicates}, {@link Acts}, {@link Register} and {@link Whereabouts}, in their pieces. */
    record Tables(
            List<Piece> records, List<Piece> acts, List<Piece> chains, List<Piece> register, List<Piece> whereabouts) {
        static final Tables NONE = new Tables(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Names of the files in the folder that never change again. */
    Stream<String> lasting() {
        return Stream.concat(
                runs.stream().map(Chronology.Run::file),
                Stream.of(tables.records, tables.acts, tables.chains, tables.register, tables.whereabouts)
                        .flatMap(List::stream)
                        .map(Piece::file));
    }

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
