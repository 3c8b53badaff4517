package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** What Exchange does by itself in every tenant, at night above all; a large part of small tenants' logs. */
final class SystemJobs {
    private static final String HOST = "NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)";
    private static final List<String> TENANT = List.of(
            "Set-TransportConfig",
            "Set-MailboxPlan",
            "Set-OwaMailboxPolicy",
            "Set-AdminAuditLogConfig",
            "Set-TenantObjectVersion",
            "Set-ExchangeAssistanceConfig",
            "Enable-AddressListPaging",
            "Install-DefaultSharingPolicy",
            "Install-AdminAuditLogConfig",
            "Install-DataClassificationConfig",
            "Set-RecipientEnforcementProvisioningPolicy");

    private SystemJobs() {}

    static void write(AccountDay day, AuditPen pen) {
        if (pen.provider().systemJobs() == 0) {
            return;
        }
        Chance draw = day.chance().at("jobs", day.person().objectId().getMostSignificantBits() + day.day());
        if (draw.happens(pen.provider().systemJobs())) {
            mailbox(day, pen, draw);
        }
        if (day.person().number() == 0 && draw.happens(0.5)) {
            Instant time = time(day, draw);
            for (String each : TENANT) {
                write(
                        pen,
                        each,
                        pen.provider().tenant().initial(),
                        time,
                        draw,
                        "Identity",
                        pen.provider().tenant().initial());
            }
        }
    }

    private static void mailbox(AccountDay day, AuditPen pen, Chance draw) {
        String path = pen.provider().directoryPath() + day.person().alias();
        write(pen, "Set-Mailbox", path, time(day, draw), draw, "Identity", path, "RecalculateInactiveMailbox", "True");
    }

    private static Instant time(AccountDay day, Chance draw) {
        return day.date().atTime(LocalTime.ofSecondOfDay(draw.below(86_400))).toInstant(ZoneOffset.UTC);
    }

    private static void write(
            AuditPen pen, String cmdlet, String object, Instant time, Chance draw, String... parameters) {
        var entry =
                new Entry(draw.guid(), time, RecordTypes.EXCHANGE_ADMIN, cmdlet, HOST, HOST, 3, "Exchange", object, "");
        pen.start(entry, "True")
                .text("AppId", "")
                .text("ClientAppId", "")
                .flag("ExternalAccess", true)
                .text("OrganizationName", pen.provider().tenant().initial())
                .text("OriginatingServer", pen.provider().server(draw))
                .named("Parameters", parameters);
        pen.end(entry, draw);
    }
}
