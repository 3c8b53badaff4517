package becquerel.detect.behaviour;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the people of one organisation have in common: how many of them use a network, a place, a client. */
final class Crowd {
    private final int people;
    private final Map<String, Integer> networks = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> clients = new HashMap<>();

    Crowd(Collection<Whereabouts> people) {
        this.people = people.size();
        for (Whereabouts person : people) {
            count(networks, person.stays().stream().map(Stay::networkKey).collect(Collectors.toSet()));
            count(places, person.stays().stream().map(Stay::place).collect(Collectors.toSet()));
            count(
                    clients,
                    person.stays().stream()
                            .flatMap(stay -> stay.clients().stream())
                            .collect(Collectors.toSet()));
        }
    }

    private static void count(Map<String, Integer> counts, Set<String> of) {
        of.forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    /** How many colleagues there are besides whoever is looked at. */
    int colleagues() {
        return people - 1;
    }

    int inNetwork(Stay stay) {
        return networks.getOrDefault(stay.networkKey(), 1) - 1;
    }

    int at(Stay stay) {
        return places.getOrDefault(stay.place(), 1) - 1;
    }

    int with(String client) {
        return clients.getOrDefault(client, 1) - 1;
    }
}
