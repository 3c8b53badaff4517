package becquerel.collect.entra;

import becquerel.collect.fields.Fields;
import becquerel.collect.value.AccountNames;
import java.util.List;
import java.util.Locale;

/** The tenant whose log a record is from. Graph and the portal do not say; Log Analytics' {@code TenantId} is a workspace. */
final class LogOwner {
    static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private LogOwner() {}

    /** The first of the ids that is one, in lower case, after what the container says; else {@code unknown}. */
    static String of(Fields fields, String... otherwise) {
        String path = fields.text("resourceid");
        boolean tenants = path.regionMatches(true, 0, "/tenants/", 0, 9) && path.length() >= 45;
        String envelope = fields.category().isEmpty() ? "" : fields.text("tenantid");
        for (String each : List.of(fields.text("aadtenantid"), tenants ? path.substring(9, 45) : "", envelope)) {
            if (isId(each)) {
                return each.toLowerCase(Locale.ROOT);
            }
        }
        for (String each : otherwise) {
            if (isId(each)) {
                return each.toLowerCase(Locale.ROOT);
            }
        }
        return "unknown";
    }

    static boolean isId(String text) {
        return AccountNames.isGuid(text) && !text.equals(NO_ID);
    }
}
