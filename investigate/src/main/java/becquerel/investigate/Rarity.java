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
    private static final int COMMON = 3;

    private final Census census;
    private final Organisation organisation;
    private final Map<String, Set<Who>> visitors;
    private final Map<String, Instant> suspiciousSince = new HashMap<>();
    private final Map<String, Boolean> judged = new HashMap<>();
    private final Map<Who, Instant> named = new HashMap<>();

    Rarity(Census census, Organisation organisation, List<Clue> clues) {
        this.census = census;
        this.organisation = organisation;
        this.visitors = census.visitors(organisation.tenant());
        for (Clue clue : clues) {
            clue.accounts()
                    .forEach(account ->
                            named.merge(new Who(organisation.tenant(), account), clue.time(), Rarity::earlier));
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
        return !isNowhere(address) && !Networks.covers(organisation.ownNetworks(), address) && !isCommon(address);
    }

    /** Whether colleagues with nothing against them use the address, too. */
    boolean isCommon(String address) {
        return bystanders(address) >= COMMON;
    }

    /** People who got in there and have no finding at all, or did so before anything was wrong with the address or with them. */
    private int bystanders(String address) {
        Instant since = suspiciousSince.getOrDefault(address, Instant.MAX);
        return (int) visitors.getOrDefault(address, Set.of()).stream()
                .filter(who -> {
                    Instant wrong = named.getOrDefault(who, Instant.MAX);
                    return wrong.equals(Instant.MAX)
                            || census.presence(who).entered(address).isBefore(earlier(wrong, since));
                })
                .count();
    }
}
