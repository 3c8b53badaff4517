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
        return people.contains(account) && key.equals(Moves.key(stay));
    }
}
