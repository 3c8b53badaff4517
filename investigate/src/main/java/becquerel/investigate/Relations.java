package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.detect.Entity;
import becquerel.investigate.Incident.Related;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says which attacks share something that only one intruder has. Attacks are named beside each other here, never joined. */
final class Relations {
    private Relations() {}

    static IdentityHashMap<Attack, List<Related>> between(List<Attack> attacks, Organisations organisations) {
        IdentityHashMap<Attack, List<Related>> related = new IdentityHashMap<>();
        for (Attack one : attacks) {
            Map<String, String> marks = marks(one, organisations);
            var others = new ArrayList<Related>();
            for (Attack other : attacks) {
                if (other != one) {
                    var shared = new TreeMap<>(marks);
                    shared.keySet().retainAll(marks(other, organisations).keySet());
                    if (!shared.isEmpty()) {
                        others.add(
                                new Related(Reckoning.id(other), "Both know " + Phrases.list(shared.values()) + "."));
                    }
                    spread(one, other).ifPresent(why -> others.add(new Related(Reckoning.id(other), why)));
                }
            }
            others.sort(Comparator.comparing(Related::incident).thenComparing(Related::why));
            related.put(one, List.copyOf(others));
        }
        return related;
    }

    /** An account that one entered after a message of the other had reached it: one tenant's attacks only. */
    private static Optional<String> spread(Attack one, Attack other) {
        return one.tenant().equals(other.tenant())
                ? Spread.words(one.mailings(), other).or(() -> Spread.words(other.mailings(), one))
                : Optional.empty();
    }

    private static Map<String, String> marks(Attack attack, Organisations organisations) {
        var marks = new TreeMap<String, String>();
        for (Clue clue : attack.clues()) {
            for (Entity mark : clue.marks()) {
                if (mark.kind() == Entity.Kind.DROP_ADDRESS) {
                    marks.put("drop " + mark.value(), "the drop address " + mark.value());
                } else if (mark.kind() == Entity.Kind.DOMAIN) {
                    marks.put("domain " + mark.value(), "the domain " + mark.value());
                } else if (mark.kind() == Entity.Kind.APP
                        && !organisations.of(attack.tenant()).approvedApps().contains(mark.value())) {
                    marks.put("app " + mark.value(), "the app " + mark.value());
                }
            }
            for (Activity act : clue.acts()) {
                if (act instanceof MailRuleChanged rule && rule.rule().words().size() >= 2) {
                    String words = String.join(", ", rule.rule().words());
                    marks.put("rule " + words, "a rule on the words " + words);
                }
            }
        }
        attack.intruder()
                .addresses()
                .keySet()
                .forEach(address -> marks.put("from " + address, "the address " + address));
        return marks;
    }
}
