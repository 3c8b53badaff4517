package becquerel.respond.report;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.detect.Blind;
import becquerel.investigate.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The evidence of the sample: one that reads well, one that breaks off, one that nobody understands. */
final class SampleLedger {
    private SampleLedger() {}

    static Ledger ledger() {
        return new Ledger(
                List.of(
                        entry(
                                "export.zip!/audit.csv",
                                "unified audit log, CSV",
                                48_112,
                                46_004,
                                2_100,
                                Map.of("no time", 8L),
                                List.of(new Problem(
                                        new Place("export.zip!/audit.csv", 48_112),
                                        "the record ends in the middle of a string",
                                        "export 20 June again; the other 48 111 records were read"))),
                        entry("signins.json", "Entra sign-ins, Graph", 812, 810, 2, Map.of(), List.of()),
                        new Ledger.Entry(
                                "notes.docx",
                                "c".repeat(64),
                                18_233,
                                "unknown",
                                0,
                                0,
                                0,
                                0,
                                new TreeMap<>(),
                                Optional.empty(),
                                Optional.empty(),
                                "UTC",
                                List.of())),
                List.of(new Ledger.Coverage(
                        SampleCase.ANNA,
                        20,
                        List.of(new Ledger.Gap(LocalDate.of(2021, 5, 20), LocalDate.of(2021, 5, 28))))),
                List.of(
                        "Sign-ins cover 12 of 35 days. What is said of passwords before 8 June rests on the audit log alone."),
                List.of(new Blind(
                        "message-trace",
                        "no file holds a message trace",
                        "Whether forwarded mail really left cannot be proven.")));
    }

    private static Ledger.Entry entry(
            String path,
            String kind,
            long records,
            long used,
            long same,
            Map<String, Long> skipped,
            List<Problem> problems) {
        return new Ledger.Entry(
                path,
                "9a".repeat(32),
                records * 1_270,
                kind,
                records,
                used,
                12,
                same,
                new TreeMap<>(skipped),
                Optional.of(Instant.parse("2021-05-17T00:04:00Z")),
                Optional.of(Instant.parse("2021-06-20T21:30:00Z")),
                "UTC",
                problems);
    }
}
