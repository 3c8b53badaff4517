package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatternFileTest {
    private static final String GOOD = """
            [
              {"id": "a", "operations": ["Set-X"], "where": {"On": ["true"]}, "severity": "low", "confidence": 0.2,
               "stage": "S6", "attack": ["T1562.001"], "sentence": "s", "benign": "b", "confirm": "c"}
            ]
            """;

    @Test
    void shippedTable_isRead() {
        assertThat(PatternFile.shipped())
                .extracting(PatternRow::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @Test
    void entry_keepsItsLine() {
        assertThat(PatternFile.read("t.json", GOOD)).first().satisfies(row -> {
            assertThat(row.place()).isEqualTo("t.json:2");
            assertThat(row.where()).containsKey("On");
        });
    }

    @Test
    void mistakes_nameLineAndRemedy() {
        assertThatThrownBy(() -> PatternFile.read("t.json", GOOD.replace("\"stage\"", "\"stages\"")))
                .hasMessageContaining("t.json:2: unknown key stages")
                .hasMessageContaining("try: ");
        assertThatThrownBy(() -> PatternFile.read("t.json", GOOD.replace("0.2", "2")))
                .hasMessageContaining("t.json:2: confidence");
        assertThatThrownBy(() -> PatternFile.read("t.json", GOOD.replace("[\"Set-X\"]", "[]")))
                .hasMessageContaining("operations is not a filled list");
        assertThatThrownBy(() -> PatternFile.read("t.json", GOOD.replace("\"b\",", "\"b\"")))
                .hasMessageContaining("t.json:3: ");
    }
}
