package becquerel.run.store;

import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.StoryLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The case's CSV files. */
final class CaseTables {
    private static final Set<Entity.Kind> INDICATORS = Set.of(
            Entity.Kind.ADDRESS,
            Entity.Kind.APP,
            Entity.Kind.DROP_ADDRESS,
            Entity.Kind.RULE,
            Entity.Kind.SESSION,
            Entity.Kind.USER_AGENT);

    private CaseTables() {}

    /** One row for every line of every story; the first three columns are Timesketch's. */
    static void timeline(Path path, Conclusion conclusion) throws IOException {
        List<String> header = List.of(
                "message",
                "datetime",
                "timestamp_desc",
                "side",
                "stage",
                "account",
                "address",
                "incident",
                "records",
                "evidence");
        record Row(StoryLine line, String incident) {}
        List<Row> rows = conclusion.incidents().stream()
                .flatMap(incident -> incident.story().stream().map(line -> new Row(line, incident.id())))
                .sorted(Comparator.comparing((Row row) -> row.line().time()).thenComparing(Row::incident))
                .toList();
        try (var csv = new CsvFile(path, header)) {
            for (Row row : rows) {
                StoryLine line = row.line();
                csv.row(List.of(
                        line.text(),
                        line.time().toString(),
                        "Event Time",
                        line.side().word(),
                        line.stage(),
                        line.account(),
                        line.address(),
                        row.incident(),
                        String.valueOf(line.evidence().size()),
                        places(line.evidence())));
            }
        }
    }

    /** What to look for elsewhere, with the findings that name it. */
    static void indicators(Path path, Conclusion conclusion) throws IOException {
        record Key(Entity entity, String incident) {}
        var byKey = new TreeMap<Key, TreeSet<String>>(
                Comparator.comparing(Key::entity).thenComparing(Key::incident));
        for (Incident incident : conclusion.incidents()) {
            Set<String> intruders = intruderAddresses(incident);
            incident.findings()
                    .forEach(finding -> finding.entities().stream()
                            .filter(entity -> INDICATORS.contains(entity.kind()))
                            .filter(entity ->
                                    entity.kind() != Entity.Kind.ADDRESS || intruders.contains(entity.value()))
                            .forEach(entity -> byKey.computeIfAbsent(
                                            new Key(entity, incident.id()), key -> new TreeSet<>())
                                    .add(finding.id())));
        }
        try (var csv = new CsvFile(path, List.of("kind", "value", "incident", "findings"))) {
            for (var each : byKey.entrySet()) {
                csv.row(List.of(
                        each.getKey().entity().kind().word(),
                        each.getKey().entity().value(),
                        each.getKey().incident(),
                        String.join(" ", each.getValue())));
            }
        }
    }

    private static Set<String> intruderAddresses(Incident incident) {
        return incident.story().stream()
                .filter(line -> line.side() == StoryLine.Side.INTRUDER)
                .map(StoryLine::address)
                .collect(Collectors.toSet());
    }

    private static String places(List<EvidenceRef> evidence) {
        return evidence.stream().map(ref -> ref.file() + ":" + ref.position()).collect(Collectors.joining("; "));
    }
}
