package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.Setting;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.List;

/**
 * Settings of the tenant and of mailboxes that have no shape of their own (CATALOGUE 1.7, 7.2): each object of a cmdlet with all its
 * values. A cmdlet is known by names that no other has.
 */
public final class ExchangeSettings implements FieldSource {
    public static final ExchangeSettings ADMIN_AUDIT_LOG =
            new ExchangeSettings("Get-AdminAuditLogConfig", false, "unifiedauditlogingestionenabled");
    public static final ExchangeSettings ANTI_PHISH =
            new ExchangeSettings("Get-AntiPhishPolicy", false, "phishthresholdlevel");
    public static final ExchangeSettings AUDIT_BYPASS = new ExchangeSettings(
            "Get-MailboxAuditBypassAssociation", true, "auditbypassenabled", "!effectiveauditstate");
    public static final ExchangeSettings AUDIT_STATUS =
            new ExchangeSettings("Get-MailboxAuditStatus", true, "effectiveauditstate");
    public static final ExchangeSettings AUTHENTICATION =
            new ExchangeSettings("Get-AuthenticationPolicy", false, "allowbasicauthimap", "allowbasicauthsmtp");
    public static final ExchangeSettings AUTO_REPLY =
            new ExchangeSettings("Get-MailboxAutoReplyConfiguration", true, "autoreplystate");
    public static final ExchangeSettings CONNECTION_FILTER =
            new ExchangeSettings("Get-HostedConnectionFilterPolicy", false, "ipallowlist", "enablesafelist");
    public static final ExchangeSettings CONTENT_FILTER =
            new ExchangeSettings("Get-HostedContentFilterPolicy", false, "highconfidencespamaction");
    public static final ExchangeSettings DKIM = new ExchangeSettings("Get-DkimSigningConfig", false, "selector1cname");
    public static final ExchangeSettings INBOUND_CONNECTOR =
            new ExchangeSettings("Get-InboundConnector", false, "senderdomains", "connectortype");
    public static final ExchangeSettings MALWARE_FILTER =
            new ExchangeSettings("Get-MalwareFilterPolicy", false, "zapenabled", "enablefilefilter");
    public static final ExchangeSettings ORGANISATION =
            new ExchangeSettings("Get-OrganizationConfig", false, "auditdisabled");
    public static final ExchangeSettings OUTBOUND_CONNECTOR =
            new ExchangeSettings("Get-OutboundConnector", false, "recipientdomains", "smarthosts");
    public static final ExchangeSettings OUTBOUND_SPAM =
            new ExchangeSettings("Get-HostedOutboundSpamFilterPolicy", false, "autoforwardingmode");
    public static final ExchangeSettings REMOTE_DOMAIN =
            new ExchangeSettings("Get-RemoteDomain", false, "autoforwardenabled", "domainname");
    public static final ExchangeSettings SAFE_LINKS =
            new ExchangeSettings("Get-SafeLinksPolicy", false, "allowclickthrough");
    public static final ExchangeSettings TRANSPORT = new ExchangeSettings(
            "Get-TransportConfig", false, "smtpclientauthenticationdisabled", "!popenabled", "!primarysmtpaddress");

    private final String cmdlet;
    private final boolean ofMailbox;
    private final List<String> tells;

    /** These names must be there, those with a {@code !} must not. */
    private ExchangeSettings(String cmdlet, boolean ofMailbox, String... tells) {
        this.cmdlet = cmdlet;
        this.ofMailbox = ofMailbox;
        this.tells = List.of(tells);
    }

    @Override
    public String kind() {
        return cmdlet.substring("Get-".length()) + " settings";
    }

    @Override
    public boolean knows(Fields fields) {
        for (String tell : tells) {
            boolean holds = tell.startsWith("!") ? !fields.has(tell.substring(1)) : fields.has(tell);
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        var values = cells.all();
        if (values.isEmpty()) {
            return Said.nothing("no settings");
        }
        String[] names = {"userprincipalname", "primarysmtpaddress", "mailboxownerid", "identity", "name"};
        Account owner = ofMailbox ? Owners.of(cells, desk, names) : Account.NOBODY;
        cells.report(desk);
        String object = cells.text("name", "identity", "userprincipalname", "guid");
        var snapshot = new Snapshot(fields, desk, cmdlet, cells.text("guid"));
        snapshot.see(owner, new Setting(object, values));
        return snapshot.said();
    }
}
