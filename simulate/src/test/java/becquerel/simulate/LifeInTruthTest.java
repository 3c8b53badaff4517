package becquerel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeInTruthTest {
    @Test
    void theTruthNamesWhatTempts(@TempDir Path out) throws IOException {
        Simulation.write(new Plan("quiet", 3, 40, 12), out);

        String truth = Files.readString(out.resolve("truth.json"));
        assertThat(truth.substring(truth.indexOf("\"life\""))).contains("\"what\":\"scanner\"");
        assertThat(truth).doesNotContain("\"compromised\"");
    }

    @Test
    void theSamePlanGivesTheSameTruth(@TempDir Path out) throws IOException {
        var plan = new Plan("quiet", 4, 30, 10);
        Simulation.write(plan, out.resolve("first"));
        Simulation.write(plan, out.resolve("again"));

        assertThat(out.resolve("first/truth.json")).hasSameTextualContentAs(out.resolve("again/truth.json"));
    }
}
