package becquerel.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what an {@link Office} leaves in three logs: the unified audit log as JSON lines in several files, Entra's sign-ins as one JSON
 * array, and a message trace as CSV. Sign-ins stand in two of them, as they do in life. The same arguments give the same bytes.
 */
public final class MixedEvidence implements AutoCloseable {
    private static final int AUDIT_FILES = 8;
    /** Of a hundred records so many are the audit log's; the others follow from what it says. */
    private static final int AUDIT_SHARE = 65;

    private static final int SUCCEEDED = 0;
    private static final int FAILED = 1;
    private static final int HEADER = 0;
    private static final int SENT = 1;
    private static final int RECEIVED = 2;

    private final List<Template> auditRecords = Template.all("records.jsonl");
    private final List<Template> signInRecords = Template.all("sign-ins.jsonl");
    private final List<Template> traceRows = Template.all("trace.csv");
    private final List<BufferedWriter> audit = new ArrayList<>();
    private final BufferedWriter signIns;
    private final BufferedWriter trace;
    private final Office office;
    private final int records;
    private int written;

    private MixedEvidence(Path folder, int records) throws IOException {
        for (int file = 0; file < AUDIT_FILES; file++) {
            audit.add(Files.newBufferedWriter(folder.resolve("audit-" + (file + 1) + ".jsonl")));
        }
        this.signIns = Files.newBufferedWriter(folder.resolve("sign-ins.json"));
        this.trace = Files.newBufferedWriter(folder.resolve("trace.csv"));
        this.records = records;
        this.office = new Office(1, (int) ((long) records * AUDIT_SHARE / 100));
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two arguments expected: FOLDER and number of RECORDS");
        }
        try (var evidence = new MixedEvidence(Path.of(args[0]), Integer.parseInt(args[1]))) {
            evidence.write();
        }
    }

    private void write() throws IOException {
        traceRows.get(HEADER).write(trace, office::value);
        signIns.write("[");
        String comma = "\n";
        int act = 0;
        while (office.next()) {
            auditRecords
                    .get(office.kind())
                    .write(audit.get((int) ((long) act++ * AUDIT_FILES * 100 / AUDIT_SHARE / records)), office::value);
            written++;
            if (office.kind() == Office.SIGN_IN || office.kind() == Office.FAILED_SIGN_IN) {
                signIns.write(comma);
                signInRecords
                        .get(office.kind() == Office.SIGN_IN ? SUCCEEDED : FAILED)
                        .write(signIns, office::value);
                comma = ",";
                written++;
            } else if (office.kind() == Office.SEND) {
                trace(SENT);
            }
            while (written < (long) act * 100 / AUDIT_SHARE) {
                trace(RECEIVED);
            }
        }
        signIns.write("]\n");
    }

    private void trace(int row) throws IOException {
        traceRows.get(row).write(trace, office::value);
        written++;
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter each : audit) {
            each.close();
        }
        signIns.close();
        trace.close();
    }
}
