package becquerel.run.scoreboard;

import java.io.IOException;
import java.nio.file.Path;

/** Makes labelled tenants. */
@FunctionalInterface
public interface Tenants {
    /**
     * Writes {@code evidence/} and {@code truth.json} into a folder that is there and empty.
     *
     * @throws IllegalArgumentException if there can be no such tenant; the message is one line for the user
     */
    void write(WorldScore.World world, Path folder) throws IOException;
}
