package becquerel.collect.exchange;

import becquerel.activity.Configuration.OwnDomain;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.Locale;

/** {@code Get-AcceptedDomain}: the domains whose mail the tenant takes in. */
public final class AcceptedDomains implements FieldSource {
    @Override
    public String kind() {
        return "accepted domains";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("domainname") && fields.has("domaintype");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String domain = cells.text("domainname").toLowerCase(Locale.ROOT);
        if (domain.isEmpty()) {
            return Said.nothing("no domain");
        }
        var snapshot = new Snapshot(fields, desk, "Get-AcceptedDomain", cells.text("guid", "id"));
        snapshot.see(new OwnDomain(domain, true));
        return snapshot.said();
    }
}
