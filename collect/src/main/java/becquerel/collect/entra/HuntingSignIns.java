package becquerel.collect.entra;

import becquerel.collect.Form;
import becquerel.collect.defender.Table;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.Set;

/**
 * Sign-ins in Defender's advanced hunting: {@code EntraIdSignInEvents} and {@code EntraIdSpnSignInEvents}, before 2025
 * {@code AADSignInEventsBeta} and {@code AADSpnSignInEventsBeta} (CATALOGUE 1.5).
 */
public final class HuntingSignIns implements FieldSource {
    private static final Set<String> TABLES =
            Set.of("AADSignInEventsBeta", "AADSpnSignInEventsBeta", "EntraIdSignInEvents", "EntraIdSpnSignInEvents");
    private static final int RANK = 2; // no steps, no token, no risk reasons

    @Override
    public String kind() {
        return "Defender sign-ins";
    }

    @Override
    public boolean knows(Fields fields) {
        String table = Table.name(fields);
        return table.isEmpty() ? byColumns(fields) : TABLES.contains(table);
    }

    private static boolean byColumns(Fields fields) {
        return fields.has("errorcode")
                && fields.has("applicationid")
                && fields.has("ipaddress")
                && (fields.has("timestamp") || fields.has("timegenerated"))
                && (fields.has("accountupn") || fields.has("accountobjectid") || fields.has("serviceprincipalid"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        return time == null
                ? desk.withoutTime(Table.written(fields))
                : SignInReader.read(fields, desk, time, fields.category().isEmpty() ? Form.FLATTENED : Form.FULL, RANK);
    }
}
