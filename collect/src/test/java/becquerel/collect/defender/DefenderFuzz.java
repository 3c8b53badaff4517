package becquerel.collect.defender;

import becquerel.collect.Dialects;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.golden.Accounted;
import becquerel.collect.golden.Parsers;
import becquerel.collect.value.Json;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Objects;

/** Whatever the bytes, a row or object of Defender's tables is read or skipped with a reason. */
final class DefenderFuzz {
    private static final RecordParser STREAMED = streamed();
    private static final RecordParser MAIL = Parsers.rows(
            new EmailEvents(),
            "Timestamp",
            "NetworkMessageId",
            "SenderFromAddress",
            "RecipientEmailAddress",
            "DeliveryAction",
            "ThreatTypes",
            "SenderIPv6");
    private static final RecordParser CLICKS = Parsers.rows(
            new UrlClicks(), "Timestamp", "Url", "ActionType", "IsClickedThrough", "UrlChain", "AccountUpn");

    @FuzzTest
    void json(byte[] bytes) {
        Accounted.read(STREAMED, bytes);
    }

    @FuzzTest
    void csv(byte[] row) {
        Accounted.read(MAIL, row);
        Accounted.read(CLICKS, row);
    }

    private static RecordParser streamed() {
        String first = "{\"category\":\"AdvancedHunting-EmailEvents\",\"properties\":{}}";
        var sample = new Sample.Values(List.of(Objects.requireNonNull(Json.parse(first))));
        return FieldDialect.of(Dialects.SOURCES).stream()
                .flatMap(dialect -> dialect.recognise(sample).stream())
                .findFirst()
                .orElseThrow();
    }
}
