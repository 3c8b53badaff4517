package becquerel.collect.directory;

import becquerel.activity.Configuration.OwnDomain;
import becquerel.activity.Configuration.Setting;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code domains} of Microsoft Graph: which domains the tenant has, which are verified, and who vouches for their accounts. */
public final class Domains implements FieldSource {
    @Override
    public String kind() {
        return "Entra domains";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("authenticationtype") && fields.has("isverified");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String domain = cells.text("id", "name", "domainname").toLowerCase(Locale.ROOT);
        if (domain.isEmpty()) {
            return Said.nothing("no domain");
        }
        var snapshot = new Snapshot(fields, desk, "domain", domain);
        snapshot.see(new OwnDomain(domain, cells.is("isverified")));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("authenticationType", cells.text("authenticationtype"));
        values.put("isDefault", cells.value("isdefault"));
        values.put("isInitial", cells.value("isinitial"));
        values.put("supportedServices", String.join(";", cells.list("supportedservices")));
        values.values().removeIf(String::isEmpty);
        snapshot.see(new Setting(domain, values));
        cells.report(desk);
        return snapshot.said();
    }
}
