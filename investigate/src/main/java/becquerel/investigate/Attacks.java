package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.knowledge.Organisation;
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
    private final Census census;
    private final Rarity rarity;
    private final Surroundings near;
    private final List<Clue> others;

    private Attacks(Organisation organisation, Census census, Rarity rarity, Surroundings near, List<Clue> others) {
        this.organisation = organisation;
        this.census = census;
        this.rarity = rarity;
        this.near = near;
        this.others = others;
    }

    /** Acts are those of the tenant, in order. */
    static List<Attack> of(Organisation organisation, List<Clue> clues, List<Activity> acts, Census census) {
        var rarity = new Rarity(census, organisation, clues);
        List<List<Clue>> groups = Joining.attacks(clues, rarity);
        Set<String> joined = new HashSet<>();
        groups.forEach(group -> group.forEach(clue -> joined.add(clue.finding().id())));
        List<Clue> others = clues.stream()
                .filter(clue -> !joined.contains(clue.finding().id()))
                .toList();
        var maker = new Attacks(organisation, census, rarity, new Surroundings(acts, rarity), others);
        return maker.settled(groups).stream()
                .filter(attack -> !attack.isHomely(rarity))
                .toList();
    }

    private List<Attack> settled(List<List<Clue>> groups) {
        var settled = new ArrayList<Attack>();
        List<Attack> open = new ArrayList<>(groups.stream().map(this::attack).toList());
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
            var clues = new ArrayList<>(first.strong());
            same.forEach(other -> clues.addAll(other.strong()));
            clues.sort(Clue.ORDER);
            open.addFirst(attack(clues)); // grown, it may reach further ones
        }
        return settled;
    }

    private Attack attack(List<Clue> clues) {
        return Attack.of(organisation.tenant(), clues, others, census, rarity, near.of(clues));
    }
}
