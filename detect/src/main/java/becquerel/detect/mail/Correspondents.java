package becquerel.detect.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * With whom an organisation writes. Parted into shelves, so that one more message copies a little. A full shelf forgets first with
 * whom mail went one way only, then whoever was silent for longest; who was silent for more than a year is forgotten.
 *
 * @param shelves peers by their names
 * @param mutual the names of those mail went to and came from, in alphabetical order
 */
record Correspondents(List<Map<String, Peer>> shelves, SortedSet<String> mutual) {
    private static final int SHELVES = 64;
    private static final int MOST_ON_A_SHELF = 64;
    private static final Duration REMEMBERED = Duration.ofDays(400);

    static final Correspondents NONE =
            new Correspondents(Collections.nCopies(SHELVES, Map.of()), Collections.emptySortedSet());

    Correspondents {
        shelves = List.copyOf(shelves);
    }

    Optional<Peer> named(String name) {
        return Optional.ofNullable(shelves.get(shelf(name)).get(name));
    }

    /** Everybody mail was exchanged with for long enough, by name. */
    Stream<String> known(Instant now) {
        return mutual.stream()
                .filter(name -> named(name).filter(peer -> peer.isKnown(now)).isPresent());
    }

    Correspondents with(String name, Peer peer) {
        int number = shelf(name);
        Map<String, Peer> shelf = new HashMap<>(shelves.get(number));
        shelf.values().removeIf(each -> each.last().plus(REMEMBERED).isBefore(peer.last()));
        shelf.put(name, peer);
        if (shelf.size() > MOST_ON_A_SHELF) {
            shelf.remove(leastTelling(shelf, name));
        }
        var changed = new ArrayList<>(shelves);
        changed.set(number, Collections.unmodifiableMap(shelf));
        return new Correspondents(changed, mutual(shelves.get(number), shelf));
    }

    private SortedSet<String> mutual(Map<String, Peer> before, Map<String, Peer> after) {
        var changed = new TreeSet<>(mutual);
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(changed::remove);
        after.forEach((name, peer) -> {
            if (peer.isMutual()) {
                changed.add(name);
            }
        });
        return changed.equals(mutual) ? mutual : Collections.unmodifiableSortedSet(changed);
    }

    private static String leastTelling(Map<String, Peer> shelf, String butNot) {
        return shelf.entrySet().stream()
                .filter(each -> !each.getKey().equals(butNot))
                .min(Comparator.comparing((Map.Entry<String, Peer> each) ->
                                each.getValue().isMutual())
                        .thenComparing(each -> each.getValue().last())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static int shelf(String name) {
        return Math.floorMod(name.hashCode(), SHELVES);
    }
}
