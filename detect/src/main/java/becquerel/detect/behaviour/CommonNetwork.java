package becquerel.detect.behaviour;

import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says once that many people came to a network together, where each of them would otherwise look strange. Joins nothing. */
public final class CommonNetwork {
    static final String NAME = "new-common-network";
    private static final int VERSION = 1;
    /** A notice, no suspicion. */
    private static final double CONFIDENCE = 0.01;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private CommonNetwork() {}

    public static List<Finding> findings(List<Move> moves) {
        return moves.stream().map(CommonNetwork::finding).toList();
    }

    private static Finding finding(Move move) {
        String who = move.network().inWords();
        return Draft.of(
                        NAME,
                        VERSION,
                        move.tenant(),
                        move.first(),
                        move.records().getFirst())
                .apart(move.key())
                .weighs(Severity.INFO, CONFIDENCE)
                .at(Stage.S3)
                .citing(move.records())
                .number("people", move.people().size())
                .number("active people", move.active())
                .benign("An office moved, or its traffic comes out elsewhere.")
                .confirm("Ask whether this is the organisation's own line, and if so, describe it as own network.")
                .says(
                        "From %s on, %d of %s came to a network new to all of them within two days and work there as before: %s%s."
                                .formatted(
                                        DAY.format(move.first().atZone(ZoneOffset.UTC)),
                                        move.people().size(),
                                        Sentences.count(move.active(), "active person", "active people"),
                                        Sentences.list(move.addresses()),
                                        who.isEmpty() ? "" : " (" + who + ")"));
    }
}
