package becquerel.collect.m365;

import becquerel.activity.Client;
import becquerel.activity.Origin;
import becquerel.collect.value.Address;
import becquerel.collect.value.Json;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Where an act came from: the many fields for address, user agent, protocol and application, in order of trust. */
final class Origins {
    private static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";
    private static final String REST_POWERSHELL = "fb78d390-0c51-40cd-8e17-fdbfab77341b";
    private static final String REMOTE_POWERSHELL = "a0c73c16-a7e3-4564-9a95-2bdf47383716";

    private Origins() {}

    static Origin of(AuditRecord record) {
        Address address = address(record);
        String info = record.text("ClientInfoString");
        String agent = userAgent(record, info);
        String app = app(record);
        Client client = info.isEmpty() ? clientOfAgent(agent, app) : clientOfInfo(info);
        boolean unknown = !address.isKnown() && agent.isEmpty() && app.isEmpty() && client == Client.UNKNOWN;
        return unknown ? Origin.UNKNOWN : new Origin(address.text(), address.port(), agent, client, app);
    }

    /** The client application's id. Exchange names itself on cmdlets, which says nothing about the client. */
    static String app(AuditRecord record) {
        String app = record.firstText("ClientAppId", "ApplicationId", "ClientApplicationId");
        if (app.isEmpty()) {
            JsonNode access = record.nested("AppAccessContext");
            app = access == null ? "" : Json.text(access.get("ClientAppId"));
        }
        if (app.isEmpty()) {
            app = ofInfoText(record.text("ClientInfoString"));
        }
        if (app.isEmpty()) {
            app = record.text("AppId");
        }
        app = app.strip().toLowerCase(Locale.ROOT);
        boolean cmdlet = app.equals(EXCHANGE) && record.type() == RecordTypes.EXCHANGE_ADMIN;
        return cmdlet || app.equals("not available") ? "" : app;
    }

    private static Address address(AuditRecord record) {
        for (String field : ADDRESSES) {
            String written = record.text(field);
            if (!written.isEmpty()) {
                Address address = Address.of(written);
                if (address.isKnown()) {
                    return address;
                }
            }
        }
        return Address.NONE;
    }

    private static final String[] ADDRESSES = {
        "ClientIPAddress",
        "ClientIP",
        "ActorIpAddress",
        "ActorIPAddress",
        "ClientIp",
        "UserClientIP",
        "UserIp",
        "IPAddress"
    };

    private static String userAgent(AuditRecord record, String info) {
        String agent = record.text("UserAgent");
        if (agent.isEmpty() && record.has("ExtendedProperties")) {
            Pairs extended = record.extended();
            agent = extended.text("UserAgent");
            if (agent.isEmpty()) {
                agent = ofDetails(extended.text("additionalDetails"));
            }
        }
        if (agent.isEmpty()) {
            agent = record.firstText("ActorInfoString", "BrowserUserAgent");
        }
        if (agent.isEmpty() && !info.isEmpty()) {
            agent = ofInfo(info);
        }
        return agent.strip();
    }

    /** {@code Client=WebServices;ExchangeWebServices…[AppId=<id>];}: the client, where {@code AppId} is Exchange itself. */
    private static String ofInfoText(String info) {
        int start = info.indexOf("[AppId=");
        int end = start < 0 ? -1 : info.indexOf(']', start);
        return end < 0 ? "" : info.substring(start + 7, end);
    }

    private static String ofDetails(String details) {
        if (!details.contains("User-Agent")) {
            return "";
        }
        JsonNode node = Json.parse(details);
        return node == null ? "" : Json.text(node.get("User-Agent"));
    }

    /** {@code Client=OWA;Mozilla/5.0 (…;…) …;}: what is neither a key with its value nor an application's id. */
    private static String ofInfo(String info) {
        int start = info.indexOf(';');
        while (start >= 0 && start + 1 < info.length()) {
            int end = info.indexOf(';', start + 1);
            String part = info.substring(start + 1, end < 0 ? info.length() : end);
            boolean setting = part.startsWith("Client=") || part.startsWith("Action=") || part.startsWith("Protocol=");
            if (!setting && !part.isBlank()) {
                String agent = info.substring(start + 1);
                int id = agent.indexOf("[AppId=");
                agent = id > 0 ? agent.substring(0, id) : agent;
                agent = agent.startsWith("UserAgent=") ? agent.substring(10) : agent;
                return agent.endsWith(";") ? agent.substring(0, agent.length() - 1) : agent;
            }
            start = end;
        }
        return "";
    }

    private static Client clientOfInfo(String info) {
        String text = info.toLowerCase(Locale.ROOT);
        int start = text.indexOf("client=");
        if (start < 0) {
            return Client.UNKNOWN;
        }
        String name = text.substring(start + 7);
        if (name.startsWith("pop3/imap4")) {
            return name.contains("protocol=imap")
                    ? Client.IMAP
                    : name.contains("protocol=pop") ? Client.POP : Client.UNKNOWN;
        }
        return byName(name);
    }

    private static Client byName(String name) {
        for (Named each : NAMED) {
            if (name.startsWith(each.prefix())) {
                return each.client();
            }
        }
        return Client.UNKNOWN;
    }

    private record Named(String prefix, Client client) {}

    private static final Named[] NAMED = {
        new Named("owa", Client.OWA),
        new Named("rest", Client.REST),
        new Named("msexchangerpc", Client.OUTLOOK),
        new Named("outlookservice", Client.OUTLOOK),
        new Named("webservices", Client.EWS),
        new Named("activesync", Client.ACTIVE_SYNC),
        new Named("airsync", Client.ACTIVE_SYNC),
        new Named("imap", Client.IMAP),
        new Named("pop", Client.POP),
        new Named("smtp", Client.SMTP),
        new Named("hub transport", Client.TRANSPORT),
        new Named("management", Client.POWERSHELL),
    };

    private static Client clientOfAgent(String agent, String app) {
        if (REST_POWERSHELL.equals(app) || REMOTE_POWERSHELL.equals(app) || agent.contains("WindowsPowerShell")) {
            return Client.POWERSHELL;
        }
        if (agent.startsWith("Mozilla/")) {
            return Client.BROWSER;
        }
        return agent.contains("Outlook") ? Client.OUTLOOK : Client.UNKNOWN;
    }
}
