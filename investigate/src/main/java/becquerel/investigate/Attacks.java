package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the attacks of one tenant out of its clues: joins them, sees who is behind each, and joins again where one intruder
 * turns out to stand behind two.
 */
final class Attacks {
    private final Organisation organisation;
    private final List<Clue> clues;
    private final Census census;
    private final Weights weights;
    private final Rarity rarity;
    private final Surroundings near;

    /** Acts are those of the tenant, in order. */
    Attacks(Organisation organisation, List<Clue> clues, List<Activity> acts, Census census, Weights weights) {
        this.organisation = organisation;
        this.clues = clues;
        this.census = census;
        this.weights = weights;
        this.rarity = new Rarity(census, organisation, clues);
        this.near = new Surroundings(acts, rarity);
    }

    /** Those that are reported, in order of time. */
    List<Attack> reported() {
        return all().stream().filter(this::isReported).toList();
    }

    private boolean isReported(Attack attack) {
        return attack.certainty().isReported() && !attack.isHomely(rarity);
    }

    /** Everything that might be an attack: those above, those left out, and what weak clues there are besides. */
    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        Set<String> taken = new HashSet<>();
        for (Attack attack : all()) {
            candidates.add(
                    candidate(List.copyOf(attack.accounts()), attack.clues(), attack.certainty(), isReported(attack)));
            attack.clues().forEach(clue -> taken.add(clue.finding().id()));
        }
        for (List<Clue> group : Joining.weak(without(taken), rarity)) {
            List<String> accounts = group.stream()
                    .filter(clue -> !clue.isAttempt())
                    .flatMap(clue -> clue.accounts().stream())
                    .distinct()
                    .sorted()
                    .toList();
            candidates.add(candidate(accounts, group, Certainty.of(group, weights), false));
        }
        return candidates;
    }

    private static Candidate candidate(
            List<String> accounts, List<Clue> clues, Certainty certainty, boolean isReported) {
        return new Candidate(accounts, clues.stream().map(Clue::finding).toList(), certainty.grounds(), isReported);
    }

    private List<Attack> all() {
        List<List<Clue>> groups = Joining.attacks(clues, rarity, weights);
        Set<String> joined = new HashSet<>();
        groups.forEach(group -> group.forEach(clue -> joined.add(clue.finding().id())));
        return settled(groups, without(joined));
    }

    private List<Clue> without(Set<String> taken) {
        return clues.stream()
                .filter(clue -> !taken.contains(clue.finding().id()))
                .toList();
    }

    private List<Attack> settled(List<List<Clue>> groups, List<Clue> others) {
        var settled = new ArrayList<Attack>();
        List<Attack> open = new ArrayList<>(
                groups.stream().map(group -> attack(group, others)).toList());
        while (!open.isEmpty()) {
            Attack first = open.removeFirst();
            List<Attack> same = open.stream()
                    .filter(other -> first.reaches(other) || other.reaches(first))
                    .toList();
            if (same.isEmpty()) {
                settled.add(first);
                continue;
            }
            open.removeAll(same);
            var joined = new ArrayList<>(first.strong());
            same.forEach(other -> joined.addAll(other.strong()));
            joined.sort(Clue.ORDER);
            open.addFirst(attack(joined, others)); // grown, it may reach further ones
        }
        return settled;
    }

    private Attack attack(List<Clue> group, List<Clue> others) {
        return Attack.of(organisation.tenant(), group, others, census, rarity, near.of(group), weights);
    }
}
