package becquerel.collect.m365;

import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.value.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Texts read the way the program reads them. */
final class Reading {
    private Reading() {}

    static ReadRecord json(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return AuditLog.readJson("in.jsonl", new RawRecord(1, bytes));
    }

    static ObjectNode object(String json) {
        if (Json.parse(json) instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError("no JSON object: " + json);
    }
}
