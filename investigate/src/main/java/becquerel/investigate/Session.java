package becquerel.investigate;

import becquerel.investigate.Incident.Term;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of one hand's activity in one account, and whose hand that was.
 *
 * @param id derived from content, survives re-runs
 * @param account folded name
 * @param label whose hand; what a person decided counts before everything else
 * @param probability 0..1, that it was the intruder's
 * @param terms whose sum that is, as log-odds
 * @param from first act
 * @param to last act
 * @param addresses sorted, at most a few
 * @param clients by family, sorted, at most a few
 * @param nativeSessions the provider's ids, sorted; none where records name none
 * @param records how many tell of it
 * @param decision what a person decided, if anybody did
 */
public record Session(
        String id,
        String tenant,
        String account,
        Side label,
        double probability,
        List<Term> terms,
        Instant from,
        Instant to,
        List<String> addresses,
        List<String> clients,
        List<String> nativeSessions,
        int records,
        Optional<Decision> decision) {
    public Session {
        terms = List.copyOf(terms);
        addresses = List.copyOf(addresses);
        clients = List.copyOf(clients);
        nativeSessions = List.copyOf(nativeSessions);
    }
}
