package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ReportTest {
    @Test
    void sample_isWrittenForTheEye() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "sample"));
        Files.writeString(folder.resolve("report.html"), render(SampleCase.input()));
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    static String render(ReportInput input) throws IOException {
        var out = new StringBuilder();
        Report.render(input, out);
        return out.toString();
    }
}
