package becquerel.collect;

import becquerel.collect.defender.AlertTables;
import becquerel.collect.defender.Alerts;
import becquerel.collect.defender.CloudApps;
import becquerel.collect.defender.DeviceActs;
import becquerel.collect.defender.EmailContents;
import becquerel.collect.defender.EmailEvents;
import becquerel.collect.defender.EmailPostDelivery;
import becquerel.collect.defender.HuntingTables;
import becquerel.collect.defender.LogonEvents;
import becquerel.collect.defender.UrlClicks;
import becquerel.collect.directory.AccessPolicies;
import becquerel.collect.directory.AppGrants;
import becquerel.collect.directory.Applications;
import becquerel.collect.directory.DirectorySettings;
import becquerel.collect.directory.Domains;
import becquerel.collect.directory.People;
import becquerel.collect.directory.RoleMembers;
import becquerel.collect.directory.SignInMethodReports;
import becquerel.collect.entra.DirectoryAudits;
import becquerel.collect.entra.GraphActivity;
import becquerel.collect.entra.HuntingSignIns;
import becquerel.collect.entra.OtherLogs;
import becquerel.collect.entra.RiskDetections;
import becquerel.collect.entra.RiskyUsers;
import becquerel.collect.entra.SignInChecks;
import becquerel.collect.entra.SignInLog;
import becquerel.collect.exchange.AcceptedDomains;
import becquerel.collect.exchange.ExchangeSettings;
import becquerel.collect.exchange.FolderPermissions;
import becquerel.collect.exchange.InboxRules;
import becquerel.collect.exchange.JournalRules;
import becquerel.collect.exchange.MailboxDelegates;
import becquerel.collect.exchange.MailboxPermissions;
import becquerel.collect.exchange.MailboxProtocols;
import becquerel.collect.exchange.Mailboxes;
import becquerel.collect.exchange.MessageRules;
import becquerel.collect.exchange.SweepRules;
import becquerel.collect.exchange.TransportRules;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.m365.AuditLog;
import becquerel.collect.trace.MessageTrace;
import becquerel.collect.trace.TraceEvents;
import becquerel.collect.trace.TraceReport;
import java.util.ArrayList;
import java.util.List;

/** Every dialect we read. The first that recognises a file gets it. */
public final class Dialects {
    /** Sources of records with named fields, in alphabetical order; one line for each. */
    public static final List<FieldSource> SOURCES = List.of(
            new AcceptedDomains(),
            new AccessPolicies(),
            new Alerts(),
            AlertTables.evidence(),
            AlertTables.info(),
            new AppGrants(),
            new Applications(),
            new CloudApps(),
            new DeviceActs(),
            new DirectoryAudits(),
            DirectorySettings.AUTHENTICATION_METHODS,
            DirectorySettings.AUTHORIZATION,
            DirectorySettings.CONSENT_REQUESTS,
            DirectorySettings.NAMED_LOCATIONS,
            DirectorySettings.SECURITY_DEFAULTS,
            new Domains(),
            EmailContents.attachments(),
            EmailContents.urls(),
            new EmailEvents(),
            new EmailPostDelivery(),
            ExchangeSettings.ADMIN_AUDIT_LOG,
            ExchangeSettings.ANTI_PHISH,
            ExchangeSettings.AUDIT_BYPASS,
            ExchangeSettings.AUDIT_STATUS,
            ExchangeSettings.AUTHENTICATION,
            ExchangeSettings.AUTO_REPLY,
            ExchangeSettings.CONNECTION_FILTER,
            ExchangeSettings.CONTENT_FILTER,
            ExchangeSettings.DKIM,
            ExchangeSettings.INBOUND_CONNECTOR,
            ExchangeSettings.MALWARE_FILTER,
            ExchangeSettings.ORGANISATION,
            ExchangeSettings.OUTBOUND_CONNECTOR,
            ExchangeSettings.OUTBOUND_SPAM,
            ExchangeSettings.REMOTE_DOMAIN,
            ExchangeSettings.SAFE_LINKS,
            ExchangeSettings.TRANSPORT,
            new FolderPermissions(),
            new GraphActivity(),
            new HuntingSignIns(),
            new HuntingTables(),
            new InboxRules(),
            new JournalRules(),
            new LogonEvents(),
            new MailboxDelegates(),
            new Mailboxes(),
            new MailboxPermissions(),
            new MailboxProtocols(),
            new MessageRules(),
            new MessageTrace(),
            new OtherLogs(),
            new People(),
            new RiskDetections(),
            new RiskyUsers(),
            new RoleMembers(),
            new SignInChecks(),
            new SignInLog(),
            new SignInMethodReports(),
            new SweepRules(),
            new TraceEvents(),
            new TraceReport(),
            new TransportRules(),
            new UrlClicks());

    /** The audit log, whose record many containers hold whole, before all others. */
    public static final List<Dialect> ALL = all();

    private Dialects() {}

    private static List<Dialect> all() {
        RecordParser objects = FieldDialect.objects(SOURCES);
        List<Dialect> all = new ArrayList<>();
        for (Dialect dialect : AuditLog.values()) {
            all.add(new Mixed(dialect, objects));
        }
        for (Dialect dialect : FieldDialect.of(SOURCES)) {
            all.add(new Mixed(dialect, AuditLog::readJson));
        }
        return List.copyOf(all);
    }
}
