package becquerel.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Roles worth an intruder's while. */
public final class Roles {
    private static final Map<String, String> PRIVILEGED = read();

    private Roles() {}

    /** The usual name of a privileged role, from any of its names or its template id; empty for every other role. */
    public static Optional<String> privileged(String role) {
        return Optional.ofNullable(PRIVILEGED.get(folded(role)));
    }

    /** Whether the role opens everything. */
    public static boolean isGlobalAdministrator(String role) {
        return privileged(role).filter("Global Administrator"::equals).isPresent();
    }

    private static Map<String, String> read() {
        var names = new HashMap<String, String>();
        for (String line : DataFile.named("roles.txt").lines()) {
            List<String> fields = DataFile.fields(line);
            fields.forEach(field -> names.put(folded(field), fields.getFirst()));
        }
        return Map.copyOf(names);
    }

    private static String folded(String role) {
        return role.strip().toLowerCase(Locale.ROOT);
    }
}
