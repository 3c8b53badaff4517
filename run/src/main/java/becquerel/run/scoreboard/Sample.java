package becquerel.run.scoreboard;

import becquerel.investigate.Candidate;
import becquerel.investigate.Grounds;
import becquerel.run.scoreboard.Reported.Found;
import java.util.List;

/**
 * What speaks for some findings being an attack, and whether they are one.
 *
 * @param reported whether the case they are from reports them
 */
record Sample(Grounds grounds, boolean right, boolean reported) {
    /**
     * Of a candidate of a world whose truth is known. It is right when an incident of these accounts and findings would be true, and
     * one of the findings is about the intruder: what an owner did before he came is no sign of him.
     */
    static Sample of(Truth truth, Candidate candidate) {
        List<Found> findings =
                candidate.findings().stream().map(Reported::found).toList();
        boolean right = truth.attacks().stream()
                .map(attack -> new Hand(attack, truth.people()))
                .anyMatch(hand -> hand.isBehind(candidate.accounts(), findings)
                        && findings.stream().anyMatch(hand::isBehind));
        return new Sample(candidate.grounds(), right, candidate.reported());
    }

    /** Those that name an account; the others claim no more than tries. */
    static List<Sample> of(Truth truth, List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> !each.accounts().isEmpty())
                .map(each -> of(truth, each))
                .toList();
    }
}
