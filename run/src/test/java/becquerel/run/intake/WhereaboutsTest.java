package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.file.EvidenceFinder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {
    private static final String RECORD =
            "{\"CreationTime\":\"2026-01-05T00:00:00\",\"Id\":\"%d\",\"Operation\":\"Send\","
                    + "\"RecordType\":2,\"Workload\":\"Exchange\",\"UserId\":\"ann@example.com\",\"Name\":\"é✉\"}";
    private static final String LINES = RECORD.formatted(1) + "\n\n" + RECORD.formatted(2) + "\r\n{\"cut\n"
            + RECORD.formatted(3) + "\n" + RECORD.formatted(4);
    private static final String ARRAY = "{\"value\": [" + RECORD.formatted(1) + ",\n " + RECORD.formatted(2) + "]}";
    private static final String TABLE = "CreationDate,UserIds,Operations,AuditData\n2026-01-05,ann@example.com,Send,\""
            + RECORD.formatted(1).replace("\"", "\"\"") + "\"\r\n2026-01-05,ann@example.com,Send,\"\"\n";

    @TempDir
    Path folder;

    @Test
    void fetchesWhatWasRead_fromTextInUtf8() throws IOException {
        for (String text : List.of(LINES, "\ufeff" + LINES, ARRAY, TABLE, "\ufeff" + TABLE)) {
            assertThat(fetched(text.getBytes(StandardCharsets.UTF_8))).as(text).isEqualTo(Answer.ALL);
        }
    }

    @Test
    void fetchesNothing_whereBytesAreOthersThanWereRead() throws IOException {
        assertThat(fetched(LINES.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Answer.NONE);
        assertThat(fetched(TABLE.replace("✉", "").getBytes(Charset.forName("windows-1252"))))
                .as("records behind the first character that takes one byte more in UTF-8")
                .isNotEqualTo(Answer.ALL);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fetched(packed.toByteArray())).isEqualTo(Answer.NONE);
    }

    private enum Answer {
        ALL,
        SOME,
        NONE
    }

    /** Reads the evidence behind a file of no interest, and fetches every record of it again. */
    private Answer fetched(byte[] evidence) throws IOException {
        Path input = Files.createTempDirectory(folder, "in");
        Files.write(input.resolve("evidence"), evidence);
        EvidenceFile file =
                new EvidenceFinder(Limits.DEFAULT).find(List.of(input)).files().getFirst();
        List<RawRecord> read = new ArrayList<>();
        try (var whereabouts = new Whereabouts(input)) {
            whereabouts.nextFile();
            whereabouts.add(new RawRecord(2, new byte[9]));
            whereabouts.nextFile();
            file.split(new RecordSink() {
                @Override
                public void record(RawRecord record) {
                    read.add(record);
                    whereabouts.add(record);
                }

                @Override
                public void skipped(long position, String reason, Problem problem) {}

                @Override
                public void problem(Problem problem) {}
            });
            assertThat(read).isNotEmpty();
            long right = read.stream()
                    .filter(record -> whereabouts
                            .fetch(1, file, record.position())
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                    .equals(new String(record.bytes(), StandardCharsets.UTF_8)))
                            .orElse(false))
                    .count();
            return right == read.size() ? Answer.ALL : right == 0 ? Answer.NONE : Answer.SOME;
        }
    }
}
