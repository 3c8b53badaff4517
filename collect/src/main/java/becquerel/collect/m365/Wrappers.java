package becquerel.collect.m365;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What containers write beside the inner record, under the inner record's own names. */
final class Wrappers {
    private static final Map<String, String> INNER = inner();

    private Wrappers() {}

    /** The inner record's name for a container's property or column; empty when it has none. */
    static String innerName(String outer) {
        return INNER.getOrDefault(outer.toLowerCase(Locale.ROOT), "");
    }

    /** Renames a container's properties; of two with one meaning the first that holds something counts. */
    static Map<String, String> renamed(Iterable<Map.Entry<String, String>> outer) {
        var inner = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> each : outer) {
            String name = innerName(each.getKey());
            if (!name.isEmpty() && !each.getValue().isEmpty()) {
                inner.putIfAbsent(name, each.getValue());
            }
        }
        return inner;
    }

    private static Map<String, String> inner() {
        var names = new TreeMap<String, String>();
        names.put("recordid", "Id");
        names.put("identity", "Id");
        names.put("id", "Id");
        names.put("creationdate", "CreationTime");
        names.put("createddatetime", "CreationTime");
        names.put("creationtime", "CreationTime");
        names.put("timegenerated", "CreationTime");
        names.put("timestamp", "CreationTime");
        names.put("operation", "Operation");
        names.put("operations", "Operation");
        names.put("actiontype", "Operation");
        names.put("userid", "UserId");
        names.put("userids", "UserId");
        names.put("userprincipalname", "UserId");
        names.put("recordtype", "RecordType");
        names.put("auditlogrecordtype", "RecordType");
        names.put("organizationid", "OrganizationId");
        names.put("usertype", "UserType");
        names.put("service", "Workload");
        names.put("workload", "Workload");
        names.put("clientip", "ClientIP");
        names.put("objectid", "ObjectId");
        return names;
    }
}
