package becquerel.collect.entra;

import becquerel.collect.Dialect;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.value.Json;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever the bytes, a record of Entra's logs is read or skipped with a reason, and nothing is thrown. */
final class EntraFuzz {
    private static final List<FieldSource> SOURCES = List.of(
            new DirectoryAudits(),
            new GraphActivity(),
            new HuntingSignIns(),
            new OtherLogs(),
            new RiskDetections(),
            new RiskyUsers(),
            new SignInChecks(),
            new SignInLog());
    private static final List<Dialect> DIALECTS = FieldDialect.of(SOURCES);
    private static final RecordParser SIGN_INS = table(
            "Date (UTC)",
            "Request ID",
            "Username",
            "IP address",
            "Location",
            "Status",
            "Sign-in error code",
            "Client app",
            "Unique token identifier",
            "AuthenticationDetails",
            "DeviceDetail");

    private static final RecordParser AUDITS = table(
            "Date (UTC)",
            "CorrelationId",
            "Activity",
            "Result",
            "ActorType",
            "ActorUserPrincipalName",
            "Target1Type",
            "Target1ObjectId",
            "Target1ModifiedProperty1Name",
            "Target1ModifiedProperty1NewValue",
            "AdditionalDetail1Key",
            "AdditionalDetail1Value");

    @FuzzTest
    void json(byte[] bytes) {
        var value = Json.parse(bytes);
        if (value != null) {
            for (Dialect each : DIALECTS) {
                each.recognise(new Sample.Values(List.of(value)))
                        .ifPresent(parser -> accounted(parser.parse("in.json", new RawRecord(1, bytes))));
            }
        }
    }

    @FuzzTest
    void signIns(byte[] row) {
        accounted(SIGN_INS.parse("in.csv", new RawRecord(1, row)));
    }

    @FuzzTest
    void audits(byte[] row) {
        accounted(AUDITS.parse("in.csv", new RawRecord(1, row)));
    }

    private static RecordParser table(String... columns) {
        var sample = new Sample.Columns(List.of(columns), ',', List.of());
        return DIALECTS.stream()
                .flatMap(each -> each.recognise(sample).stream())
                .findFirst()
                .orElseThrow();
    }

    static void accounted(ReadRecord record) {
        if (record.isSkipped() != record.activities().isEmpty()) {
            throw new AssertionError("neither read nor skipped: " + record);
        }
    }
}
