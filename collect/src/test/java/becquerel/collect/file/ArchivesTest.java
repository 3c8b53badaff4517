package becquerel.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivesTest {
    private static final byte[] ONE = Packed.text("{\"Id\":\"r1\"}\n{\"Id\":\"r2\"}\n");
    private static final byte[] TWO = Packed.text("Id,Operation\n1,Send\n2,Send\n3,Send\n");
    private static final Map<String, byte[]> BOTH = new TreeMap<>(Map.of("logs/one.json", ONE, "two.csv", TWO));

    @TempDir
    private Path folder;

    static Stream<Arguments> archives() {
        String longName = "x".repeat(150) + "/" + "ä".repeat(90) + ".json";
        return Stream.of(
                Arguments.of("zip", "a", Packed.zip(BOTH), "a!/logs/one.json=2 a!/two.csv=3"),
                Arguments.of("tar", "a", Packed.tar(BOTH), "a!/logs/one.json=2 a!/two.csv=3"),
                Arguments.of("7z", "a", Packed.sevenZip(BOTH), "a!/logs/one.json=2 a!/two.csv=3"),
                Arguments.of("gzip", "one.json.gz", Packed.gzip(ONE), "one.json.gz!/one.json=2"),
                Arguments.of("bzip2", "one.json.bz2", Packed.bzip2(ONE), "one.json.bz2!/one.json=2"),
                Arguments.of("xz", "one.json.xz", Packed.xz(ONE), "one.json.xz!/one.json=2"),
                Arguments.of(
                        "tar in gzip",
                        "a.tgz",
                        Packed.gzip(Packed.tar(BOTH)),
                        "a.tgz!/logs/one.json=2 a.tgz!/two.csv=3"),
                Arguments.of(
                        "zip in zip",
                        "a",
                        Packed.zip(Map.of("b.zip", Packed.zip(BOTH))),
                        "a!/b.zip!/logs/one.json=2 a!/b.zip!/two.csv=3"),
                Arguments.of(
                        "7z in tar",
                        "a",
                        Packed.tar(Map.of("b", Packed.sevenZip(BOTH))),
                        "a!/b!/logs/one.json=2 a!/b!/two.csv=3"),
                Arguments.of(
                        "tar in gzip in 7z in zip",
                        "a",
                        Packed.zip(Map.of("b", Packed.sevenZip(Map.of("c", Packed.gzip(Packed.tar(BOTH)))))),
                        "a!/b!/c!/logs/one.json=2 a!/b!/c!/two.csv=3"),
                Arguments.of("long names in tar", "a", Packed.tar(Map.of(longName, ONE)), "a!/" + longName + "=2"),
                Arguments.of(
                        "long names in POSIX tar",
                        "a",
                        Packed.posixTar(Map.of(longName, ONE)),
                        "a!/" + longName + "=2"),
                Arguments.of(
                        "hostile names",
                        "a",
                        Packed.tar(new TreeMap<>(Map.of("../../etc/x", ONE, "/abs\\\u202Efdp.exe\u0007", TWO))),
                        "a!/%2E%2E/%2E%2E/etc/x=2 a!/%2F/abs/%E2%80%AEfdp.exe%07=3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void readsEveryMember(String what, String name, byte[] archive, String records) throws IOException {
        Inventory inventory = find(name, archive);
        assertThat(inventory.problems()).isEmpty();
        assertThat(records(inventory)).isEqualTo(records);
    }

    @Test
    void zip_whenItsDirectoryIsCutOff() throws IOException {
        byte[] zip = Packed.zip(BOTH);
        Inventory inventory = find("a.zip", Arrays.copyOf(zip, zip.length - 100));
        assertThat(records(inventory)).isEqualTo("a.zip!/logs/one.json=2 a.zip!/two.csv=3");
        assertThat(whats(inventory)).contains("the archive's directory is missing or damaged");
    }

    @Test
    void gzip_whenItIsCutOff() throws IOException {
        byte[] lines = Packed.text(
                IntStream.range(0, 10_000).mapToObj(i -> "{\"Id\":" + i + "}\n").collect(Collectors.joining()));
        byte[] gzip = Packed.gzip(lines);
        Inventory inventory = find("a.json.gz", Arrays.copyOf(gzip, gzip.length * 3 / 4));
        assertThat(inventory.files()).hasSize(1);
        assertThat(whats(inventory)).anyMatch(what -> what.startsWith("it could not be read further"));
        Collected collected = new Collected();
        inventory.files().getFirst().split(collected);
        assertThat(collected.records()).hasSizeBetween(5_000, 9_999);
        assertThat(collected.problems()).isEmpty();
    }

    @Test
    void zip_whenAMemberIsDamaged() throws IOException {
        byte[] zip = Packed.zip(BOTH);
        zip[60] ^= 0x55;
        Inventory inventory = find("a.zip", zip);
        assertThat(records(inventory)).contains("a.zip!/two.csv=3");
        assertThat(inventory.problems()).hasSize(1);
    }

    @Test
    void zip_whenMembersAreEncrypted() throws IOException {
        byte[] zip = Packed.zip(BOTH);
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1; // as the directory says it
            }
        }
        Inventory inventory = find("a.zip", zip);
        assertThat(inventory.files()).isEmpty();
        assertThat(inventory.problems()).hasSize(1);
        assertThat(inventory.problems().getFirst().what()).isEqualTo("this and 1 more are encrypted");
    }

    @Test
    void sevenZip_whenItIsEncrypted() throws IOException {
        Inventory inventory = find("a.7z", Packed.encryptedSevenZip(BOTH));
        assertThat(inventory.files()).isEmpty();
        assertThat(whats(inventory)).isNotEmpty().allMatch("this is encrypted"::equals);
    }

    @Test
    void bomb_costsOnlyItself() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("bomb.json", new byte[150 << 20]);
        members.put("one.json", ONE);
        Inventory inventory = find("a.zip", Packed.zip(members));
        assertThat(records(inventory)).isEqualTo("a.zip!/one.json=2");
        assertThat(inventory.problems()).hasSize(1);
        assertThat(inventory.problems().getFirst().where().file()).isEqualTo("a.zip!/bomb.json");
    }

    @Test
    void archive_whenItHasTooManyMembers() throws IOException {
        Map<String, byte[]> members = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            members.put("m" + i, Packed.text("{\"Id\":" + i + "}"));
        }
        Limits ten = new Limits(1 << 20, 50, 4, 10, 1 << 30, 200);
        for (byte[] archive : List.of(Packed.zip(members), Packed.tar(members), Packed.sevenZip(members))) {
            Inventory inventory = find("a", archive, ten);
            assertThat(inventory.files()).hasSize(10);
            assertThat(whats(inventory)).containsExactly("the archive has more than 10 members; the rest was not read");
        }
    }

    @Test
    void archive_whenItIsNestedTooDeep() throws IOException {
        byte[] archive = ONE;
        for (int i = 0; i < 6; i++) {
            archive = Packed.zip(Map.of("z", archive));
        }
        Inventory inventory = find("a", archive);
        assertThat(inventory.files()).hasSize(1);
        assertThat(inventory.files().getFirst().kind()).isEqualTo("unknown");
        assertThat(whats(inventory)).containsExactly("archives are nested deeper than is read");
    }

    @Test
    void archive_whenTwoMembersHaveOneName() throws IOException {
        Map<String, byte[]> members = new TreeMap<>(Map.of("a/b", ONE, "a\\b", TWO));
        assertThat(find("x", Packed.tar(members)).files().stream().map(EvidenceFile::path))
                .containsExactlyInAnyOrder("x!/a/b", "x!/a/b (2)");
    }

    @Test
    void archive_whenItIsEmpty() throws IOException {
        assertThat(whats(find("a", Packed.zip(Map.of())))).containsExactly("the archive holds no files");
    }

    @Test
    void document_isNotUnpacked() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Packed.text("<Types/>"));
        parts.put("xl/workbook.xml", Packed.text("<workbook/>"));
        Inventory alone = find("a.xlsx", Packed.zip(parts));
        assertThat(alone.files().stream().map(EvidenceFile::path)).containsExactly("a.xlsx");
        assertThat(whats(alone)).containsExactly("workbooks are not read");
        Inventory packed = find("b.zip", Packed.zip(Map.of("a.docx", Packed.zip(parts))));
        assertThat(packed.files().stream().map(EvidenceFile::path)).containsExactly("b.zip!/a.docx");
    }

    @Test
    void membersOfAStreamAreReadAgain_whenThereIsNoRoomToKeepThem() throws IOException {
        byte[] archive = Packed.gzip(Packed.tar(BOTH));
        Source.Member second = new Source.Member(
                new Source.Unpacked(() -> new ByteArrayInputStream(archive), Magic.GZIP), Magic.TAR, 1);
        assertThat(second.open().readAllBytes()).isEqualTo(TWO);
        Shelf full = new Shelf(10);
        Shelf.Slot slot = full.slot();
        slot.add(TWO, TWO.length);
        assertThat(slot.keep()).isEmpty();
    }

    private Inventory find(String name, byte[] content) throws IOException {
        return find(name, content, Limits.DEFAULT);
    }

    private Inventory find(String name, byte[] content, Limits limits) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return new EvidenceFinder(limits, List.of(new AnyRecords())).find(List.of(file));
    }

    private static List<String> whats(Inventory inventory) {
        return inventory.problems().stream().map(Problem::what).toList();
    }

    private static String records(Inventory inventory) {
        List<String> records = new ArrayList<>();
        for (EvidenceFile file : inventory.files()) {
            Collected collected = new Collected();
            file.split(collected);
            records.add(file.path() + "=" + collected.records().size());
        }
        return String.join(" ", records.stream().sorted().toList());
    }
}
