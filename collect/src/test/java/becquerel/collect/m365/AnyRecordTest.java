package becquerel.collect.m365;

import becquerel.collect.RawRecord;
import becquerel.collect.Sample;
import becquerel.collect.value.Json;
import becquerel.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.node.ObjectNode;

/** Never throws, always accounts: over real shapes with any property replaced by any other kind of value. */
final class AnyRecordTest {
    private static final List<String> RECORDS =
            Golden.cases("audit").stream().flatMap(AnyRecordTest::lines).toList();

    @Property(tries = 3000)
    void isReadOrSkipped_whateverOnePropertyHolds(
            @ForAll("records") String record,
            @ForAll @IntRange(max = 40) int property,
            @ForAll("values") String value) {
        ObjectNode body = Reading.object(record);
        List<String> names = List.copyOf(body.propertyNames());
        body.set(names.get(property % names.size()), Json.parse(value));
        AuditRecordFuzz.accounted(Reading.json(body.toString()));
    }

    @Property(tries = 1000)
    void isReadOrSkipped_whereverItBreaksOff(@ForAll("records") String record, @ForAll @IntRange(max = 2000) int end) {
        String cut = record.substring(0, Math.min(end, record.length()));
        byte[] row = ("\"" + cut.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8);
        var columns = new Sample.Columns(List.of("AuditData"), ',', List.of());
        AuditRecordFuzz.accounted(new CsvContainer(columns).parse("in.csv", new RawRecord(1, row)));
    }

    @Property
    void isReadOrSkipped_whateverTheText(@ForAll String text) {
        AuditRecordFuzz.accounted(Reading.json(text));
    }

    @Provide
    Arbitrary<String> records() {
        return Arbitraries.of(RECORDS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "\"\"",
                "0",
                "-1",
                "1e400",
                "true",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "[\"x\"]",
                "[{}]",
                "{\"a\":null}",
                "\"[\"",
                "\"{\"",
                "\"[1\"",
                "\"System.Object[]\"",
                "\"\\u0000\"",
                "{\"Name\":1}",
                "[{\"Name\":\"Identity\"}]",
                "[{\"ID\":null,\"Type\":5}]",
                "[{\"ID\":\"@\",\"Type\":5}]",
                "\"@\"",
                "\"\\\\\"",
                "\";;;\"",
                "\"2024-03-05T08:12:44\"",
                "{\"ParentFolder\":3}",
                "[{\"FolderItems\":4}]",
                "{\"FolderItems\":[5]}",
                "\"New-InboxRule\"",
                "\"UpdateInboxRules\"",
                "\"Set-Mailbox\"",
                "\"Update user.\"",
                "\"Consent to application.\"",
                "\"MailItemsAccessed\"",
                "\"Send\"",
                "15",
                "28",
                "40");
    }

    private static Stream<String> lines(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("in.jsonl")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
