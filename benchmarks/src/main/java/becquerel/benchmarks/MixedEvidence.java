package becquerel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what an {@link Office} leaves in three logs: the unified audit log as JSON lines, Entra's sign-ins as one JSON array, and a
 * message trace as CSV. Sign-ins stand in two of them, as they do in life. The last day lies in a folder of its own, so that it
 * can be added to a case of the others. The same arguments give the same bytes.
 */
public final class MixedEvidence implements AutoCloseable {
    /** Of a hundred records so many are the audit log's; the others follow from what it says. */
    private static final int AUDIT_SHARE = 65;

    private static final int SUCCEEDED = 0;
    private static final int FAILED = 1;
    private static final int HEADER = 0;
    private static final int SENT = 1;
    private static final int RECEIVED = 2;
    private static final int AUDIT_FILES = 8;
    private static final int DAYS = 60;

    private final List<Template> auditRecords = Template.all("records.jsonl");
    private final List<Template> signInRecords = Template.all("sign-ins.jsonl");
    private final List<Template> traceRows = Template.all("trace.csv");
    private final Logs weeks;
    private final Logs lastDay;
    private final Office office;
    private final int records;
    private int written;

    private MixedEvidence(Path folder, int records, int days) throws IOException {
        this.weeks = new Logs(folder.resolve("weeks"), AUDIT_FILES);
        this.lastDay = new Logs(folder.resolve("last-day"), 1);
        this.records = records;
        this.office = new Office(1, (int) ((long) records * AUDIT_SHARE / 100), days);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException("expected: FOLDER, number of RECORDS and, unless sixty, of DAYS");
        }
        int days = args.length == 3 ? Integer.parseInt(args[2]) : DAYS;
        try (var evidence = new MixedEvidence(Path.of(args[0]), Integer.parseInt(args[1]), days)) {
            evidence.write();
        }
    }

    private void write() throws IOException {
        traceRows.get(HEADER).write(weeks.trace(), office::value);
        traceRows.get(HEADER).write(lastDay.trace(), office::value);
        for (int act = 0; office.next(); act++) {
            Logs logs = office.isOnLastDay() ? lastDay : weeks;
            int part = (int) ((long) act * AUDIT_FILES * 100 / AUDIT_SHARE / records);
            auditRecords.get(office.kind()).write(logs.audit(part), office::value);
            written++;
            if (office.kind() == Office.SIGN_IN || office.kind() == Office.FAILED_SIGN_IN) {
                signInRecords
                        .get(office.kind() == Office.SIGN_IN ? SUCCEEDED : FAILED)
                        .write(logs.signIn(), office::value);
                written++;
            } else if (office.kind() == Office.SEND) {
                trace(logs, SENT);
            }
            while (written < (long) (act + 1) * 100 / AUDIT_SHARE) {
                trace(logs, RECEIVED);
            }
        }
    }

    private void trace(Logs logs, int row) throws IOException {
        traceRows.get(row).write(logs.trace(), office::value);
        written++;
    }

    @Override
    public void close() throws IOException {
        weeks.close();
        lastDay.close();
    }
}
