package becquerel.detect.behaviour;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the people of one organisation have in common: how many of them use a network, a place, a client. */
final class Crowd {
    private static final double RARELY = 0.99;
    private static final BitSet NONE = new BitSet();

    private final int people;
    private final Map<String, Integer> networks = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> clients = new HashMap<>();

    private final double[] hours = new double[HoursOfWeek.HOURS];
    private final Map<Volumes.Kind, Double> rare = new EnumMap<>(Volumes.Kind.class);

    Crowd(Collection<Whereabouts> people) {
        this.people = people.size();
        people.forEach(this::addHours);
        for (Volumes.Kind kind : Volumes.Kind.values()) {
            rare.put(kind, rare(people, kind));
        }
        for (Whereabouts person : people) {
            count(networks, person.stays().stream().map(Stay::networkKey).collect(Collectors.toSet()));
            count(places, person.stays().stream().map(Stay::place).collect(Collectors.toSet()));
            count(
                    clients,
                    person.stays().stream()
                            .flatMap(stay -> stay.clients().list().stream())
                            .collect(Collectors.toSet()));
        }
    }

    /** Everybody counts the same, however much they work. */
    private void addHours(Whereabouts person) {
        double[] counts = person.hours().counts();
        double all = Arrays.stream(counts).sum();
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] += counts[hour] / Math.max(1, all);
        }
    }

    /** What is done on one day in a hundred, by anybody. */
    private static double rare(Collection<Whereabouts> people, Volumes.Kind kind) {
        double[] all = people.stream()
                .flatMapToDouble(person -> Arrays.stream(person.volumes().days(kind, NONE)))
                .sorted()
                .toArray();
        return all.length == 0 ? Double.MAX_VALUE : all[(int) (RARELY * (all.length - 1))];
    }

    double rare(Volumes.Kind kind) {
        return rare.getOrDefault(kind, Double.MAX_VALUE);
    }

    /** Share of the work of this account's colleagues that falls into each hour of the week; all alike where there are none. */
    double[] hoursWithout(Whereabouts person) {
        double[] counts = person.hours().counts();
        double all = Math.max(1, Arrays.stream(counts).sum());
        double[] others = new double[HoursOfWeek.HOURS];
        for (int hour = 0; hour < others.length; hour++) {
            others[hour] = people <= 1 ? 1.0 / others.length : (hours[hour] - counts[hour] / all) / (people - 1);
        }
        return others;
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
