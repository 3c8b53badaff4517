package becquerel.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the unified audit log of an {@link Office} as JSON lines. The same arguments give the same bytes. */
public final class AuditLog {
    private AuditLog() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two arguments expected: FILE and number of RECORDS");
        }
        List<Template> templates = Template.all("records.jsonl");
        var office = new Office(1, Integer.parseInt(args[1]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            while (office.next()) {
                templates.get(office.kind()).write(out, office::value);
            }
        }
    }
}
