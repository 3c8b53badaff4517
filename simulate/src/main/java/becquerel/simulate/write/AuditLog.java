package becquerel.simulate.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.World;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unified audit log, as a collector of the Management Activity API keeps it: a JSON object on each line. */
public final class AuditLog implements Log {
    private static final String PATH = "audit/audit.jsonl";

    private final AuditShape shape;
    private final BufferedWriter out;
    private long records;

    public AuditLog(World world, Path evidence) throws IOException {
        shape = new AuditShape(world.tenant(), world.chance().at("audit ids"));
        Path file = evidence.resolve(PATH);
        Files.createDirectories(file.getParent());
        out = Files.newBufferedWriter(file, UTF_8);
    }

    @Override
    public List<String> write(Event event) {
        var ids = new ArrayList<String>(1);
        for (Entry entry : shape.of(event)) {
            try {
                out.write(entry.data());
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            records++;
            ids.add(entry.id());
        }
        return ids;
    }

    @Override
    public List<Written> written() {
        return List.of(new Written(PATH, "audit log, Management Activity API", records, 0));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
