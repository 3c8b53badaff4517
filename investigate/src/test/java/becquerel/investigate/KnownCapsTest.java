package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCapsTest {
    @ParameterizedTest(name = "{0} records: {1}")
    @CsvSource({"999, 0", "1000, 1", "5000, 1", "10000, 1", "49999, 0", "50000, 1", "100000, 1", "0, 0"})
    void suspiciousWhenTheCountIsACap(long records, int sentences) {
        var entry = new Ledger.Entry(
                "audit.csv",
                "",
                0,
                "unified audit log, CSV",
                records,
                records,
                0,
                0,
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                "UTC",
                List.of());

        assertThat(KnownCaps.sentences(List.of(entry))).hasSize(sentences);
    }
}
