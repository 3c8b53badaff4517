package becquerel.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.collect.split.SplitterContract;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ArchiveFuzz {
    private static final Limits SMALL = new Limits(1_000, 20, 3, 50, 1 << 20, 200);

    @FuzzTest
    void opens(byte[] input) throws IOException {
        Path file = Files.createTempFile("archive", "");
        try {
            Files.write(file, input);
            Inventory inventory = new EvidenceFinder(SMALL, List.of(new AnyRecords())).find(List.of(file));
            for (EvidenceFile found : inventory.files()) {
                Collected collected = new Collected();
                found.split(collected);
                SplitterContract.check(collected);
                assertThat(found.path()).doesNotContain("../");
                assertThat(found.path().chars()).noneMatch(Character::isISOControl);
            }
        } finally {
            Files.delete(file);
        }
    }
}
