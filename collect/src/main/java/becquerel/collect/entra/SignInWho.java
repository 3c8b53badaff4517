package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Alias;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.AccountNames;
import java.util.List;
import java.util.Locale;

/**
 * Who signed in, and whose log says so.
 *
 * @param account a person, a guest, or an application under {@code app:} and its id
 * @param aliases the object id beside the name
 */
record SignInWho(String tenant, Account account, List<Alias> aliases) {
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    static SignInWho of(Fields fields) {
        String tenant = tenant(fields);
        String user = user(fields);
        if (user.isEmpty()) {
            return principal(fields, tenant);
        }
        Kind kind = isGuest(fields, user, tenant) ? Kind.GUEST : AccountNames.kind(user);
        String id = lower(fields.text("userid", "accountobjectid"));
        boolean tied = user.indexOf('@') > 0 && AccountNames.isGuid(id) && !id.equals(NO_ID);
        return new SignInWho(tenant, new Account(user, kind), tied ? List.of(new Alias(tenant, id, user)) : List.of());
    }

    /**
     * A try for a name that nobody has shows only what was typed. Where names are withheld, the object id stands in their
     * place.
     */
    private static String user(Fields fields) {
        for (String written : List.of(
                fields.text("userprincipalname", "username", "accountupn"),
                fields.text("userid", "accountobjectid"),
                fields.text("signinidentifier", "alternatesigninname"))) {
            String name = AccountNames.folded(written);
            if (!AccountNames.isNobody(name) && !name.equals(NO_ID)) {
                return name;
            }
        }
        return "";
    }

    private static SignInWho principal(Fields fields, String tenant) {
        String object = lower(fields.text("serviceprincipalid"));
        String app = lower(fields.text("appid", "applicationid"));
        if (object.isEmpty() && app.isEmpty()) {
            return new SignInWho(tenant, Account.NOBODY, List.of());
        }
        boolean tied = !app.isEmpty() && AccountNames.isGuid(object) && !object.equals(NO_ID);
        return new SignInWho(
                tenant,
                AccountNames.application(app.isEmpty() ? object : app),
                tied ? List.of(new Alias(tenant, object, "app:" + app)) : List.of());
    }

    /** Somebody of another tenant is a guest whatever he is called; partners who administer a tenant are members of theirs. */
    private static boolean isGuest(Fields fields, String user, String tenant) {
        String home = lower(fields.text("hometenantid"));
        boolean foreign = AccountNames.isGuid(home) && AccountNames.isGuid(tenant) && !home.equals(tenant);
        return foreign || saysGuest(fields) || user.contains("#ext#");
    }

    private static boolean saysGuest(Fields fields) {
        return switch (lower(fields.text("usertype"))) {
            case "guest", "gast", "invité", "invitado" -> true;
            default -> fields.text("isguestuser").equals("1"); // advanced hunting
        };
    }

    /**
     * Azure Monitor names the tenant whose log it is. Graph does not: a guest's sign-in is in the log of the resource's tenant,
     * a member's (also one that leads abroad) in that of his own. Log Analytics' {@code TenantId} is a workspace.
     */
    private static String tenant(Fields fields) {
        String path = fields.text("resourceid");
        String ofPath =
                path.regionMatches(true, 0, "/tenants/", 0, 9) && path.length() >= 45 ? path.substring(9, 45) : "";
        String envelope = fields.category().isEmpty() ? "" : fields.text("tenantid");
        String home = fields.text("hometenantid");
        String resource = fields.text("resourcetenantid");
        boolean away = saysGuest(fields) || home.isEmpty();
        for (String each :
                List.of(fields.text("aadtenantid"), ofPath, envelope, away ? resource : home, resource, home)) {
            if (AccountNames.isGuid(each) && !each.equals(NO_ID)) {
                return lower(each);
            }
        }
        return "unknown";
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
