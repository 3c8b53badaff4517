package becquerel.run.intake;

import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private final Map<Set<String>, Integer> domains = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Long> traced = new HashSet<>();
    private final Set<Long> held = new HashSet<>();

    void see(MessageTraced row) {
        Set<String> both = domains(row);
        if (domains.size() < MOST || domains.containsKey(both)) {
            domains.merge(both, 1, Integer::sum);
        }
        note(row);
    }

    /** Only that a message was here. */
    void note(MessageTraced row) {
        note(row.message().network(), traced);
    }

    void see(MessageHeld row) {
        note(row.message().network(), held);
    }

    void name(String bare) {
        if (names.size() < MOST) {
            names.add(bare);
        }
    }

    Set<Long> traced() {
        return traced;
    }

    /** The domains of both ends of a message. */
    private static Set<String> domains(MessageTraced row) {
        var both = new HashSet<String>();
        both.add(Tenancy.domain(row.sender()));
        both.add(row.recipient().domain());
        both.remove("");
        return Set.copyOf(both);
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
        for (Map.Entry<Set<String>, Integer> each : domains.entrySet()) {
            var named = new HashSet<String>();
            each.getKey().forEach(domain -> named.addAll(ofDomain.apply(domain)));
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

    private static void note(String network, Set<Long> messages) {
        if (!network.isEmpty() && messages.size() < MOST) {
            messages.add(Hash.of(network));
        }
    }
}
