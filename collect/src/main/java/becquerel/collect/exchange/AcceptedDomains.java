package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Configuration.OwnDomain;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
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
        String domain = fields.text("domainname").toLowerCase(Locale.ROOT);
        if (domain.isEmpty()) {
            return Said.nothing("no domain");
        }
        String id = fields.text("guid", "id");
        var context = new Context(
                Context.UNDATED,
                "unknown",
                Account.NOBODY,
                Origin.UNKNOWN,
                "",
                "Get-AcceptedDomain",
                Outcome.SUCCESS,
                desk.ref(id));
        return Said.of(new ConfigurationSeen(context, Account.NOBODY, new OwnDomain(domain, true)));
    }
}
