package becquerel.detect.behaviour;

import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Network;
import java.time.Instant;
import java.util.List;

/**
 * Several people of an organisation came to a network within two days that none of them had used: an office moved, or its traffic
 * comes out elsewhere.
 *
 * @param key what is new: surroundings of addresses, or an operator in one country
 * @param addresses first ones, sorted, at most a few
 * @param people who came, sorted
 * @param active how many people were seen at all
 * @param first when the first of them came
 * @param records the first one of each, at most a few
 */
public record Move(
        String tenant,
        String key,
        Network network,
        List<String> addresses,
        List<String> people,
        int active,
        Instant first,
        List<EvidenceRef> records) {
    public Move {
        addresses = List.copyOf(addresses);
        people = List.copyOf(people);
        records = List.copyOf(records);
    }

    boolean covers(String account, Stay stay) {
        return people.contains(account) && (key.equals(stay.networkKey()) || key.equals(stay.place()));
    }

    private boolean tellsMoreThan(Move other) {
        return network.equals(other.network)
                && people.containsAll(other.people)
                && (people.size() > other.people.size() || key.length() < other.key.length());
    }

    /** Without what another one says, too: the move to a network is one to each of its places. */
    static List<Move> distinct(List<Move> moves) {
        return moves.stream()
                .filter(move ->
                        moves.stream().noneMatch(other -> !other.key.equals(move.key) && other.tellsMoreThan(move)))
                .toList();
    }
}
