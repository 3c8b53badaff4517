package becquerel.investigate;

import becquerel.detect.Entity;
import becquerel.detect.Stage;
import becquerel.knowledge.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sorts the clues of one tenant into attacks. Strong clues join on session, rare address, drop address, app, rule, account
 * and on accounts one made and the other used; weak ones never bridge two attacks. Rules and windows: docs/incidents.md.
 */
final class Joining {
    private static final Duration ACCOUNT_WINDOW = Duration.ofDays(14);
    private static final Duration FRAUD_WINDOW = Duration.ofDays(60);
    private static final Duration ADDRESS_WINDOW = Duration.ofDays(30);
    private static final Duration NO_WINDOW = Duration.ofDays(36_500);
    /** Weak clues of that many kinds, together sure enough to be reported, are an attack without a strong one. */
    private static final int KINDS = 3;
    /** The same where one is that a stranger was there, and the other what he did there. */
    private static final int KINDS_BY_ONE_HAND = 2;

    private final Rarity rarity;
    private final List<Clue> clues;
    private final int[] root;

    private Joining(List<Clue> clues, Rarity rarity) {
        this.clues = clues;
        this.rarity = rarity;
        this.root = new int[clues.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
    }

    /** The strong clues of each attack, and weak ones where enough of them agree; attacks in order of time. */
    static List<List<Clue>> attacks(List<Clue> clues, Rarity rarity, Weights weights) {
        List<Clue> sorted = clues.stream().sorted(Clue.ORDER).toList();
        var attacks = new ArrayList<>(
                new Joining(sorted.stream().filter(Clue::isStrong).toList(), rarity).groups());
        List<Clue> weak = sorted.stream().filter(clue -> !clue.isStrong()).toList();
        Set<String> taken = attacks.stream()
                .flatMap(List::stream)
                .flatMap(clue -> clue.accounts().stream())
                .collect(Collectors.toSet());
        for (List<Clue> group : weak(weak, rarity)) {
            if (agree(group, weights) && group.stream().noneMatch(clue -> taken.contains(clue.hand()))) {
                attacks.add(group);
            }
        }
        attacks.sort(Comparator.comparing(List::getFirst, Clue.ORDER));
        return attacks;
    }

    private static boolean agree(List<Clue> weak, Weights weights) {
        Set<Family> kinds = weak.stream().map(Clue::family).collect(Collectors.toSet());
        int enough = kinds.contains(Family.HAND) ? KINDS_BY_ONE_HAND : KINDS;
        return kinds.size() >= enough && Certainty.of(weak, weights).isReported();
    }

    /** Weak clues as they would be joined if they made an attack: what a stranger did where he was, then the rest. */
    static List<List<Clue>> weak(List<Clue> clues, Rarity rarity) {
        List<Clue> left = new ArrayList<>(clues);
        left.sort(Clue.ORDER);
        var groups = new ArrayList<List<Clue>>();
        for (Clue stranger : surestStrangers(left)) {
            List<Clue> his = left.stream()
                    .filter(clue -> clue.equals(stranger) || clue.isBy(stranger))
                    .toList();
            if (left.contains(stranger) && his.size() > 1) {
                groups.add(his);
                left.removeAll(his);
            }
        }
        groups.addAll(new Joining(List.copyOf(left), rarity).groups());
        return groups;
    }

    private static List<Clue> surestStrangers(List<Clue> clues) {
        return clues.stream()
                .filter(clue -> clue.family() == Family.HAND)
                .sorted(Comparator.comparingDouble((Clue clue) -> clue.finding().confidence())
                        .reversed()
                        .thenComparing(Clue.ORDER))
                .toList();
    }

    private List<List<Clue>> groups() {
        Map<String, List<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < clues.size(); i++) {
            for (String key : keys(clues.get(i))) {
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
            }
        }
        byKey.forEach(this::join);
        Map<Integer, List<Clue>> groups = new TreeMap<>();
        for (int i = 0; i < clues.size(); i++) {
            groups.computeIfAbsent(find(i), none -> new ArrayList<>()).add(clues.get(i));
        }
        return List.copyOf(groups.values());
    }

    private Set<String> keys(Clue clue) {
        var keys = new TreeSet<String>();
        clue.sessions().forEach(session -> keys.add("session " + session));
        clue.addresses().stream().filter(rarity::joins).forEach(address -> keys.add("address " + address));
        for (Entity mark : clue.marks()) {
            keys.add("mark " + mark.kind() + " " + mark.value());
        }
        if (!clue.isAttempt()
                && !clue.isPassage()) { // who was only tried, or perhaps travels, says nothing of who else is there
            clue.accounts().forEach(account -> keys.add("account " + account));
            clue.raised().forEach(account -> keys.add("account " + account));
        }
        return keys;
    }

    /** Clues with the same key, in order of time, belong together as long as the next one follows soon enough. */
    private void join(String key, List<Integer> members) {
        for (int i = 1; i < members.size(); i++) {
            Clue before = clues.get(members.get(i - 1));
            Clue after = clues.get(members.get(i));
            Duration gap = Duration.between(before.time(), after.time());
            if (gap.compareTo(window(key, after)) <= 0) {
                union(members.get(i - 1), members.get(i));
            }
        }
    }

    private static Duration window(String key, Clue after) {
        if (key.startsWith("address ")) {
            return ADDRESS_WINDOW;
        }
        if (after.isState()) {
            return NO_WINDOW;
        }
        if (key.startsWith("account ")) {
            return after.finding().stage().compareTo(Stage.S7) >= 0 ? FRAUD_WINDOW : ACCOUNT_WINDOW;
        }
        return NO_WINDOW;
    }

    private int find(int i) {
        while (root[i] != i) {
            root[i] = root[root[i]];
            i = root[i];
        }
        return i;
    }

    /** The earlier clue stays the root, so that the order of joining shows nowhere. */
    private void union(int a, int b) {
        int first = find(a);
        int second = find(b);
        root[Math.max(first, second)] = Math.min(first, second);
    }
}
