package becquerel.detect.behaviour;

import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Network;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A stay of one account held against all its others: whoever's hand it was. Numbers leave the stay itself out.
 *
 * @param tenant tenant id
 * @param account folded name
 * @param place the surroundings of the address (/24, /48)
 * @param network who runs it
 * @param addresses seen there, sorted, at most a few
 * @param clients by family, sorted, at most a few
 * @param newClients those of them that the account uses nowhere else
 * @param sessions sorted, at most a few
 * @param records first ones, at most a few
 * @param first first act
 * @param last last act
 * @param acts how many
 * @param numbers what it is held against
 * @param traits what makes it strange or not
 */
public record Hand(
        String tenant,
        String account,
        String place,
        Network network,
        List<String> addresses,
        List<String> clients,
        List<String> newClients,
        List<String> sessions,
        List<EvidenceRef> records,
        Instant first,
        Instant last,
        int acts,
        Numbers numbers,
        Set<Trait> traits) {
    public Hand {
        addresses = List.copyOf(addresses);
        clients = List.copyOf(clients);
        newClients = List.copyOf(newClients);
        sessions = List.copyOf(sessions);
        records = List.copyOf(records);
        traits = Collections.unmodifiableSet(traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits));
    }

    /**
     * The figures behind the traits.
     *
     * @param days of this stay
     * @param otherDays on which the account was elsewhere
     * @param networkDays of those, in this network
     * @param countryDays of those, in networks registered in this country
     * @param colleagues how many there are
     * @param inNetwork how many of them use this network
     * @param atPlace how many of them work at this place
     * @param clientUsers how many of them use the rarest client that is new to the account; -1 when none is new
     * @param rentedDays on which the account was at other rented or hidden exits
     */
    public record Numbers(
            int days,
            int otherDays,
            int networkDays,
            int countryDays,
            int colleagues,
            int inNetwork,
            int atPlace,
            int clientUsers,
            int rentedDays) {}

    /** Whether the account was anywhere else: whoever is only known from one place is no stranger there, whatever is new. */
    public boolean isCompared() {
        return numbers.otherDays() > 0;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
