package becquerel.collect.exchange;

import becquerel.activity.Client;
import becquerel.activity.Configuration.Protocols;
import becquerel.activity.Configuration.Setting;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code Get-CASMailbox} and {@code Get-EXOCasMailbox}: by which protocols each mailbox may be reached; and the plan that new
 * mailboxes follow, {@code Get-CASMailboxPlan}.
 */
public final class MailboxProtocols implements FieldSource {
    private static final Map<String, Client> SWITCHES = switches();
    private static final String SMTP_OFF = "smtpclientauthenticationdisabled";

    @Override
    public String kind() {
        return "mailbox protocols";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("imapenabled") && fields.has("popenabled");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        List<Client> allowed = new ArrayList<>();
        List<Client> forbidden = new ArrayList<>();
        SWITCHES.forEach((name, client) -> cells.told(name).ifPresent(on -> (on ? allowed : forbidden).add(client)));
        // Without a word here the tenant's own setting (Get-TransportConfig) holds.
        cells.told(SMTP_OFF).ifPresent(off -> (off ? forbidden : allowed).add(Client.SMTP));
        if (allowed.isEmpty() && forbidden.isEmpty()) {
            return Said.nothing("no protocols");
        }
        String id = cells.text("externaldirectoryobjectid", "guid", "identity");
        boolean plan = !fields.has("primarysmtpaddress") && !fields.has("userprincipalname") && isPlan(cells);
        var snapshot = new Snapshot(fields, desk, plan ? "Get-CASMailboxPlan" : "Get-CASMailbox", id);
        if (plan) {
            snapshot.see(new Setting(cells.text("name", "displayname", "identity"), values(cells)));
        } else {
            String[] names = {"userprincipalname", "primarysmtpaddress", "externaldirectoryobjectid", "identity", "name"
            };
            snapshot.see(Owners.of(cells, desk, names), new Protocols(allowed, forbidden));
            String principal = cells.text("userprincipalname");
            for (String other : List.of("primarysmtpaddress", "externaldirectoryobjectid", "exchangeguid", "guid")) {
                snapshot.alias(cells.text(other), principal);
            }
        }
        return snapshot.said();
    }

    private static boolean isPlan(Cells cells) {
        return cells.fields().has("isdefault")
                || cells.text("identity", "name").startsWith("ExchangeOnline")
                || cells.fields().has("mailboxplan");
    }

    private static Map<String, String> values(Cells cells) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(SWITCHES.keySet());
        names.add(SMTP_OFF);
        cells.fields().texts().forEach((written, value) -> {
            boolean known = names.stream().anyMatch(written::equalsIgnoreCase);
            if (known && !value.isBlank()) {
                values.put(written, value);
            }
        });
        return values;
    }

    private static Map<String, Client> switches() {
        Map<String, Client> switches = new LinkedHashMap<>();
        switches.put("activesyncenabled", Client.ACTIVE_SYNC);
        switches.put("ewsenabled", Client.EWS);
        switches.put("imapenabled", Client.IMAP);
        switches.put("mapienabled", Client.OUTLOOK);
        switches.put("owaenabled", Client.OWA);
        switches.put("popenabled", Client.POP);
        return switches;
    }
}
