package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attacks of one tenant out of its clues: joins them, sees who is behind each, and joins again where one intruder
 * turns out to stand behind two.
 */
final class Attacks {
    private final List<Clue> clues;
    private final Weights weights;
    private final Rarity rarity;
    private final Surroundings near;
    private final Scene scene;
    private @Nullable List<Attack> made;

    /** Acts are those of the tenant, in order. */
    Attacks(
            Organisation organisation,
            List<Clue> clues,
            List<Activity> acts,
            Census census,
            Hands hands,
            Stretches stretches,
            Decisions decisions,
            Knowledge knowledge) {
        this.clues = clues;
        this.weights = knowledge.weights();
        this.rarity = new Rarity(census, organisation, clues);
        this.near = new Surroundings(acts, rarity);
        this.scene = new Scene(
                organisation.tenant(), census, rarity, weights, knowledge.sessions(), stretches, hands, decisions);
    }

    /** Those that are reported, in order of time. */
    List<Attack> reported() {
        return all().stream().filter(this::isReported).toList();
    }

    /** Tries that are too little to report: whom they were aimed at is said all the same. */
    List<Attack> tries() {
        return all().stream()
                .filter(attack -> !attack.certainty().isReported()
                        && attack.strong().stream().allMatch(Clue::isAttempt))
                .toList();
    }

    /** Whose hand each stretch was that people acted in, by the attack in whose light it is likeliest the intruder's. */
    List<Sessions.Labelled> sessions() {
        return Sessions.of(scene, reported(), clues);
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
        if (made == null) {
            made = made();
        }
        return made;
    }

    private List<Attack> made() {
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
        return Attack.of(group, others, near.of(group), scene);
    }
}
