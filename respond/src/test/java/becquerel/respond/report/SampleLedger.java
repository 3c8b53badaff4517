package becquerel.respond.report;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.detect.Blind;
import becquerel.investigate.Ledger;
import becquerel.investigate.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The evidence of the sample: one that reads well, one that breaks off, one that nobody understands. */
final class SampleLedger {
    static final String SIGN_INS =
            "Interactive sign-ins cover 12 of 35 days. Spray and travel findings before 8 June 2021"
                    + " rest on the audit log alone.";
    private static final List<Ledger.Gap> HOLES = List.of(
            new Ledger.Gap(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 6, 10)),
            new Ledger.Gap(LocalDate.of(2021, 6, 12), LocalDate.of(2021, 6, 14)));

    private SampleLedger() {}

    private static Ledger.Source source(
            SourceKind kind, long records, String from, String to, int days, List<Ledger.Gap> gaps, String means) {
        var span = new Ledger.Gap(LocalDate.parse(from), LocalDate.parse(to));
        return new Ledger.Source(SampleCase.TENANT, kind, records, Optional.of(span), days, gaps, means);
    }

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
                        source(SourceKind.AUDIT_LOG, 46_004, "2021-05-17", "2021-06-20", 35, List.of(), ""),
                        source(SourceKind.SIGN_INS, 810, "2021-06-08", "2021-06-19", 8, HOLES, SIGN_INS),
                        new Ledger.Source(
                                SampleCase.TENANT,
                                SourceKind.MESSAGE_TRACE,
                                0,
                                Optional.empty(),
                                0,
                                List.of(),
                                "No message trace: whether forwarded mail really left cannot be proven.")),
                List.of("export.zip!/audit.csv holds exactly 50\u202f000 records: records may be missing."),
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
