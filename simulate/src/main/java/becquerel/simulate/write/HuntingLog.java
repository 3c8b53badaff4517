package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Defender's table of messages, as the portal exports a hunting query over its thirty days (CATALOGUE 1.10). */
final class HuntingLog extends MailFlow {
    private static final int MOST_ROWS = 100_000;
    private static final String COLUMNS = "Timestamp,NetworkMessageId,InternetMessageId,SenderMailFromAddress,"
            + "SenderFromAddress,SenderFromDomain,SenderIPv4,SenderIPv6,RecipientEmailAddress,Subject,EmailDirection,"
            + "DeliveryAction,DeliveryLocation,ThreatTypes,AuthenticationDetails,AttachmentCount,UrlCount,ReportId";

    private HuntingLog(World world, Instant from, Path evidence) {
        super(
                world,
                List.of(new Export(
                        evidence,
                        "defender/EmailEvents",
                        "email events",
                        Form.table(".csv", Form.MARK + COLUMNS),
                        Split.parts(MOST_ROWS, true))),
                from);
    }

    static HuntingLog of(World world, Path evidence) {
        return new HuntingLog(world, world.to().minus(Duration.ofDays(30)), evidence);
    }

    @Override
    String id(Row row) {
        Chance draw = Chance.of(row.recipient().hashCode());
        return row.id() + "-" + Math.abs(draw.bits() >>> 4) + "-1";
    }

    @Override
    void write(Row row, Json out) {
        Message message = row.message();
        boolean inbound = !mine(message.from());
        boolean six = row.fromServer().indexOf(':') >= 0;
        Chance draw = Chance.of(message.id().hashCode());
        String from = message.from();
        new Csv(out, ',', false)
                .row(
                        Times.zulu(row.time()),
                        row.id(),
                        message.id(),
                        from,
                        from,
                        from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT),
                        six ? "" : row.fromServer(),
                        six ? row.fromServer() : "",
                        row.recipient(),
                        message.subject(),
                        inbound ? "Inbound" : mine(row.recipient()) ? "Intra-org" : "Outbound",
                        action(row.status()),
                        location(row.status()),
                        row.status().equals("Quarantined")
                                ? "Phish"
                                : row.status().equals("FilteredAsSpam") ? "Spam" : "",
                        inbound ? checks(draw) : "",
                        message.attachment().isEmpty() ? "0" : "1",
                        Integer.toString(draw.below(6)),
                        id(row));
    }

    private static String action(String status) {
        return switch (status) {
            case "Quarantined", "Failed" -> "Blocked";
            case "FilteredAsSpam" -> "Junked";
            default -> "Delivered";
        };
    }

    private static String location(String status) {
        return switch (status) {
            case "Quarantined" -> "Quarantine";
            case "Failed" -> "Failed";
            case "FilteredAsSpam" -> "Junk folder";
            default -> "Inbox/folder";
        };
    }

    /** Most senders pass all checks; some domains sign nothing. */
    private static String checks(Chance draw) {
        String dkim = draw.happens(0.1) ? "none" : "pass";
        String dmarc = dkim.equals("none") || draw.happens(0.1) ? "none" : "pass";
        return "{\"SPF\":\"pass\",\"DKIM\":\"" + dkim + "\",\"DMARC\":\"" + dmarc + "\",\"CompAuth\":\"pass\"}";
    }
}
