package becquerel.collect.directory;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Configuration.Person;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.AccountNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accounts of the directory: {@code users} of Microsoft Graph, Hawk's and the Extractor Suite's tables (CATALOGUE 1.3, 1.4). */
public final class People implements FieldSource {
    /** What is told of an account beside its name, as Graph calls it. */
    private static final List<String> SETTINGS = List.of(
            "displayName",
            "mail",
            "userType",
            "createdDateTime",
            "deletedDateTime",
            "lastPasswordChangeDateTime",
            "onPremisesSyncEnabled",
            "externalUserState",
            "creationType",
            "jobTitle",
            "department",
            "country",
            "usageLocation",
            "passwordPolicies");

    @Override
    public String kind() {
        return "Entra users";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean log = fields.has("ipaddress") || fields.has("appdisplayname") || fields.has("activity");
        boolean other = fields.has("risklevel") || fields.has("ismfaregistered") || fields.has("recipienttypedetails");
        boolean user = fields.has("accountenabled")
                || fields.has("lastpasswordchangedatetime")
                || (fields.has("businessphones") && fields.has("id"));
        return fields.has("userprincipalname") && user && !log && !other;
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String name = cells.text("userprincipalname");
        String id = cells.text("id", "objectid").toLowerCase(Locale.ROOT);
        Account named = AccountNames.account(name.isEmpty() ? id : name);
        if (!named.isKnown()) {
            return Said.nothing("no account");
        }
        boolean guest = cells.text("usertype").equalsIgnoreCase("Guest");
        Account account = guest && named.isPerson() ? new Account(named.name(), Kind.GUEST) : named;
        Map<String, String> settings = new LinkedHashMap<>();
        for (String each : SETTINGS) {
            put(each, cells.value(each.toLowerCase(Locale.ROOT)), settings);
        }
        Cells signIns = cells.inner("signinactivity");
        put("lastSignInDateTime", signIns.text("lastsignindatetime"), settings);
        put("lastNonInteractiveSignInDateTime", signIns.text("lastnoninteractivesignindatetime"), settings);
        boolean told = cells.told("accountenabled").isPresent();
        if (!told) {
            settings.put("accountEnabled", "not told");
        }
        var snapshot = new Snapshot(fields, desk, "user", id);
        snapshot.see(account, new Person(!told || cells.is("accountenabled"), settings));
        snapshot.alias(id, name);
        snapshot.alias(cells.text("onpremisessecurityidentifier"), name);
        snapshot.alias(cells.text("securityidentifier"), name);
        snapshot.alias(guest ? "" : cells.text("mail"), name); // a guest's address is his own elsewhere
        cells.report(desk);
        return snapshot.said();
    }

    private static void put(String name, String value, Map<String, String> settings) {
        if (!value.isEmpty()) {
            settings.put(name, value);
        }
    }
}
