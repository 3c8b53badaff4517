package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * on the last. Stays in the organisation's own networks and those of programs are nobody's hand.
     */
    public List<Hand> hands(Organisations organisations) {
        var hands = new ArrayList<Hand>();
        tenants.forEach((tenant, people) -> {
            var crowd = new Crowd(people.values());
            Organisation organisation = organisations.of(tenant);
            people.forEach((account, person) -> person.stays().stream()
                    .filter(stay ->
                            !stay.isProgram() && stay.addresses().stream().noneMatch(organisation::isOwnNetwork))
                    .map(stay -> new Comparison(stay, others(person, stay), crowd).hand(tenant, account))
                    .forEach(hands::add));
        });
        return hands;
    }

    private static List<Stay> others(Whereabouts person, Stay stay) {
        return person.stays().stream().filter(other -> other != stay).toList();
    }
}
