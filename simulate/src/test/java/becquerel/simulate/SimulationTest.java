package becquerel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    private static final Plan PLAN = new Plan("mixed", 11, 70, 12);

    @TempDir
    Path room;

    @Test
    void bytesAreTheSame_whateverTheThreads() throws Exception {
        assertThat(written(1)).isEqualTo(written(3)).hasSizeGreaterThan(2);
    }

    @Test
    void bytesAreOthers_underAnotherSeed() throws Exception {
        Map<String, Integer> first = written(2);
        Simulation.write(new Plan("mixed", 12, 70, 12), room.resolve("other"));
        assertThat(hashes(room.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    void truthIsThere_onlyWhenAllIsWritten() throws Exception {
        Path out = room.resolve("whole");
        Simulation.write(
                PLAN, out, 2, (_, _) -> assertThat(out.resolve("truth.json")).doesNotExist());
        assertThat(out.resolve("truth.json")).exists();
        try (Stream<Path> inside = Files.list(out)) {
            assertThat(inside).hasSize(2);
        }
    }

    private Map<String, Integer> written(int threads) throws IOException {
        Path out = room.resolve("threads-" + threads);
        Simulation.write(PLAN, out, threads, Simulation.Progress.NONE);
        return hashes(out);
    }

    private static Map<String, Integer> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, Integer>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(each).toString(), Arrays.hashCode(Files.readAllBytes(each)));
            }
        }
        return hashes;
    }
}
