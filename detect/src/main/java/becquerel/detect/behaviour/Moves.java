package becquerel.detect.behaviour;

import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds networks to which people of one organisation came together. An intruder's exit on many accounts looks alike: so only people count
 * who were known before, work there with what they use elsewhere, and on a registered machine if they have one; who has none must come for
 * days. Rented machines and exits are believed with registered machines alone.
 */
final class Moves {
    private static final int PEOPLE = 3;
    private static final int ONE_IN = 10;
    private static final Duration TOGETHER = Duration.ofDays(2);
    /** Before that everything is new. */
    private static final Duration KNOWN_FOR = Duration.ofDays(3);

    private static final int KNOWN_DAYS = 3;
    private static final int SETTLED_DAYS = 3;
    /** Who was there before the others came: to see to the lines, or to live there. */
    private static final int FORERUNNERS = 2;

    private static final int MOST_TOLD = 6;

    private final String tenant;
    private final Map<String, Whereabouts> people;

    private Moves(String tenant, Map<String, Whereabouts> people) {
        this.tenant = tenant;
        this.people = people;
    }

    /** Somebody's first coming to a network. */
    private record Coming(String account, Stay stay, boolean settled) {
        Instant time() {
            return stay.first();
        }
    }

    static List<Move> of(String tenant, Map<String, Whereabouts> people) {
        return new Moves(tenant, people).found();
    }

    private List<Move> found() {
        Map<String, List<Coming>> networks = new TreeMap<>();
        people.forEach((account, person) -> {
            Map<String, Coming> first = new TreeMap<>();
            for (Stay stay : person.stays()) {
                var coming = new Coming(account, stay, isSettled(person, stay));
                first.merge(key(stay), coming, Moves::earlier);
            }
            first.forEach((key, coming) ->
                    networks.computeIfAbsent(key, none -> new ArrayList<>()).add(coming));
        });
        return networks.entrySet().stream()
                .flatMap(network -> together(network.getKey(), network.getValue()))
                .toList();
    }

    /** A gateway or hired exit has many addresses; of a carrier, whose other lines are people's homes, an office has one. */
    static String key(Stay stay) {
        Network.Kind kind = stay.network().kind();
        return kind == Network.Kind.GATEWAY || kind.isRented() ? stay.networkKey() : stay.place();
    }

    private static Coming earlier(Coming one, Coming other) {
        Coming first = other.time().isBefore(one.time()) ? other : one;
        return new Coming(first.account(), first.stay(), one.settled() || other.settled());
    }

    private boolean isSettled(Whereabouts person, Stay stay) {
        List<Stay> others =
                person.stays().stream().filter(other -> other != stay).toList();
        boolean usual = stay.clients().list().stream()
                .anyMatch(client -> !ClientFamily.isTelephone(client)
                        && others.stream().anyMatch(other -> other.clients().contains(client)));
        boolean hasMachine = others.stream().anyMatch(Stay::isRegistered);
        boolean needsMachine = hasMachine || stay.network().kind().isRented();
        boolean stands = stay.isRegistered() || (!needsMachine && stay.days().cardinality() >= SETTLED_DAYS);
        return usual && stands && isKnownBefore(person, stay.first());
    }

    private static boolean isKnownBefore(Whereabouts person, Instant time) {
        return person.stays().stream().anyMatch(stay -> stay.first().isBefore(time.minus(KNOWN_FOR)))
                && person.stays().stream()
                                .filter(stay -> stay.first().isBefore(time))
                                .mapToInt(stay -> stay.days().cardinality())
                                .sum()
                        >= KNOWN_DAYS;
    }

    private Stream<Move> together(String key, List<Coming> all) {
        List<Coming> comings = all.stream()
                .sorted(Comparator.comparing(Coming::time).thenComparing(Coming::account))
                .toList();
        int enough = Math.max(PEOPLE, Math.ceilDiv(people.size(), ONE_IN));
        for (int i = 0; i < Math.min(comings.size(), FORERUNNERS + 1); i++) {
            Instant until = comings.get(i).time().plus(TOGETHER);
            List<Coming> settled = comings.stream()
                    .skip(i)
                    .filter(coming -> coming.settled() && !coming.time().isAfter(until))
                    .toList();
            if (settled.size() >= enough) {
                return Stream.of(move(key, settled));
            }
        }
        return Stream.empty();
    }

    private Move move(String key, List<Coming> comings) {
        Set<String> addresses = new TreeSet<>();
        Set<String> accounts = new TreeSet<>();
        List<EvidenceRef> records = new ArrayList<>();
        for (Coming coming : comings) {
            addresses.addAll(coming.stay().addresses().list());
            accounts.add(coming.account());
            records.add(coming.stay().records().getFirst());
        }
        Coming first = comings.getFirst();
        return new Move(
                tenant,
                key,
                first.stay().network(),
                addresses.stream().limit(MOST_TOLD).toList(),
                List.copyOf(accounts),
                people.size(),
                first.time(),
                records.subList(0, Math.min(MOST_TOLD, records.size())));
    }
}
