import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The dialects in which message traces reach a responder. */
final class TraceExports {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);

    private TraceExports() {}

    /** Get-MessageTraceV2 into Export-Csv, ten days at most in one file. */
    static byte[] table(List<Traced> rows) {
        Csv csv = Csv.powerShell("Received", "SenderAddress", "RecipientAddress", "Subject", "Status", "ToIP", "FromIP", "Size",
                "MessageId", "MessageTraceId");
        for (Traced row : rows) {
            csv.row(AMERICAN.format(row.time().atOffset(ZoneOffset.UTC)), row.from(), row.to(), row.subject(), row.status(),
                    row.toIp(), row.fromIp(), row.size(), row.message(), row.networkId());
        }
        return csv.bytes();
    }

    /** The old Get-MessageTrace into ConvertTo-Json of PowerShell 5. */
    static byte[] old(Tenant tenant, List<Traced> rows, Instant from, Instant end) {
        List<Object> list = new ArrayList<>();
        for (Traced row : rows) {
            list.add(Json.object(
                    "PSComputerName", "outlook.office365.com",
                    "RunspaceId", "0f6a8f31-5f0b-4a52-8f0e-1b7a4a3e9d20",
                    "PSShowComputerName", false,
                    "Organization", tenant.name(),
                    "MessageId", row.message(),
                    "Received", date(row.time()),
                    "SenderAddress", row.from(),
                    "RecipientAddress", row.to(),
                    "Subject", row.subject(),
                    "Status", row.status(),
                    "ToIP", row.toIp().isEmpty() ? Json.NULL : row.toIp(),
                    "FromIP", row.fromIp().isEmpty() ? Json.NULL : row.fromIp(),
                    "Size", row.size(),
                    "MessageTraceId", row.networkId(),
                    "StartDate", date(from),
                    "EndDate", date(end),
                    "Index", list.size()));
        }
        return Json.write(list).replace("\"/Date(", "\"\\/Date(").replace(")/\"", ")\\/\"").getBytes(UTF_8);
    }

    private static String date(Instant time) {
        return "/Date(" + time.toEpochMilli() + ")/";
    }
}
