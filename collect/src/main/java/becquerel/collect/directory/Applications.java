package becquerel.collect.directory;

import becquerel.activity.Configuration.App;
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
import java.util.Locale;
import java.util.Map;

/**
 * Applications the tenant knows: {@code servicePrincipals} and {@code applications} of Microsoft Graph, and the Extractor Suite's
 * tables of both (CATALOGUE 1.3, 1.7).
 */
public final class Applications implements FieldSource {
    @Override
    public String kind() {
        return "Entra applications";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean log = fields.has("ipaddress") || fields.has("correlationid") || fields.has("activitydatetime");
        boolean grant = fields.has("permission") || fields.has("scope");
        boolean principal = fields.has("serviceprincipaltype") || fields.has("appownerorganizationid");
        boolean registered = fields.has("publisherdomain") || fields.has("requiredresourceaccess");
        boolean suite = fields.has("id") && fields.has("displayname") && fields.has("createddatetime");
        boolean named = fields.has("displayname") || fields.has("appdisplayname");
        return fields.has("appid") && named && !log && !grant && (principal || registered || suite);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String app = cells.text("appid").toLowerCase(Locale.ROOT);
        if (app.isEmpty()) {
            return Said.nothing("no application");
        }
        boolean principal = fields.has("serviceprincipaltype") || fields.has("appownerorganizationid");
        String id = cells.text("id", "objectid").toLowerCase(Locale.ROOT);
        var snapshot = new Snapshot(fields, desk, principal ? "servicePrincipal" : "application", id);
        snapshot.see(new App(
                app,
                cells.text("displayname", "appdisplayname"),
                publisher(cells),
                cells.text("appownerorganizationid").toLowerCase(Locale.ROOT),
                cells.text("createddatetime"),
                replies(cells)));
        Map<String, String> more = more(cells);
        if (!more.isEmpty()) {
            snapshot.see(new Setting("app:" + app, more));
        }
        snapshot.alias(id, "app:" + app);
        cells.report(desk);
        return snapshot.said();
    }

    private static String publisher(Cells cells) {
        String verified = cells.inner("verifiedpublisher").text("displayname");
        return verified.isEmpty() ? cells.text("verifiedpublisherdisplayname") : verified;
    }

    /** Where the application has people's answers sent: of a service principal one list, of a registration one for each platform. */
    private static List<String> replies(Cells cells) {
        List<String> urls = new ArrayList<>(cells.list("replyurls"));
        for (String platform : List.of("web", "spa", "publicclient")) {
            urls.addAll(cells.inner(platform).list("redirecturis"));
        }
        return urls;
    }

    /** Whether it can be used, by whom it is owned, and until when its secrets and certificates hold. */
    private static Map<String, String> more(Cells cells) {
        Map<String, String> more = new LinkedHashMap<>();
        put("accountEnabled", cells.value("accountenabled"), more);
        put("publisherName", cells.text("publishername"), more);
        put("publisherDomain", cells.text("publisherdomain"), more);
        put("signInAudience", cells.text("signinaudience"), more);
        put("owners", String.join(";", cells.list("ownerids", "ownerdisplaynames")), more);
        for (String kind : List.of("passwordCredentials", "keyCredentials")) {
            for (Cells key : cells.each(kind.toLowerCase(Locale.ROOT))) {
                String span = key.text("startdatetime", "startdate") + " to " + key.text("enddatetime", "enddate");
                String name = key.text("displayname");
                put(kind + " " + key.text("keyid"), name.isEmpty() ? span : name + ", " + span, more);
            }
        }
        return more;
    }

    private static void put(String name, String value, Map<String, String> values) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
