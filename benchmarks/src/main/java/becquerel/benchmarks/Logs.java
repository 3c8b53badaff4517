package becquerel.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The three logs of one folder, while they are written. */
final class Logs implements AutoCloseable {
    private final List<BufferedWriter> audit = new ArrayList<>();
    private final BufferedWriter signIns;
    private final BufferedWriter trace;
    private String before = "[\n";

    Logs(Path folder, int auditFiles) throws IOException {
        Files.createDirectories(folder);
        for (int file = 1; file <= auditFiles; file++) {
            audit.add(Files.newBufferedWriter(folder.resolve("audit-" + folder.getFileName() + "-" + file + ".jsonl")));
        }
        signIns = Files.newBufferedWriter(folder.resolve("sign-ins-" + folder.getFileName() + ".json"));
        trace = Files.newBufferedWriter(folder.resolve("trace-" + folder.getFileName() + ".csv"));
    }

    /** The audit log's file for a stretch of time. */
    BufferedWriter audit(int part) {
        return audit.get(Math.min(part, audit.size() - 1));
    }

    /** Where the next sign-in goes. */
    BufferedWriter signIn() throws IOException {
        signIns.write(before);
        before = ",";
        return signIns;
    }

    BufferedWriter trace() {
        return trace;
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter each : audit) {
            each.close();
        }
        signIns.write("]\n");
        signIns.close();
        trace.close();
    }
}
