package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Quoted;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Sighting;
import becquerel.investigate.StoryLine;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Networks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of an incident is the intruder's own and can be looked for elsewhere. The organisation's exits, the provider's
 * addresses, owners' rules and browsers that anybody may use are left out: whoever blocks by this list must not hit them.
 */
public final class Indicators {
    private static final Set<Entity.Kind> LISTED = Set.of(
            Entity.Kind.APP,
            Entity.Kind.DOMAIN,
            Entity.Kind.DROP_ADDRESS,
            Entity.Kind.RULE,
            Entity.Kind.SESSION,
            Entity.Kind.USER_AGENT);

    /** A domain of a weaker finding may be an honest firm's of a similar name. */
    private static final double LIKELY = 0.3;

    private final Conclusion conclusion;
    private final Incident incident;
    private final Set<EvidenceRef> intruders = new HashSet<>();
    private final TreeMap<Entity, Indicator> found = new TreeMap<>();

    private Indicators(Conclusion conclusion, Incident incident) {
        this.conclusion = conclusion;
        this.incident = incident;
    }

    /** Sorted by thing, then by incident. */
    public static List<Indicator> of(Conclusion conclusion) {
        return conclusion.incidents().stream()
                .flatMap(incident -> new Indicators(conclusion, incident).collect().stream())
                .sorted(Comparator.comparing(Indicator::entity).thenComparing(Indicator::incident))
                .toList();
    }

    /** Whether the address can be an indicator: behind the provider's stands somebody else each time. */
    static boolean isOwnPlace(String address) {
        return Networks.isPlace(address);
    }

    private List<Indicator> collect() {
        incident.story().stream()
                .filter(line -> line.side() == StoryLine.Side.INTRUDER)
                .forEach(line -> {
                    intruders.addAll(line.evidence());
                    address(line.address(), day(line.time()));
                });
        conclusion.sightings().stream()
                .filter(each -> each.side() == StoryLine.Side.INTRUDER
                        && incident.accounts().contains(each.account()))
                .filter(this::isWithin)
                .forEach(each -> address(each.address(), each.day()));
        incident.findings().forEach(this::named);
        return List.copyOf(found.values());
    }

    /** One account may be in several incidents, each with its own time. */
    private boolean isWithin(Sighting sighting) {
        return !sighting.day().isBefore(day(incident.firstSeen()))
                && !sighting.day().isAfter(day(incident.lastSeen()));
    }

    private void address(String address, LocalDate day) {
        if (isOwnPlace(address)) {
            add(new Entity(Entity.Kind.ADDRESS, address), List.of(), day);
        }
    }

    private void named(Finding finding) {
        for (Entity entity : finding.entities()) {
            if (entity.kind() == Entity.Kind.ADDRESS) {
                found.computeIfPresent(entity, (same, known) -> known.named(finding.id()));
            } else if (LISTED.contains(entity.kind()) && !entity.value().isEmpty() && isIntruders(entity, finding)) {
                add(entity, List.of(finding.id()), day(finding.time()));
                seenAlso(entity, finding);
            }
        }
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private boolean isIntruders(Entity entity, Finding finding) {
        return switch (entity.kind()) {
            case RULE -> !isOwnersRule(entity.value());
            case SESSION -> finding.evidence().stream().anyMatch(intruders::contains);
            case USER_AGENT ->
                Agent.of(entity.value()).trade().isPresent()
                        || finding.detector().equals("stale-browser");
            case DOMAIN -> finding.confidence() >= LIKELY;
            case ACCOUNT, ADDRESS, APP, DROP_ADDRESS, FILE, MAILBOX, MESSAGE, ROLE -> true;
        };
    }

    /** The owner made it; the intruder may have changed what it does, but its name says nothing about him. */
    private boolean isOwnersRule(String name) {
        return incident.story().stream()
                .filter(line -> line.side() == StoryLine.Side.OWNER)
                .map(StoryLine::text)
                .anyMatch(text -> text.contains(" made the ") && text.contains(" rule " + Quoted.of(name)));
    }

    /** A finding has the time of its first act; the story goes on. */
    private void seenAlso(Entity entity, Finding finding) {
        var records = Set.copyOf(finding.evidence());
        incident.story().stream()
                .filter(line -> line.side() == StoryLine.Side.INTRUDER)
                .filter(line -> line.text().contains(Quoted.of(entity.value()))
                        || line.evidence().stream().anyMatch(records::contains))
                .forEach(line -> add(entity, List.of(), day(line.time())));
    }

    private void add(Entity entity, List<String> findings, LocalDate day) {
        found.merge(entity, new Indicator(entity, incident.id(), findings, day, day), Indicator::and);
    }
}
