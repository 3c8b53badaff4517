package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import becquerel.detect.Entity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the acts near an attack without looking at all others: those of its accounts and of whoever shares an address with
 * them, those in its sessions, and every change of powers. Without it the cost would be attacks times acts.
 */
final class Surroundings {
    private final List<Activity> acts;
    private final Rarity rarity;
    private final IdentityHashMap<Activity, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, List<Integer>> byAccount = new HashMap<>();
    private final Map<String, List<Integer>> byAddress = new HashMap<>();
    private final Map<String, List<Integer>> bySession = new HashMap<>();
    /** What messages held, by the provider's id of the message. */
    private final Map<String, List<Integer>> held = new HashMap<>();

    private final BitSet changes = new BitSet();

    /** Acts of one tenant, in order. */
    Surroundings(List<Activity> acts, Rarity rarity) {
        this.acts = acts;
        this.rarity = rarity;
        for (int i = 0; i < acts.size(); i++) {
            Activity act = acts.get(i);
            numbers.put(act, i);
            if (act instanceof MessageTraced mail) {
                put(byAccount, mail.sender(), i);
            } else if (act instanceof MessageHeld part) {
                put(held, part.message().network(), i);
            }
            put(byAccount, act.actor().name(), i);
            if (!act.subject().equals(act.actor())) {
                put(byAccount, act.subject().name(), i);
            }
            if (!Deed.of(act).isNobodys()) {
                put(byAddress, act.origin().address(), i);
            }
            put(bySession, act.session(), i);
            changes.set(i, Interest.isChange(act));
        }
    }

    private static void put(Map<String, List<Integer>> index, String key, int number) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, none -> new ArrayList<>()).add(number);
        }
    }

    private static void add(Map<String, List<Integer>> index, String key, BitSet to) {
        index.getOrDefault(key, List.of()).forEach(to::set);
    }

    /** In the same order. */
    List<Activity> of(List<Clue> clues) {
        var near = new BitSet(acts.size());
        Set<String> accounts = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (Clue clue : clues) {
            accounts.addAll(clue.accounts());
            accounts.addAll(clue.raised());
            clue.marks().stream()
                    .map(Entity::value)
                    .forEach(mark -> add(byAccount, mark, near)); // mail to a drop address
            addresses.addAll(clue.addresses());
            clue.sessions().forEach(session -> add(bySession, session, near));
            clue.acts().stream().map(numbers::get).filter(Objects::nonNull).forEach(near::set);
        }
        accounts.forEach(account -> add(byAccount, account, near));
        near.stream()
                .filter(i -> !Deed.of(acts.get(i)).isNobodys())
                .forEach(i -> addresses.add(acts.get(i).origin().address()));
        var visitors = new BitSet();
        addresses.stream().filter(rarity::joins).forEach(address -> add(byAddress, address, visitors));
        near.or(visitors);
        visitors.stream()
                .mapToObj(i -> acts.get(i).actor().name())
                .filter(accounts::add)
                .forEach(account -> add(byAccount, account, near));
        near.or(changes);
        List.copyOf(near.stream().boxed().toList()).forEach(i -> {
            if (acts.get(i) instanceof MessageTraced mail) {
                add(held, mail.message().network(), near);
            }
        });
        return near.stream().mapToObj(acts::get).toList();
    }
}
