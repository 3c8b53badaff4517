package becquerel.investigate;

import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which addresses of one tenant may join findings. An address of the provider, of the own network, of no network at all, or
 * one that several people use without any finding, joins nothing.
 */
final class Rarity {
    /** That many people with nothing against them make an address common property. */
    static final int COMMON = 3;

    private final Census census;
    private final Organisation organisation;
    private final Map<String, Set<Who>> visitors;
    private final Map<String, Instant> suspiciousSince = new HashMap<>();
    private final Map<String, Boolean> judged = new HashMap<>();
    private final Map<Who, Boolean> named = new HashMap<>();

    Rarity(Census census, Organisation organisation, List<Clue> clues) {
        this.census = census;
        this.organisation = organisation;
        this.visitors = census.visitors(organisation.tenant());
        for (Clue clue : clues) {
            clue.accounts().forEach(account -> named.put(new Who(organisation.tenant(), account), true));
            clue.addresses().forEach(address -> suspiciousSince.merge(address, clue.time(), Rarity::earlier));
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    boolean joins(String address) {
        return judged.computeIfAbsent(address, this::judge);
    }

    /** Whether the address says nothing about where somebody was: none, the provider's, or one of no network. */
    boolean isNowhere(String address) {
        return !Networks.isPlace(address);
    }

    private boolean judge(String address) {
        return !isNowhere(address)
                && !Networks.covers(organisation.ownNetworks(), address)
                && bystanders(address) < COMMON;
    }

    /** People who got in there and either have no finding at all, or were there before the first one from that address. */
    int bystanders(String address) {
        Instant since = suspiciousSince.getOrDefault(address, Instant.MAX);
        return (int) visitors.getOrDefault(address, Set.of()).stream()
                .filter(who -> !named.containsKey(who)
                        || census.presence(who).entered(address).isBefore(since))
                .count();
    }
}
