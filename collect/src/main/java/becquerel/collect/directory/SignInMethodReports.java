package becquerel.collect.directory;

import becquerel.activity.Account;
import becquerel.activity.Configuration.Setting;
import becquerel.activity.Configuration.SignInMethods;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.AccountNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How each account can sign in: Graph's {@code userRegistrationDetails}, single {@code authenticationMethod}s, and the Extractor
 * Suite's tables of both (CATALOGUE 1.3).
 */
public final class SignInMethodReports implements FieldSource {
    /** The Suite's columns with what Graph calls the methods. */
    private static final Map<String, String> COLUMNS = columns();

    private static final String TYPE = "AuthenticationMethod"; // ends the name of a method's type

    @Override
    public String kind() {
        return "sign-in methods";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean report = fields.has("methodsregistered") || fields.has("ismfaregistered");
        boolean suite = fields.has("mfastatus") && fields.has("softwareoath");
        boolean method = fields.text("odatatype").endsWith(TYPE) && !fields.has("conditions");
        return report || suite || method;
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        if (fields.has("mfastatus")) {
            return suite(cells, desk);
        }
        return fields.text("odatatype").endsWith(TYPE) ? method(cells, desk) : report(cells, desk);
    }

    private static Said report(Cells cells, Desk desk) {
        String name = cells.text("userprincipalname");
        Account whose = AccountNames.account(name.isEmpty() ? cells.text("id") : name);
        if (!whose.isKnown()) {
            return Said.nothing("no account");
        }
        var snapshot = new Snapshot(cells.fields(), desk, "userRegistrationDetails", cells.text("id"));
        snapshot.see(whose, new SignInMethods(cells.list("methodsregistered")));
        Map<String, String> more = new LinkedHashMap<>();
        for (String each : List.of(
                "isAdmin",
                "isMfaRegistered",
                "isMfaCapable",
                "isPasswordlessCapable",
                "isSsprRegistered",
                "defaultMfaMethod",
                "userPreferredMethodForSecondaryAuthentication",
                "lastUpdatedDateTime")) {
            String value = cells.value(each.toLowerCase(Locale.ROOT));
            if (!value.isEmpty()) {
                more.put(each, value);
            }
        }
        if (!more.isEmpty()) {
            snapshot.see(whose, new Setting("sign-in methods", more));
        }
        snapshot.alias(cells.text("id"), name);
        cells.report(desk);
        return snapshot.said();
    }

    private static Said suite(Cells cells, Desk desk) {
        Account whose = AccountNames.account(cells.text("user", "userprincipalname"));
        if (!whose.isKnown()) {
            return Said.nothing("no account");
        }
        List<String> methods = new ArrayList<>();
        COLUMNS.forEach((column, method) -> {
            if (cells.is(column)) {
                methods.add(method);
            }
        });
        var snapshot = new Snapshot(cells.fields(), desk, "authenticationMethod", "");
        snapshot.see(whose, new SignInMethods(methods));
        return snapshot.said();
    }

    /** One method, with the number or device that a person can tell apart. */
    private static Said method(Cells cells, Desk desk) {
        String type = cells.text("odatatype");
        String name = type.substring(type.lastIndexOf('.') + 1, type.length() - TYPE.length());
        String which = cells.text("phonenumber", "emailaddress", "displayname", "model");
        Account whose = AccountNames.account(cells.text("userprincipalname", "userid", "user"));
        if (!whose.isKnown()) {
            desk.problem(
                    "the record does not say whose sign-in method it is",
                    "export it again with the userPrincipalName beside each method");
        }
        var snapshot = new Snapshot(cells.fields(), desk, "authenticationMethod", cells.text("id"));
        snapshot.see(whose, new SignInMethods(List.of(which.isEmpty() ? name : name + " " + which)));
        return snapshot.said();
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("email", "email");
        columns.put("fido2", "fido2");
        columns.put("app", "microsoftAuthenticator");
        columns.put("password", "password");
        columns.put("phone", "phone");
        columns.put("softwareoath", "softwareOath");
        columns.put("hellobusiness", "windowsHelloForBusiness");
        columns.put("temporaryaccesspass", "temporaryAccessPass");
        columns.put("certificatebasedauthconfiguration", "certificate");
        return columns;
    }
}
