package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is set up when the log ends: it hears of every change, and keeps what differs from what everybody has. */
public final class Standing {
    public Standing(World world) {}

    public void see(Event event) {}

    /** Writes the configuration exports that the seed includes. */
    public List<Log.Written> write(Path evidence) throws IOException {
        return List.of();
    }
}
