package becquerel.simulate.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
    private final Json out = new Json(1);

    @Test
    void commasStandBetweenFieldsAndItemsAlone() {
        out.item()
                .text("a", "b")
                .list("c")
                .item("d")
                .item("e")
                .endList()
                .object("f")
                .end()
                .flag("g", true)
                .end();
        assertThat(written()).isEqualTo("{\"a\":\"b\",\"c\":[\"d\",\"e\"],\"f\":{},\"g\":true}");
    }

    @Test
    void textIsEscaped_whereJsonNeedsIt() {
        out.quoted("\"a\\b\r\n\t\u0001");
        assertThat(written()).isEqualTo("\"\\\"a\\\\b\\r\\n\\t\\u0001\"");
    }

    @Test
    void namesOfEveryLanguageStayWhatTheyAre() {
        out.quoted("Žofie Müller – 東京 🦊 end");
        assertThat(written()).isEqualTo("\"Žofie Müller – 東京 🦊 end\"");
    }

    @Test
    void cellsAreQuoted_onlyWhereTheyMustBe() {
        new Csv(out, ',', false).row("a", "b,c", "d\"e", "Ž\nf", "");
        assertThat(written()).isEqualTo("a,\"b,c\",\"d\"\"e\",\"Ž\nf\",\r\n");
    }

    @Test
    void jsonInACellHasItsQuotesTwice() {
        var value = new Json(16).item().text("u", "a/b").end();
        new Csv(out, ',', false).cell("x").json(value, true).end();
        assertThat(written()).isEqualTo("x,\"{\"\"u\"\":\"\"a\\/b\"\"}\"\r\n");
    }

    private String written() {
        return new String(out.bytes(), 0, out.size(), UTF_8);
    }
}
