package becquerel.detect.behaviour;

import becquerel.detect.behaviour.Volumes.Kind;
import becquerel.knowledge.Network;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Holds one stay of an account against all its others and against those of its colleagues. */
record Comparison(Stay stay, List<Stay> others, Whereabouts person, Crowd crowd, boolean moved) {
    private static final int USUAL_DAYS = 3;
    private static final int MANY_DAYS = 4;
    private static final int KNOWN_DAYS = 3;
    private static final int EXIT_DAYS = 2;
    private static final int SEVERAL = 2;
    private static final int FEW_ACTS = 5;
    private static final int COLLEAGUES = 3;
    /** In a large organisation somebody is everywhere. */
    private static final double FEW = 0.01;

    private static final double MOSTLY = 0.9;
    private static final double HARDLY = 0.1;
    /** Less is nobody's flood, however quiet the other days are. */
    private static final int MUCH_READ = 50;
    /** As many times as often as if it worked at all hours of the week alike. */
    private static final double SELDOM = 0.25;

    private static final double OFTEN = 1;

    Hand hand(String tenant, String account) {
        List<String> newClients = newClients();
        Hand.Numbers numbers = numbers(newClients);
        return new Hand(
                tenant,
                account,
                stay.place(),
                stay.network(),
                sorted(stay.addresses().list()),
                sorted(stay.clients().list()),
                newClients,
                sorted(stay.sessions().list()),
                stay.records(),
                stay.first(),
                stay.last(),
                stay.acts(),
                numbers,
                traits(numbers, newClients));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private Hand.Numbers numbers(List<String> newClients) {
        return new Hand.Numbers(
                stay.days().cardinality(),
                days(other -> true),
                days(other -> other.networkKey().equals(stay.networkKey())),
                days(other -> other.network().country().equals(stay.network().country())),
                crowd.colleagues(),
                crowd.inNetwork(stay),
                crowd.at(stay),
                newClients.stream().mapToInt(crowd::with).min().orElse(-1),
                days(other -> isExit(other.network()) && !other.networkKey().equals(stay.networkKey())));
    }

    private int days(Predicate<Stay> which) {
        var days = new BitSet();
        others.stream().filter(which).forEach(other -> days.or(other.days()));
        return days.cardinality();
    }

    private List<String> newClients() {
        return stay.clients().list().stream()
                .sorted()
                .filter(client ->
                        others.stream().noneMatch(other -> other.clients().contains(client)))
                .toList();
    }

    private static boolean isExit(Network network) {
        return network.kind().isRented();
    }

    private Set<Trait> traits(Hand.Numbers numbers, List<String> newClients) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        network(traits);
        when(traits, numbers.networkDays() == 0, Trait.NEW_NETWORK);
        when(traits, numbers.networkDays() >= USUAL_DAYS, Trait.USUAL_NETWORK);
        when(traits, numbers.countryDays() == 0, Trait.NEW_COUNTRY);
        when(traits, numbers.countryDays() >= USUAL_DAYS, Trait.USUAL_COUNTRY);
        when(traits, numbers.inNetwork() == 0, Trait.NOBODY_ELSE);
        when(
                traits,
                numbers.inNetwork() >= COLLEAGUES && numbers.inNetwork() >= FEW * numbers.colleagues(),
                Trait.COLLEAGUES_NETWORK);
        when(traits, numbers.atPlace() > 0, Trait.COLLEAGUES_PLACE);
        when(traits, numbers.days() == 1, Trait.ONE_DAY);
        when(traits, numbers.days() >= MANY_DAYS, Trait.FOUR_DAYS);
        when(traits, 2 * numbers.days() >= numbers.otherDays(), Trait.HALF_THE_DAYS);
        doings(traits);
        double hours = new UsualHours(stay, person, crowd).density();
        when(traits, hours < SELDOM, Trait.ODD_HOURS);
        when(traits, hours >= OFTEN, Trait.USUAL_HOURS);
        when(traits, isFarMoreReading(), Trait.FAR_MORE_READING);
        when(traits, moved, Trait.MOVED_TOGETHER);
        when(traits, numbers.otherDays() < KNOWN_DAYS, Trait.LITTLE_KNOWN);
        when(traits, numbers.clientUsers() == 0, Trait.CLIENT_OF_NOBODY);
        when(traits, numbers.clientUsers() > 0, Trait.NEW_CLIENT);
        when(traits, newClients.isEmpty() && !stay.clients().isEmpty(), Trait.USUAL_CLIENT);
        when(traits, stay.clients().size() >= SEVERAL, Trait.SEVERAL_CLIENTS);
        when(traits, hasOnly(ClientFamily::isTelephone), Trait.TELEPHONE);
        when(traits, hasOnly(ClientFamily::isBrowser), Trait.ONLY_BROWSER);
        when(traits, stay.beside() >= MOSTLY, Trait.ALSO_ELSEWHERE);
        when(traits, stay.beside() < HARDLY, Trait.ONLY_HERE);
        sessions(traits);
        when(traits, numbers.rentedDays() >= EXIT_DAYS, Trait.USED_TO_EXITS);
        exits(traits);
        when(traits, stay.isRegistered(), Trait.REGISTERED_MACHINE);
        return traits;
    }

    private void doings(Set<Trait> traits) {
        boolean isOne = stay.acts() == 1;
        when(traits, isOne, Trait.ONE_ACT);
        when(traits, isOne && stay.did(Doing.SIGNS_IN), Trait.ONE_SIGN_IN);
        when(traits, !isOne && stay.acts() <= FEW_ACTS, Trait.FEW_ACTS);
        when(traits, !stay.did(Doing.SIGNS_IN), Trait.NO_SIGN_IN);
        when(traits, stay.did(Doing.READS_MAIL), Trait.READS_MAIL);
        when(traits, stay.did(Doing.SEARCHES), Trait.SEARCHES);
        when(traits, stay.did(Doing.CHANGES), Trait.CHANGES);
        when(traits, stay.did(Doing.OPENS_FILES) && stay.did(Doing.SENDS_MAIL), Trait.ORDINARY_WORK);
    }

    /** What is harmless at home may be strange at an exit, and the other way round. */
    private void exits(Set<Trait> traits) {
        if (!isExit(stay.network())) {
            return;
        }
        when(traits, traits.contains(Trait.NEW_NETWORK), Trait.NEW_EXIT);
        when(
                traits,
                traits.contains(Trait.NEW_CLIENT) || traits.contains(Trait.CLIENT_OF_NOBODY),
                Trait.EXIT_WITH_NEW_CLIENT);
        when(traits, traits.contains(Trait.USED_TO_EXITS), Trait.EXIT_AS_USUAL);
        when(traits, stay.didOnly(Doing.SIGNS_IN), Trait.EXIT_OF_SIGN_INS);
    }

    /** Far from the days on which the account was elsewhere alone; of whom little is known, from everybody's days. */
    private boolean isFarMoreReading() {
        long most = stay.busiest().of(Kind.READ);
        if (most < MUCH_READ) {
            return false;
        }
        OptionalDouble distance =
                Robust.distance((double) most, person.volumes().days(Kind.READ, stay.days()));
        return distance.isPresent() ? distance.getAsDouble() >= Robust.FAR : most > crowd.rare(Kind.READ);
    }

    private boolean hasOnly(Predicate<String> kind) {
        return !stay.clients().isEmpty() && stay.clients().list().stream().allMatch(kind);
    }

    private void network(Set<Trait> traits) {
        switch (stay.network().kind()) {
            case HOSTING -> traits.add(Trait.RENTED_MACHINE);
            case VPN, TOR -> traits.add(Trait.HIDDEN_EXIT);
            case GATEWAY -> traits.add(Trait.WEB_GATEWAY);
            case UNKNOWN -> traits.add(Trait.UNKNOWN_NETWORK);
            case CARRIER, PRIVATE, PROVIDER -> {
                // where people are: nothing to weigh
            }
        }
    }

    private void sessions(Set<Trait> traits) {
        if (stay.sessions().isEmpty()) {
            return; // older records name none
        }
        List<String> sessions = stay.sessions().list();
        boolean shared = others.stream().anyMatch(other -> sessions.stream().anyMatch(other.sessions()::contains));
        traits.add(shared ? Trait.SHARED_SESSION : Trait.OWN_SESSION);
    }

    private static void when(Set<Trait> traits, boolean holds, Trait trait) {
        if (holds) {
            traits.add(trait);
        }
    }
}
