package becquerel.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFinderTest {
    private static final String RECORD = "{\"Id\":\"r1\"}\n";

    @TempDir
    private Path folder;

    @Test
    void files_areNamedRelativeToTheFolder() throws IOException {
        write("in/a.json", RECORD);
        write("in/deep/er/.hidden", RECORD + RECORD);
        assertThat(paths(find(folder.resolve("in")))).containsExactlyInAnyOrder("a.json", "deep/er/.hidden");
        assertThat(paths(find(folder.resolve("in/a.json")))).containsExactly("a.json");
    }

    @Test
    void files_sayWhichPathTheyCameFrom_whenNamesMeet() throws IOException {
        write("x/in/a.json", RECORD);
        write("y/in/a.json", RECORD + RECORD);
        write("z/b.json", RECORD);
        Path x = folder.resolve("x/in");
        Path y = folder.resolve("y/in");
        Path z = folder.resolve("z");
        assertThat(paths(find(x, z))).containsExactlyInAnyOrder("a.json", "b.json");
        assertThat(paths(find(x, y, z))).containsExactlyInAnyOrder("x/in/a.json", "y/in/a.json", last(z) + "/b.json");
        assertThat(find(x, y, z).files().stream().map(EvidenceFile::path).toList())
                .isEqualTo(
                        find(z, y, x).files().stream().map(EvidenceFile::path).toList());
    }

    @Test
    void file_isReadOnce_whenTwoPathsHoldIt() throws IOException {
        write("in/sub/a.json", RECORD);
        Path in = folder.resolve("in");
        assertThat(paths(find(in.resolve("sub/a.json"), in.resolve("sub"), in, in)))
                .containsExactly("sub/a.json");
    }

    @Test
    void inventory_isOrderedByContent() throws IOException {
        write("in/a", RECORD);
        write("in/b", RECORD + RECORD);
        write("in/c", RECORD);
        Inventory inventory = find(folder.resolve("in"));
        assertThat(inventory.files().stream().map(EvidenceFile::sha256)).isSorted();
        assertThat(inventory.files()).hasSize(3).allMatch(file -> file.bytes() > 0);
    }

    @Test
    void case_isNotEvidence() throws IOException {
        write("in/case-x/case.json", "{}");
        write("in/case-x/findings.json", RECORD);
        write("in/a.json", RECORD);
        Inventory inventory = find(folder.resolve("in"));
        assertThat(paths(inventory)).containsExactly("a.json");
        assertThat(problems(inventory))
                .containsExactly("case-x: this is a case that Becquerel wrote, and not read as evidence");
    }

    @Test
    void links_areNotFollowedOutOfTheFolder() throws IOException {
        write("outside.json", RECORD);
        write("in/a.json", RECORD);
        Path in = folder.resolve("in");
        Files.createSymbolicLink(in.resolve("out"), folder.resolve("outside.json"));
        Files.createSymbolicLink(in.resolve("same"), in.resolve("a.json"));
        Files.createSymbolicLink(in.resolve("round"), in);
        Files.createSymbolicLink(in.resolve("broken"), in.resolve("nothing"));
        Inventory inventory = find(in);
        assertThat(paths(inventory)).containsExactly("a.json");
        assertThat(problems(inventory))
                .containsExactlyInAnyOrder(
                        "out: a link out of the folder was not followed", "broken: a link leads nowhere");
    }

    @Test
    void nothing_isSaid() throws IOException {
        Files.createDirectories(folder.resolve("in/empty"));
        assertThat(problems(find(folder.resolve("in/empty")))).containsExactly("empty: this folder is empty");
        assertThat(problems(find(folder.resolve("in/missing"))))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("the file is no longer there");
        write("in/zero.csv", "");
        assertThat(problems(find(folder.resolve("in/zero.csv")))).containsExactly("zero.csv: the file is empty");
    }

    @Test
    void file_thatVanishesOrShrinksIsReported() throws IOException {
        write("in/a.json", RECORD.repeat(10));
        write("in/b.json", RECORD.repeat(5));
        Inventory inventory = find(folder.resolve("in"));
        Files.delete(folder.resolve("in/a.json"));
        write("in/b.json", RECORD);
        for (EvidenceFile file : inventory.files()) {
            Collected collected = new Collected();
            file.split(collected);
            assertThat(collected.problems()).hasSize(1);
            assertThat(collected.problems().getFirst().what())
                    .isEqualTo(
                            file.path().equals("a.json")
                                    ? "the file is no longer there"
                                    : "the file became shorter while it was read");
        }
    }

    @Test
    void progress_endsAtTheTotalAndMayStop() throws IOException {
        write("in/a.json", RECORD.repeat(50_000));
        Files.write(folder.resolve("in/b.zip"), Packed.zip(Map.of("c.json", Packed.text(RECORD.repeat(50_000)))));
        AtomicLong last = new AtomicLong();
        AtomicLong total = new AtomicLong();
        EvidenceFinder finder = new EvidenceFinder(Limits.DEFAULT, List.of(new AnyRecords()));
        finder.find(List.of(folder.resolve("in")), (read, all) -> {
            last.accumulateAndGet(read, Math::max);
            total.set(all);
        });
        assertThat(last.get()).isEqualTo(total.get()).isGreaterThan(50_000L * RECORD.length());
        Progress stop = new Progress() {
            @Override
            public void read(long bytes, long all) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };
        assertThatThrownBy(() -> finder.find(List.of(folder.resolve("in")), stop))
                .isInstanceOf(CancellationException.class);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Inventory find(Path... paths) {
        return new EvidenceFinder(Limits.DEFAULT, List.of(new AnyRecords())).find(List.of(paths));
    }

    /** The label of a root: as many last names as it takes to tell all roots apart. */
    private String last(Path root) {
        int names = 2;
        return root.subpath(root.getNameCount() - names, root.getNameCount()).toString();
    }

    private static List<String> paths(Inventory inventory) {
        return inventory.files().stream().map(EvidenceFile::path).toList();
    }

    private static List<String> problems(Inventory inventory) {
        return inventory.problems().stream()
                .map((Problem problem) -> problem.where() + ": " + problem.what())
                .toList();
    }
}
