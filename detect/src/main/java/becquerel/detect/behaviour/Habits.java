package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What everybody is used to: from where each account works and with what. It sees every act once, in order of time. Memory grows with
 * people and places, never with acts, and is bounded for each account.
 */
public final class Habits {
    private final Map<String, Map<String, Whereabouts>> tenants = new TreeMap<>();

    /** Learns from an act that a person did from a place; other acts teach nothing. */
    public void see(Activity act, NetworkLookup networks) {
        if (happened(act)
                && act.actor().isPerson()
                && Networks.isPlace(act.origin().address())) {
            tenants.computeIfAbsent(act.tenant(), tenant -> new TreeMap<>())
                    .computeIfAbsent(act.actor().name(), account -> new Whereabouts())
                    .see(act, networks);
        }
    }

    private static boolean happened(Activity act) {
        return act instanceof SignIn signIn ? signIn.verdict() == SignInVerdict.SUCCESS : act.succeeded();
    }

    /**
     * Every stay held against all others of its account, wherever in time, so that an attack on the first day is as strange as one
     * on the last. One after the other, since in a large case there are very many. Stays in the organisation's own networks and those of programs are nobody's hand.
     */
    public Stream<Hand> hands(Organisations organisations) {
        return tenants.entrySet().stream()
                .flatMap(tenant -> hands(tenant.getKey(), tenant.getValue(), organisations.of(tenant.getKey())));
    }

    private static Stream<Hand> hands(String tenant, Map<String, Whereabouts> people, Organisation organisation) {
        var crowd = new Crowd(people.values());
        List<Move> moves = Moves.of(tenant, people);
        return people.entrySet().stream()
                .flatMap(person -> hands(tenant, person.getKey(), person.getValue(), crowd, moves, organisation));
    }

    private static Stream<Hand> hands(
            String tenant,
            String account,
            Whereabouts person,
            Crowd crowd,
            List<Move> moves,
            Organisation organisation) {
        return person.stays().stream()
                .filter(stay ->
                        !stay.isProgram() && stay.addresses().list().stream().noneMatch(organisation::isOwnNetwork))
                .map(stay -> new Comparison(stay, others(person, stay), person, crowd, isMove(moves, account, stay))
                        .hand(tenant, account));
    }

    /** To which networks people came together. The organisation's own are known to it. */
    public List<Move> moves(Organisations organisations) {
        return tenants.entrySet().stream()
                .flatMap(tenant -> Moves.of(tenant.getKey(), tenant.getValue()).stream())
                .filter(move -> move.addresses().stream().noneMatch(organisations.of(move.tenant())::isOwnNetwork))
                .toList();
    }

    private static boolean isMove(List<Move> moves, String account, Stay stay) {
        return moves.stream().anyMatch(move -> move.covers(account, stay));
    }

    /** Whether no act told from where a person worked. */
    public boolean isEmpty() {
        return tenants.isEmpty();
    }

    private static List<Stay> others(Whereabouts person, Stay stay) {
        return person.stays().stream().filter(other -> other != stay).toList();
    }
}
