package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.detect.Odds;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Instant;
import java.util.Locale;

/**
 * On what ground a sign-in stands, whatever its shape: how strange the network is to the account, what sort of network it
 * is, and what the provider itself thinks of it (A13–A15, A26). None of it is a finding; it strengthens or weakens one.
 *
 * @param strange whether the account is known well enough to say that it never worked around this address
 * @param network who runs the address
 * @param factor by how much more often intruders come this way than owners
 */
record Ground(boolean strange, Network network, double factor) {
    static final Ground PLAIN = new Ground(false, Network.UNKNOWN, 1);

    /** Owners hide behind bought exits, too; rented machines are seldom anybody's place, and Tor hardly ever. */
    private static final double VPN = 1.5;

    private static final double HOSTING = 4;
    private static final double TOR = 6;
    /** Another line of the carrier somebody always comes from is often their own, with another number. */
    private static final double SAME_CARRIER = 0.5;

    /** The provider calls many travellers a medium risk; a high one is right about as often as a rented machine. */
    private static final double MEDIUM_RISK = 2;

    private static final double HIGH_RISK = 4;
    /** An intruder would have to bring a device into the organisation's management first. */
    private static final double MANAGED = 0.1;

    static Ground of(SignIn signIn, Places before, Organisations organisations, NetworkLookup networks) {
        String address = signIn.origin().address();
        boolean strange = Networks.isPlace(address)
                && before.isSettled(signIn.time())
                && !before.isUsual(address, signIn.time())
                && !organisations.of(signIn.tenant()).isOwnNetwork(address);
        return new Ground(
                strange, networks.of(address), place(address, before, networks, signIn.time()) * doubt(signIn));
    }

    /** What a network adds to its strangeness, beside those that are usual for the account by now. */
    static double place(String address, Places before, NetworkLookup networks, Instant now) {
        Network network = networks.of(address);
        boolean rented = network.kind().isRented();
        boolean isCarrier = network.kind() == Network.Kind.CARRIER && network.asn() != 0;
        if (!rented && !isCarrier) {
            return 1;
        }
        boolean isHabit = before.stays().values().stream()
                .map(Places.Stay::address)
                .filter(each -> before.isUsual(each, now))
                .filter(each -> !Networks.surroundings(each).equals(Networks.surroundings(address)))
                .map(networks::of)
                .anyMatch(each -> rented ? each.kind().isRented() : each.asn() == network.asn());
        return isHabit ? (rented ? 1 : SAME_CARRIER) : weight(network.kind());
    }

    private static double doubt(SignIn signIn) {
        double risk = switch (signIn.how().risk().toLowerCase(Locale.ROOT)) {
            case "medium" -> MEDIUM_RISK;
            case "high" -> HIGH_RISK;
            default -> 1; // none, low, or not told to those who did not pay for it
        };
        return risk * (signIn.how().managed() ? MANAGED : 1);
    }

    /** By how much more often intruders than owners come from such a network. */
    static double weight(Network.Kind kind) {
        return switch (kind) {
            case VPN -> VPN;
            case HOSTING -> HOSTING;
            case TOR -> TOR;
            case CARRIER, GATEWAY, PRIVATE, PROVIDER, UNKNOWN -> 1;
        };
    }

    /** The odds of a shape of sign-in on this ground. */
    Odds weigh(double prior) {
        return Odds.of(prior).times(factor, true);
    }

    /** {@code , a network strange to it (Aruba, hosting, IT)}, or nothing where it is not strange. */
    String inWords() {
        String who = network.inWords();
        return strange ? ", a network strange to it" + (who.isEmpty() ? "" : " (" + who + ")") : "";
    }
}
