package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.Other;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which area understands which operation. */
final class Areas {
    private static final Map<String, Area> BY_OPERATION = byOperation();

    private Areas() {}

    /** What a record says; never empty, as a record nobody knows still happened. */
    static List<Activity> read(AuditRecord record) {
        Area area = BY_OPERATION.get(record.act());
        List<Activity> activities = area == null ? byType(record) : area.read(record);
        return activities.isEmpty() ? List.of(new Other(record.context(), record.text("ObjectId"))) : activities;
    }

    private static List<Activity> byType(AuditRecord record) {
        return switch (record.type()) {
            case RecordTypes.STS_LOGON, RecordTypes.ACCOUNT_LOGON -> SignIns.read(record);
            default -> List.of();
        };
    }

    private static Map<String, Area> byOperation() {
        var areas = new HashMap<String, Area>();
        areas.putAll(Delegations.areas());
        areas.putAll(MailAccess.areas());
        areas.put("set-mailbox", MailboxSettings::read);
        areas.put("updateinboxrules", OutlookRules::read);
        areas.putAll(RuleCmdlets.areas());
        areas.put("userloggedin", SignIns::read);
        areas.put("userloginfailed", SignIns::read);
        return Map.copyOf(areas);
    }
}
