package becquerel.investigate;

import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.knowledge.Weights;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What speaks for some findings being one attack, as far as it is weighed: how sure each detector was, family by family, and how
 * the stages lie. What it comes to depends on the {@link Weights}.
 *
 * @param families by name, for each detector (or rule) the log-odds of its surest finding
 * @param severalStages three stages or more
 * @param inOrder these, in the usual order
 */
public record Grounds(SortedMap<String, SortedMap<String, Double>> families, boolean severalStages, boolean inOrder) {
    private static final int SEVERAL = 3;

    public Grounds {
        families = Collections.unmodifiableSortedMap(new TreeMap<>(families));
    }

    /**
     * What one family adds.
     *
     * @param foundBy the detector, or detector and rule, that counts
     * @param said log-odds of its surest finding, by its own word
     * @param logOdds what that adds to the sum
     */
    public record Addend(String family, String foundBy, double said, double logOdds) {}

    static Grounds of(Collection<Clue> clues) {
        Map<Family, SortedMap<String, Double>> families = new EnumMap<>(Family.class);
        for (Clue clue : clues) {
            families.computeIfAbsent(clue.family(), none -> new TreeMap<>())
                    .merge(clue.finding().foundBy(), Odds.log(clue.finding().confidence()), Math::max);
        }
        List<Stage> reached = clues.stream()
                .sorted(Clue.ORDER)
                .map(clue -> clue.finding().stage())
                .distinct()
                .toList();
        var named = new TreeMap<String, SortedMap<String, Double>>();
        families.forEach((family, best) -> named.put(family.word(), best));
        boolean several = reached.size() >= SEVERAL;
        return new Grounds(
                named,
                several,
                several && reached.equals(reached.stream().sorted().toList()));
    }

    /**
     * What each family adds to the prior, surest first. Within a family the surest finding counts. The surest family is taken at its
     * word, whatever that is; a further one only where it is surer than the prior, since a finding never speaks for innocence.
     */
    public List<Addend> addends(Weights weights) {
        List<Addend> surestFirst = families.entrySet().stream()
                .map(family -> surest(family.getKey(), family.getValue(), weights))
                .sorted(Comparator.comparingDouble(Addend::logOdds).reversed().thenComparing(Addend::family))
                .toList();
        return IntStream.range(0, surestFirst.size())
                .filter(at -> at == 0 || surestFirst.get(at).logOdds() > 0)
                .mapToObj(surestFirst::get)
                .toList();
    }

    private static Addend surest(String family, SortedMap<String, Double> best, Weights weights) {
        return best.entrySet().stream()
                .map(each -> new Addend(
                        family,
                        each.getKey(),
                        each.getValue(),
                        weights.corrected(each.getKey(), each.getValue()) - weights.prior()))
                .max(Comparator.comparingDouble(Addend::logOdds).thenComparing(Addend::foundBy))
                .orElseThrow();
    }

    /** How sure a finding is taken by itself, after correction. */
    static double itself(Finding finding, Weights weights) {
        return weights.isCorrected(finding.foundBy())
                ? Odds.chance(weights.corrected(finding.foundBy(), Odds.log(finding.confidence())))
                : finding.confidence();
    }

    /** The sum of it all. */
    public double logOdds(Weights weights) {
        double sum = weights.prior();
        for (Addend each : addends(weights)) {
            sum += each.logOdds();
        }
        return sum + (severalStages ? weights.severalStages() : 0) + (inOrder ? weights.inOrder() : 0);
    }
}
