package becquerel.collect.fields;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Alias;
import becquerel.activity.Configuration;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.value.AccountNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gathers what one record of a configuration export says: states that nobody was seen to bring about and no record dates. For
 * one record only. Exports of one state in several dialects are copies of each other.
 */
public final class Snapshot {
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private final Context context;
    private final String id;
    private final List<Activity> seen = new ArrayList<>();
    private final Set<Alias> aliases = new LinkedHashSet<>();

    /**
     * What a record says.
     *
     * @param operation the cmdlet or the resource of Microsoft Graph, such as {@code Get-InboxRule} or {@code messageRule}
     * @param id of the object, empty when not told
     */
    public Snapshot(Fields fields, Desk desk, String operation, String id) {
        String tenant = tenant(fields).toLowerCase(Locale.ROOT);
        this.id = id;
        this.context = new Context(
                Context.UNDATED,
                AccountNames.isGuid(tenant) ? tenant : "unknown",
                Account.NOBODY,
                Origin.UNKNOWN,
                "",
                operation,
                Outcome.SUCCESS,
                desk.ref(id));
    }

    /** In tables of Log Analytics the tenant id is that of the workspace. */
    private static String tenant(Fields fields) {
        boolean isWorkspace = fields.has("sourcesystem") || fields.has("mg");
        String own = isWorkspace ? fields.text("aadtenantid") : fields.text("tenantid");
        return own.isEmpty() ? fields.text("externaldirectoryorganizationid") : own;
    }

    /** A state of the whole tenant. */
    public void see(Configuration what) {
        see(Account.NOBODY, what);
    }

    public void see(Account about, Configuration what) {
        seen.add(new ConfigurationSeen(context, about, what));
    }

    public boolean isEmpty() {
        return seen.isEmpty();
    }

    /** The account with this user principal name is also called so. */
    public void alias(String other, String name) {
        String lower = other.strip().toLowerCase(Locale.ROOT);
        String folded = AccountNames.folded(name);
        boolean tells = !lower.isEmpty() && !lower.equals(folded) && !lower.equals(NO_ID);
        if (tells && (folded.indexOf('@') > 0 || folded.startsWith("app:"))) {
            aliases.add(new Alias(context.tenant(), lower, folded));
        }
    }

    /** Says what was gathered. */
    public Said said() {
        List<Object> meaning = new ArrayList<>();
        meaning.add(context.operation());
        meaning.add(context.tenant());
        meaning.add(id);
        for (Activity each : seen) {
            if (each instanceof ConfigurationSeen state) {
                meaning.add(state.about());
                meaning.add(state.what());
            }
        }
        return Said.of(seen.toArray(Activity[]::new)).meaning(meaning.toArray()).tying(List.copyOf(aliases));
    }
}
