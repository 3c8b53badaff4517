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
    static SignInWho of(Fields fields) {
        String tenant = tenant(fields);
        String user = user(fields);
        if (user.isEmpty()) {
            return principal(fields, tenant);
        }
        Kind kind = isGuest(fields, user, tenant) ? Kind.GUEST : AccountNames.kind(user);
        String id = lower(fields.text("userid", "accountobjectid"));
        boolean tied = user.indexOf('@') > 0 && LogOwner.isId(id);
        return new SignInWho(tenant, new Account(user, kind), tied ? List.of(new Alias(tenant, id, user)) : List.of());
    }

    /**
     * A try for a name that nobody has shows only what was typed. Where names are withheld, the object id stands in their
     * place.
     */
    private static String user(Fields fields) {
        for (String written : List.of(
                fields.text("userprincipalname", "username", "accountupn", "upn"),
                fields.text("userid", "accountobjectid"),
                fields.text("signinidentifier", "alternatesigninname"))) {
            String name = AccountNames.folded(written);
            if (!AccountNames.isNobody(name) && !name.equals(LogOwner.NO_ID)) {
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
        boolean tied = !app.isEmpty() && LogOwner.isId(object);
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
     * Where the container does not name the tenant: a guest's sign-in is in the log of the resource's tenant, a member's (also
     * one that leads abroad) in that of his own.
     */
    private static String tenant(Fields fields) {
        String home = fields.text("hometenantid");
        String resource = fields.text("resourcetenantid");
        return saysGuest(fields) ? LogOwner.of(fields, resource, home) : LogOwner.of(fields, home, resource);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
