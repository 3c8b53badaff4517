package becquerel.simulate.write;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What Exchange's cmdlets log, whoever's page or program ran them (CATALOGUE 1.2.4, record type 1). */
final class CmdletRecords {
    private static final String REMOTE_POWERSHELL = "fb78d390-0c51-40cd-8e17-fdbfab77341b";
    private static final String ADMIN_CENTRE = "497effe9-df71-4043-a8bb-14cf78c4b63b";

    private final AccountDay day;
    private final AuditPen pen;
    private final Actor actor;
    private final Sessions sessions;

    CmdletRecords(AccountDay day, AuditPen pen, Actor actor, Sessions sessions) {
        this.day = day;
        this.pen = pen;
        this.actor = actor;
        this.sessions = sessions;
    }

    void rule(int number, Event.RuleChanged event) {
        InboxRule rule = event.rule();
        String alias = event.mailbox().alias();
        String identity = pen.provider().directoryPath() + alias + "\\" + Ids.rule(alias, rule.name());
        var pairs = new ArrayList<String>();
        boolean content = event.change() == Event.Change.NEW || event.change() == Event.Change.SET;
        if (event.change() != Event.Change.NEW) {
            add(pairs, "Identity", identity);
        } else if (!event.context().account().equals(event.mailbox())) {
            add(pairs, "Mailbox", event.mailbox().account());
        }
        if (content) {
            pairs.addAll(List.of("AlwaysDeleteOutlookRulesBlob", "False", "Force", "False"));
            content(rule, alias, pairs);
        }
        String verb = switch (event.change()) {
            case NEW -> "New-InboxRule";
            case SET -> "Set-InboxRule";
            case REMOVE -> "Remove-InboxRule";
            case ENABLE -> "Enable-InboxRule";
            case DISABLE -> "Disable-InboxRule";
        };
        String object = content ? pen.provider().directoryPath() + alias + "\\" + rule.name() : identity;
        write(number, event.context(), verb, object, pairs);
    }

    private static void content(InboxRule rule, String alias, List<String> pairs) {
        add(pairs, "ForwardTo", String.join(";", rule.forwardTo()));
        add(pairs, "ForwardAsAttachmentTo", String.join(";", rule.attachTo()));
        add(pairs, "RedirectTo", String.join(";", rule.redirectTo()));
        add(pairs, "MoveToFolder", rule.moveTo().isEmpty() ? "" : alias + ":\\" + rule.moveTo());
        add(pairs, "DeleteMessage", rule.delete() ? "True" : "");
        add(pairs, "MarkAsRead", rule.markRead() ? "True" : "");
        add(pairs, "From", String.join(";", rule.from()));
        add(pairs, "SubjectOrBodyContainsWords", String.join(";", rule.words()));
        add(pairs, "Name", rule.name());
        pairs.addAll(List.of("StopProcessingRules", rule.stop() ? "True" : "False"));
    }

    void forwarding(int number, Event.Forwarding event) {
        String identity = path(event.mailbox());
        String target = event.target().isEmpty() ? "" : "smtp:" + event.target();
        write(
                number,
                event.context(),
                "Set-Mailbox",
                identity,
                List.of(
                        "Identity",
                        identity,
                        "ForwardingSmtpAddress",
                        target,
                        "DeliverToMailboxAndForward",
                        event.keepsCopy() ? "True" : "False"));
    }

    void delegated(int number, Event.Delegated event) {
        String mailbox = path(event.mailbox());
        boolean given = event.given();
        switch (event.right()) {
            case "FullAccess" ->
                write(
                        number,
                        event.context(),
                        given ? "Add-MailboxPermission" : "Remove-MailboxPermission",
                        mailbox,
                        List.of(
                                "Identity",
                                mailbox,
                                "User",
                                event.to(),
                                "AccessRights",
                                event.right(),
                                "InheritanceType",
                                "All"));
            case "SendAs" ->
                write(
                        number,
                        event.context(),
                        given ? "Add-RecipientPermission" : "Remove-RecipientPermission",
                        mailbox,
                        List.of("Identity", mailbox, "Trustee", event.to(), "AccessRights", event.right()));
            case "SendOnBehalf" ->
                write(
                        number,
                        event.context(),
                        "Set-Mailbox",
                        mailbox,
                        List.of("Identity", mailbox, "GrantSendOnBehalfTo", given ? event.to() : ""));
            default -> {
                String folder = event.mailbox().alias() + ":\\Inbox";
                write(
                        number,
                        event.context(),
                        given ? "Add-MailboxFolderPermission" : "Remove-MailboxFolderPermission",
                        folder,
                        List.of("Identity", folder, "User", event.to(), "AccessRights", event.right()));
            }
        }
    }

    void other(int number, Event.Cmdlet event) {
        var pairs = new ArrayList<String>();
        new TreeMap<>(event.parameters()).forEach((name, value) -> pairs.addAll(List.of(name, value)));
        write(number, event.context(), event.name(), event.object(), pairs);
    }

    private void write(int number, Event.Context context, String cmdlet, String object, List<String> pairs) {
        Chance draw = day.of(number).at("cmdlet");
        Access access = context.access();
        boolean portal = access.client().kind() == Client.Kind.BROWSER
                && context.account().role() == becquerel.simulate.world.Role.ADMIN
                && pen.provider().portalCmdlets();
        String address = portal ? ProviderAddresses.portal(draw) : access.address();
        var entry = new Entry(
                draw.guid(),
                context.time(),
                RecordTypes.EXCHANGE_ADMIN,
                cmdlet,
                actor.exchangeName(),
                actor.puid(),
                2,
                "Exchange",
                object,
                address.isEmpty() ? "" : withPort(address, draw));
        Json out = pen.start(entry, "True", context, sessions)
                .text("AppId", portal ? ADMIN_CENTRE : app(access))
                .text("AppPoolName", access.client().kind() == Client.Kind.BROWSER ? "MSExchangeAdminApiNetCore" : "")
                .text("ClientAppId", access.app())
                .text("CorrelationID", "")
                .flag("ExternalAccess", false)
                .text("OrganizationName", pen.provider().tenant().initial())
                .text("OriginatingServer", pen.provider().server(draw));
        out.list("Parameters");
        for (int i = 0; i < pairs.size(); i += 2) {
            out.pair(pairs.get(i), pairs.get(i + 1));
        }
        out.endList().text("RequestId", draw.guid()).known("SessionId", access.session());
        pen.end(entry, draw, number);
    }

    private static String app(Access access) {
        return access.client().kind() == Client.Kind.POWERSHELL ? REMOTE_POWERSHELL : Apps.EXCHANGE;
    }

    /** Cmdlets tell the port, too; an IPv6 address then stands in brackets. */
    private static String withPort(String address, Chance draw) {
        int port = draw.between(1_025, 65_000);
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port;
    }

    private String path(Person mailbox) {
        return pen.provider().directoryPath() + mailbox.alias();
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name);
            pairs.add(value);
        }
    }
}
