package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which evidence there is of a world: always the audit log, the rest by the seed, so that there are blind spots. */
public final class Evidence {
    private Evidence() {}

    /** The logs of a world, in the order in which they are asked. */
    public static List<Log> logs(World world, Path folder) throws IOException {
        var logs = new ArrayList<Log>();
        logs.add(new AuditLog(world, AuditExport.of(world), Faults.of(world, "audit log"), folder));
        Chance draw = world.chance().at("sources");
        if (draw.happens(0.85)) {
            logs.add(SignInLog.of(world, folder));
        }
        if (draw.happens(0.7)) {
            logs.add(TraceLog.of(world, folder));
        }
        if (draw.happens(0.5)) {
            logs.add(DirectoryLog.of(world, folder));
        }
        if (draw.happens(0.25)) {
            logs.add(HuntingLog.of(world, folder));
        }
        return logs;
    }
}
