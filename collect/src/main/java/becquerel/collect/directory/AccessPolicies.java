package becquerel.collect.directory;

import becquerel.activity.Configuration.AccessPolicy;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Conditional access policies: Microsoft Graph's {@code conditionalAccessPolicy} and the Extractor Suite's table. Terms have Graph's
 * names without their path, as the Suite writes them (CATALOGUE 1.3, 1.7).
 */
public final class AccessPolicies implements FieldSource {
    /** Where in Graph's conditions terms stand. */
    private static final Map<String, List<String>> CONDITIONS = conditions();

    /** The Suite's columns that say what the conditions and controls say in JSON. */
    private static final List<String> COLUMNS = List.of(
            "IncludeUsers",
            "ExcludeUsers",
            "IncludeGroups",
            "ExcludeGroups",
            "IncludeRoles",
            "ExcludeRoles",
            "IncludeApplications",
            "ExcludeApplications",
            "ClientAppTypes",
            "IncludePlatforms",
            "ExcludePlatforms",
            "IncludeLocations",
            "ExcludeLocations",
            "UserRiskLevels",
            "SignInRiskLevels",
            "ServicePrincipalRiskLevels",
            "DeviceFilter",
            "GrantOperator",
            "BuiltInControls",
            "CustomAuthenticationFactors",
            "TermsOfUse",
            "ApplicationEnforcedRestrictions",
            "CloudAppSecurity",
            "DisableResilienceDefaults",
            "PersistentBrowser",
            "SignInFrequency");

    @Override
    public String kind() {
        return "conditional access policies";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean graph = fields.has("conditions") && (fields.has("grantcontrols") || fields.has("sessioncontrols"));
        boolean suite = fields.has("includeusers") && fields.has("builtincontrols");
        return fields.has("state") && fields.has("displayname") && (graph || suite);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String id = cells.text("id");
        String name = cells.text("displayname");
        if (id.isEmpty() && name.isEmpty()) {
            return Said.nothing("no policy");
        }
        Map<String, String> terms = new LinkedHashMap<>();
        if (fields.has("conditions")) {
            conditions(cells.inner("conditions"), terms);
            controls(cells.inner("grantcontrols"), terms);
            session(cells.inner("sessioncontrols"), terms);
        } else {
            COLUMNS.forEach(column -> put(column, cells.list(column.toLowerCase(Locale.ROOT)), terms));
            terms.remove("DeviceFilter", "Not Configured");
        }
        put("Created", cells.list("createddatetime"), terms);
        put("Modified", cells.list("modifieddatetime"), terms);
        cells.report(desk);
        var snapshot = new Snapshot(fields, desk, "conditionalAccessPolicy", id);
        snapshot.see(new AccessPolicy(id, name, cells.text("state"), terms));
        return snapshot.said();
    }

    private static void conditions(Cells all, Map<String, String> terms) {
        CONDITIONS.forEach((part, names) -> {
            Cells cells = part.isEmpty() ? all : all.inner(part);
            names.forEach(name -> put(name, cells.list(name.toLowerCase(Locale.ROOT)), terms));
            if (part.equals("users")) {
                guests("IncludeGuestsOrExternalUsers", cells, terms);
                guests("ExcludeGuestsOrExternalUsers", cells, terms);
            }
        });
        Cells filter = all.inner("devices").inner("devicefilter");
        if (!filter.text("rule").isEmpty()) {
            terms.put("DeviceFilter", filter.text("mode") + ": " + filter.text("rule"));
        }
    }

    private static void guests(String name, Cells cells, Map<String, String> terms) {
        put(name, cells.inner(name.toLowerCase(Locale.ROOT)).list("guestorexternalusertypes"), terms);
    }

    private static void controls(Cells grant, Map<String, String> terms) {
        put("GrantOperator", grant.list("operator"), terms);
        put("BuiltInControls", grant.list("builtincontrols"), terms);
        put("CustomAuthenticationFactors", grant.list("customauthenticationfactors"), terms);
        put("TermsOfUse", grant.list("termsofuse"), terms);
        Cells strength = grant.inner("authenticationstrength");
        String text = strength.text("displayname");
        String id = strength.text("id");
        if (!id.isEmpty() || !text.isEmpty()) {
            terms.put("AuthenticationStrength", text.isEmpty() ? id : id.isEmpty() ? text : text + " (" + id + ")");
        }
    }

    private static void session(Cells session, Map<String, String> terms) {
        for (String name : List.of("ApplicationEnforcedRestrictions", "CloudAppSecurity", "SecureSignInSession")) {
            put(name, session.inner(name.toLowerCase(Locale.ROOT)).list("isenabled"), terms);
        }
        put("DisableResilienceDefaults", session.list("disableresiliencedefaults"), terms);
        put("PersistentBrowser", session.inner("persistentbrowser").list("mode"), terms);
        put(
                "ContinuousAccessEvaluation",
                session.inner("continuousaccessevaluation").list("mode"),
                terms);
        Cells frequency = session.inner("signinfrequency");
        String every = frequency.text("frequencyinterval");
        String value = (frequency.text("value") + " " + frequency.text("type")).strip();
        if (!value.isEmpty() || every.equalsIgnoreCase("everyTime")) {
            terms.put("SignInFrequency", value.isEmpty() ? every : value);
        }
    }

    private static void put(String name, List<String> values, Map<String, String> terms) {
        String text = String.join("; ", values).strip();
        if (!text.isEmpty()) {
            terms.put(name, text);
        }
    }

    private static Map<String, List<String>> conditions() {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        conditions.put(
                "users",
                List.of(
                        "IncludeUsers",
                        "ExcludeUsers",
                        "IncludeGroups",
                        "ExcludeGroups",
                        "IncludeRoles",
                        "ExcludeRoles"));
        conditions.put(
                "applications",
                List.of(
                        "IncludeApplications",
                        "ExcludeApplications",
                        "IncludeUserActions",
                        "IncludeAuthenticationContextClassReferences"));
        conditions.put("clientapplications", List.of("IncludeServicePrincipals", "ExcludeServicePrincipals"));
        conditions.put(
                "", List.of("ClientAppTypes", "UserRiskLevels", "SignInRiskLevels", "ServicePrincipalRiskLevels"));
        conditions.put("platforms", List.of("IncludePlatforms", "ExcludePlatforms"));
        conditions.put("locations", List.of("IncludeLocations", "ExcludeLocations"));
        conditions.put("authenticationflows", List.of("TransferMethods"));
        return conditions;
    }
}
