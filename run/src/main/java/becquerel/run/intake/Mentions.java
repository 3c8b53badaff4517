package becquerel.run.intake;

import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the records of one file that do not say their tenant name: domains of senders and recipients, bare names of mailboxes,
 * ids of messages. An export comes from one tenant; which one follows when nearly all records name it. Bounded, as whoever wrote
 * the file chooses what it names.
 */
final class Mentions {
    private static final int MOST = 50_000;
    /** Mail that an organisation relays for others names neither of its domains; more than a few such rows are no relaying. */
    private static final double NEARLY_ALL = 0.9;

    /** Both ends of a message, in order and with a space between, and how many rows have them. */
    private final TreeMap<String, Integer> domains = new TreeMap<>();

    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<Long> traced = new TreeSet<>();
    private final TreeSet<Long> held = new TreeSet<>();

    void see(MessageTraced row) {
        see(domains(row), 1);
        note(row);
    }

    /** Keeps the first in order, so that the order of reading changes nothing: what stays was never away. */
    private void see(String both, int times) {
        domains.merge(both, times, Integer::sum);
        if (domains.size() > MOST) {
            domains.pollLastEntry();
        }
    }

    void merge(Mentions other) {
        other.domains.forEach(this::see);
        other.names.forEach(this::name);
        other.traced.forEach(message -> add(message, traced));
        other.held.forEach(message -> add(message, held));
    }

    /** Only that a message was here. */
    void note(MessageTraced row) {
        note(row.message().network(), traced);
    }

    void see(MessageHeld row) {
        note(row.message().network(), held);
    }

    void name(String bare) {
        add(bare, names);
    }

    Set<Long> traced() {
        return traced;
    }

    /** The domains of both ends of a message. */
    private static String domains(MessageTraced row) {
        String from = Tenancy.domain(row.sender());
        String to = row.recipient().domain();
        return from.compareTo(to) <= 0 ? from + " " + to : to + " " + from;
    }

    /**
     * The one tenant that nearly all records name which name any; {@code unknown} if there is none.
     *
     * @param ofDomain the tenants that own a domain
     * @param ofName the tenants that know a bare name
     * @param ofMessage the tenants in whose mail a message was seen
     */
    String tenant(
            Function<String, Set<String>> ofDomain,
            Function<String, Set<String>> ofName,
            Function<Long, Set<String>> ofMessage) {
        var votes = new TreeMap<String, Integer>();
        int all = 0;
        for (Map.Entry<String, Integer> each : domains.entrySet()) {
            var named = new HashSet<String>();
            for (String domain : each.getKey().split(" ", 2)) {
                named.addAll(domain.isEmpty() ? Set.of() : ofDomain.apply(domain));
            }
            all += vote(named, each.getValue(), votes);
        }
        for (String name : names) {
            all += vote(ofName.apply(name), 1, votes);
        }
        for (Long message : held) {
            all += vote(ofMessage.apply(message), 1, votes);
        }
        double enough = all * NEARLY_ALL;
        var chosen = votes.entrySet().stream()
                .filter(each -> each.getValue() >= enough)
                .map(Map.Entry::getKey)
                .toList();
        return chosen.size() == 1 ? chosen.getFirst() : Tenancy.UNKNOWN;
    }

    private static int vote(Set<String> tenants, int times, Map<String, Integer> votes) {
        tenants.forEach(tenant -> votes.merge(tenant, times, Integer::sum));
        return tenants.isEmpty() ? 0 : times;
    }

    private static void note(String network, NavigableSet<Long> messages) {
        if (!network.isEmpty()) {
            add(Hash.of(network), messages);
        }
    }

    private static <T> void add(T value, NavigableSet<T> to) {
        to.add(value);
        if (to.size() > MOST) {
            to.pollLast();
        }
    }
}
