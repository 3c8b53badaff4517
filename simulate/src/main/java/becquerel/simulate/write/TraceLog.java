package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Message traces: a row for each recipient, for as far back as somebody asked (CATALOGUE 1.9). */
final class TraceLog extends MailFlow {
    private enum Dialect {
        /** Get-MessageTraceV2 into Export-Csv, American dates. */
        V2,
        /** The old Get-MessageTrace into ConvertTo-Json of Windows PowerShell. */
        OLD,
        /** Graph's exchangeMessageTrace. */
        GRAPH
    }

    private static final String COLUMNS = "\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\","
            + "\"ToIP\",\"FromIP\",\"Size\",\"MessageId\",\"MessageTraceId\"";

    private final Dialect dialect;
    private final World world;
    private final Instant from;

    private TraceLog(World world, Dialect dialect, Instant from, Path evidence) {
        super(
                world,
                List.of(new Export(
                        evidence,
                        "trace/" + (dialect == Dialect.GRAPH ? "messageTraces" : "MessageTrace"),
                        "message trace, " + dialect.name().toLowerCase(Locale.ROOT),
                        form(dialect),
                        Split.parts(dialect == Dialect.V2 ? 50_000 : 5_000, true))),
                from);
        this.world = world;
        this.dialect = dialect;
        this.from = from;
    }

    static TraceLog of(World world, Path evidence) {
        Chance draw = world.chance().at("trace export");
        Dialect dialect = draw.of(List.of(Dialect.values()));
        int days = dialect == Dialect.OLD || draw.happens(0.3) ? 10 : 90;
        return new TraceLog(world, dialect, world.to().minus(Duration.ofDays(days)), evidence);
    }

    private static Form form(Dialect dialect) {
        return switch (dialect) {
            case V2 -> Form.table(".csv", Form.MARK + COLUMNS);
            case OLD -> Form.array(".json");
            case GRAPH ->
                Form.pages(".json", "https://graph.microsoft.com/beta/$metadata#admin/exchange/tracing/messageTraces");
        };
    }

    @Override
    String id(Row row) {
        return row.id() + "/" + row.recipient().toLowerCase(Locale.ROOT) + "/" + status(row);
    }

    @Override
    void write(Row row, Json out) {
        switch (dialect) {
            case V2 -> table(row, out);
            case OLD -> old(row, out);
            case GRAPH -> graph(row, out);
        }
    }

    private String status(Row row) {
        String status = row.status();
        return dialect == Dialect.GRAPH
                ? status.substring(0, 1).toLowerCase(Locale.ROOT) + status.substring(1)
                : status;
    }

    private static void table(Row row, Json out) {
        Message message = row.message();
        new Csv(out, ',', true)
                .row(
                        Times.american(row.time()),
                        message.from(),
                        row.recipient(),
                        message.subject(),
                        row.status(),
                        row.toServer(),
                        row.fromServer(),
                        Integer.toString(message.bytes()),
                        message.id(),
                        row.id());
    }

    private void old(Row row, Json out) {
        Message message = row.message();
        out.apart()
                .item()
                .text("PSComputerName", "outlook.office365.com")
                .text("RunspaceId", "0f6a8f31-5f0b-4a52-8f0e-1b7a4a3e9d20")
                .flag("PSShowComputerName", false)
                .text("Organization", world.tenant().initial())
                .text("MessageId", message.id())
                .text("Received", date(row.time()))
                .text("SenderAddress", message.from())
                .text("RecipientAddress", row.recipient())
                .text("Subject", message.subject())
                .text("Status", row.status())
                .textOrNull("ToIP", row.toServer())
                .textOrNull("FromIP", row.fromServer())
                .number("Size", message.bytes())
                .text("MessageTraceId", row.id())
                .text("StartDate", date(from))
                .text("EndDate", date(world.to()))
                .number("Index", 0)
                .end();
    }

    private void graph(Row row, Json out) {
        Message message = row.message();
        out.apart()
                .item()
                .text("id", row.id())
                .text("senderAddress", message.from())
                .text("recipientAddress", row.recipient())
                .text("messageId", message.id())
                .text("receivedDateTime", Times.zulu(row.time()))
                .text("subject", message.subject())
                .text("status", status(row))
                .textOrNull("toIP", row.toServer())
                .textOrNull("fromIP", row.fromServer())
                .number("size", message.bytes())
                .end();
    }

    private static String date(Instant time) {
        return "/Date(" + time.toEpochMilli() + ")/";
    }
}
