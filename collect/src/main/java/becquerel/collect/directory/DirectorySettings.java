package becquerel.collect.directory;

import becquerel.activity.Configuration.Setting;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of the directory that have no shape of their own, as Microsoft Graph shows them (CATALOGUE 1.7, 7.1). */
public enum DirectorySettings implements FieldSource {
    AUTHENTICATION_METHODS("authenticationMethodsPolicy") {
        @Override
        public boolean knows(Fields fields) {
            return fields.has("authenticationmethodconfigurations");
        }

        @Override
        Map<String, String> values(Cells cells) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Cells each : cells.each("authenticationmethodconfigurations")) {
                String id = each.text("id");
                if (!id.isEmpty()) {
                    values.put(id, each.text("state"));
                }
            }
            put("policyMigrationState", cells.text("policymigrationstate"), values);
            return values;
        }
    },

    AUTHORIZATION("authorizationPolicy") {
        @Override
        public boolean knows(Fields fields) {
            return fields.has("defaultuserrolepermissions") || fields.has("allowinvitesfrom");
        }

        @Override
        Map<String, String> values(Cells cells) {
            Map<String, String> values = cells.all();
            values.remove("defaultUserRolePermissions");
            values.remove("DefaultUserRolePermissions");
            Cells defaults = cells.inner("defaultuserrolepermissions");
            defaults.all().forEach((name, value) -> values.put("defaultUserRolePermissions." + name, value));
            return values;
        }
    },

    CONSENT_REQUESTS("adminConsentRequestPolicy") {
        @Override
        public boolean knows(Fields fields) {
            return fields.has("notifyreviewers") && fields.has("requestdurationindays");
        }
    },

    NAMED_LOCATIONS("namedLocation") {
        @Override
        public boolean knows(Fields fields) {
            boolean place = fields.has("ipranges") || fields.has("countriesandregions");
            return fields.has("displayname") && place;
        }

        @Override
        Map<String, String> values(Cells cells) {
            Map<String, String> values = new LinkedHashMap<>();
            put("isTrusted", cells.value("istrusted"), values);
            List<String> ranges = cells.each("ipranges").stream()
                    .map(range -> range.text("cidraddress"))
                    .filter(range -> !range.isEmpty())
                    .toList();
            put("ipRanges", String.join(";", ranges.isEmpty() ? cells.list("ipranges") : ranges), values);
            put("countriesAndRegions", String.join(";", cells.list("countriesandregions")), values);
            put("includeUnknownCountriesAndRegions", cells.value("includeunknowncountriesandregions"), values);
            return values;
        }
    },

    SECURITY_DEFAULTS("identitySecurityDefaultsEnforcementPolicy") {
        @Override
        public boolean knows(Fields fields) {
            boolean named = fields.text("id").equals("00000000-0000-0000-0000-000000000005")
                    || fields.text("displayname").equalsIgnoreCase("Security Defaults");
            return fields.has("isenabled") && named;
        }
    };

    private final String resource;

    DirectorySettings(String resource) {
        this.resource = resource;
    }

    @Override
    public String kind() {
        return resource + " settings";
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        Map<String, String> values = values(cells);
        cells.report(desk);
        if (values.isEmpty()) {
            return Said.nothing("no settings");
        }
        var snapshot = new Snapshot(fields, desk, resource, cells.text("id"));
        String name = cells.text("displayname");
        snapshot.see(new Setting(name.isEmpty() ? resource : name, values));
        return snapshot.said();
    }

    Map<String, String> values(Cells cells) {
        return cells.all();
    }

    private static void put(String name, String value, Map<String, String> values) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
