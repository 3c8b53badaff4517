package becquerel.run.store;

import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.investigate.Conclusion;
import becquerel.investigate.StoryLine;
import becquerel.knowledge.NetworkLookup;
import becquerel.respond.report.Indicator;
import becquerel.respond.report.Indicators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The case's CSV files. */
final class CaseTables {
    private CaseTables() {}

    /** One row for every line of every story; the first three columns are Timesketch's. */
    static void timeline(Path path, Conclusion conclusion, NetworkLookup networks) throws IOException {
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
                "evidence",
                "network");
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
                        Context.isUndated(line.time()) ? "" : line.time().toString(),
                        "Event Time",
                        line.side().word(),
                        line.stage(),
                        line.account(),
                        line.address(),
                        row.incident(),
                        String.valueOf(line.evidence().size()),
                        places(line.evidence()),
                        networks.of(line.address()).inWords()));
            }
        }
    }

    /** What to look for elsewhere, with the findings that name it: the report's annex, plain. */
    static void indicators(Path path, Conclusion conclusion, NetworkLookup networks) throws IOException {
        List<String> header = List.of("kind", "value", "incident", "first_day", "last_day", "findings", "network");
        try (var csv = new CsvFile(path, header)) {
            for (Indicator each : Indicators.of(conclusion)) {
                csv.row(List.of(
                        each.entity().kind().word(),
                        each.entity().value(),
                        each.incident(),
                        day(each.first()),
                        day(each.last()),
                        String.join(" ", each.findings()),
                        network(each.entity(), networks)));
            }
        }
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.ofInstant(Context.UNDATED, ZoneOffset.UTC)) ? "" : day.toString();
    }

    private static String network(Entity entity, NetworkLookup networks) {
        return entity.kind() == Entity.Kind.ADDRESS
                ? networks.of(entity.value()).inWords()
                : "";
    }

    private static String places(List<EvidenceRef> evidence) {
        return evidence.stream().map(ref -> ref.file() + ":" + ref.position()).collect(Collectors.joining("; "));
    }
}
