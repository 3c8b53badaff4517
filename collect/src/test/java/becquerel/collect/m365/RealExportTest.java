package becquerel.collect.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import becquerel.collect.EvidenceFile;
import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import becquerel.collect.golden.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts over a public export, where the machine has it: set BECQUEREL_DATA to the folder of unpacked data sets. */
final class RealExportTest {
    @Test
    void everyRowOfTheInvictusExportIsAccountedFor() {
        String data = Objects.requireNonNullElse(
                System.getProperty("becquerel.data"), Objects.requireNonNullElse(System.getenv("BECQUEREL_DATA"), ""));
        Path export = Path.of(data, "invictus_o365_ual", "auditrecords_2021-03_05.csv");
        assumeTrue(!data.isEmpty() && Files.exists(export), "skipped: BECQUEREL_DATA names no folder with " + export);

        EvidenceFile file = Opened.open(export);
        List<ReadRecord> records = Opened.all(file);

        assertThat(records).hasSize(4769).noneMatch(ReadRecord::isSkipped);
        Map<String, Set<Long>> contents = records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.ref().recordId(),
                        Collectors.mapping(ReadRecord::content, Collectors.toSet())));
        assertThat(contents)
                .hasSize(3117)
                .allSatisfy((id, distinct) -> assertThat(distinct).hasSize(1));
        assertThat(records.stream().filter(record -> record.form() == Form.CUT)).hasSize(3);
    }
}
