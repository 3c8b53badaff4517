package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Alias;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Recurring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whose account a row names, in the columns of the directory or of the process that acted. */
final class Who {
    private static final String[] PREFIXES = {"initiatingprocessaccount", "account"};

    private Who() {}

    /** The account of the row's own columns: who signed in, clicked or is concerned. */
    static Account named(Fields fields) {
        return of(fields, "account");
    }

    /** The account of the process that acted, else the row's own. */
    static Account acting(Fields fields) {
        Account process = of(fields, "initiatingprocessaccount");
        return process.isKnown() ? process : of(fields, "account");
    }

    /** The account that a program was started for, else that of the process that started it. */
    static Account running(Fields fields) {
        Account own = of(fields, "account");
        return own.isKnown() ? own : acting(fields);
    }

    /** Directory names before those of a machine; a bare name of a machine is nobody's in the directory. */
    private static Account of(Fields fields, String prefix) {
        String upn = fields.text(prefix + "upn");
        if (upn.indexOf('@') > 0) {
            return Recurring.one(AccountNames.account(upn));
        }
        String object = fields.text(prefix + "objectid");
        if (AccountNames.isGuid(object)) {
            return Recurring.one(AccountNames.account(object));
        }
        String name = fields.text(prefix + "name");
        String domain = fields.text(prefix + "domain");
        if (name.isEmpty()) {
            return Account.NOBODY;
        }
        boolean system = fields.text(prefix + "sid").startsWith("S-1-5-1") || isMachines(name);
        String full = domain.isEmpty() || name.indexOf('@') > 0 ? name : domain + "\\" + name;
        return Recurring.one(
                system ? new Account(full.toLowerCase(Locale.ROOT), Account.Kind.SYSTEM) : AccountNames.account(full));
    }

    private static boolean isMachines(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "system", "local service", "network service", "root" -> true;
            default -> name.endsWith("$");
        };
    }

    /** Object and security ids, and the name on devices, beside a user principal name. */
    static List<Alias> aliases(Fields fields, String tenant) {
        List<Alias> aliases = new ArrayList<>(4);
        for (String prefix : PREFIXES) {
            String upn = fields.text(prefix + "upn");
            if (upn.indexOf('@') > 0) {
                String name = AccountNames.folded(upn);
                String object = fields.text(prefix + "objectid");
                add(AccountNames.isGuid(object) ? object : "", name, tenant, aliases);
                String sid = fields.text(prefix + "sid", "onpremsid");
                add(sid.startsWith("S-1-5-21-") ? sid : "", name, tenant, aliases);
                String domain = fields.text(prefix + "domain");
                String local = fields.text(prefix + "name");
                boolean onDevice = !domain.isEmpty() && !local.isEmpty() && local.indexOf('@') < 0;
                add(onDevice ? domain + "\\" + local : "", name, tenant, aliases);
            }
        }
        return aliases;
    }

    private static void add(String other, String name, String tenant, List<Alias> aliases) {
        if (!other.isEmpty()) {
            aliases.add(new Alias(tenant, other.toLowerCase(Locale.ROOT), name));
        }
    }
}
