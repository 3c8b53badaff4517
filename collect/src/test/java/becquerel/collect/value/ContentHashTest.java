package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

final class ContentHashTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key order            | {\"A\":1,\"B\":{\"C\":2,\"D\":3}}   | {\"B\":{\"D\":3,\"C\":2},\"A\":1}",
                "annotations          | {\"A\":[1]}                        | {\"@odata.type\":\"x\",\"A@odata.type\":\"y\",\"A\":[1]}",
                "absent values        | {\"A\":1}                          | {\"A\":1,\"B\":null,\"C\":\"\",\"D\":[],\"E\":{}}",
                "number as text       | {\"A\":15}                         | {\"A\":\"15\"}",
                "truth as text        | {\"A\":true,\"B\":\"True\"}        | {\"A\":\"True\",\"B\":true}",
                "zone of a time       | {\"A\":\"2024-03-05T08:12:44\"}    | {\"A\":\"2024-03-05T08:12:44Z\"}",
                "zero fraction        | {\"A\":\"2024-03-05T08:12:44\"}    | {\"A\":\"2024-03-05T08:12:44.0000000Z\"}",
                "zeros of a fraction  | {\"A\":\"2024-03-05T08:12:44.12\"} | {\"A\":\"2024-03-05T08:12:44.1200000Z\"}",
                "array as text        | {\"A\":[{\"Name\":\"n\",\"Value\":\"v\"}]} | {\"A\":\"[{\\\"Name\\\":\\\"n\\\", \\\"Value\\\":\\\"v\\\"}]\"}",
            })
    void isTheSame_whateverTheContainer(String what, String one, String other) {
        assertThat(ContentHash.of(object(one))).as(what).isEqualTo(ContentHash.of(object(other)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a value         | {\"A\":1}                       | {\"A\":2}",
                "a name          | {\"A\":1}                       | {\"B\":1}",
                "values swapped  | {\"A\":1,\"B\":2}               | {\"A\":2,\"B\":1}",
                "array order     | {\"A\":[1,2]}                   | {\"A\":[2,1]}",
                "depth           | {\"A\":{\"B\":1}}               | {\"A\":1,\"B\":1}",
                "text case       | {\"A\":\"x\"}                   | {\"A\":\"X\"}",
                "a second        | {\"A\":\"2024-03-05T08:12:44\"} | {\"A\":\"2024-03-05T08:12:40\"}",
                "long texts      | {\"A\":\"abcdefgh\"}            | {\"A\":\"efghabcd\"}",
                "another element | {\"A\":[1]}                     | {\"A\":[1,1]}",
            })
    void differs_whenTheRecordSaysAnotherThing(String what, String one, String other) {
        assertThat(ContentHash.of(object(one))).as(what).isNotEqualTo(ContentHash.of(object(other)));
    }

    private static ObjectNode object(String json) {
        if (Json.parse(json) instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError("no JSON object: " + json);
    }
}
