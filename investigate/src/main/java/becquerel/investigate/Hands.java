package becquerel.investigate;

import becquerel.detect.behaviour.ClientFamily;
import becquerel.detect.behaviour.Hand;
import becquerel.detect.behaviour.UnfamiliarHand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How strange each place is to the accounts that matter. */
final class Hands {
    /** What is surer than this to be no stranger, on so many days and with a usual client, is where the owner lives or works. */
    private static final double HOME = 0.02;

    private static final int HOME_DAYS = 4;

    private final UnfamiliarHand unfamiliar;
    private final Map<Who, Map<String, Hand>> byPlace = new HashMap<>();

    Hands(UnfamiliarHand unfamiliar, Stream<Hand> hands) {
        this.unfamiliar = unfamiliar;
        hands.filter(Hand::isCompared)
                .forEach(
                        hand -> byPlace.computeIfAbsent(new Who(hand.tenant(), hand.account()), none -> new HashMap<>())
                                .put(hand.place(), hand));
    }

    Optional<Hand> at(Who who, String place) {
        return Optional.ofNullable(byPlace.getOrDefault(who, Map.of()).get(place));
    }

    double chance(Hand hand) {
        return unfamiliar.chance(hand.traits());
    }

    /**
     * Whether the account is at home there: often, also with what it uses elsewhere, and nothing strange about it. A program of an old
     * protocol makes no home, since it runs anywhere and nobody sits at it.
     */
    boolean isHome(Who who, String place) {
        return at(who, place)
                .filter(hand -> hand.numbers().days() >= HOME_DAYS
                        && hand.clients().stream()
                                .anyMatch(client ->
                                        !hand.newClients().contains(client) && !ClientFamily.isOldProtocol(client))
                        && chance(hand) < HOME)
                .isPresent();
    }
}
