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
        List<Activity> activities = area == null ? byShape(record) : area.read(record);
        return activities.isEmpty() ? List.of(new Other(record.context(), record.text("ObjectId"))) : activities;
    }

    /** Operations too many to list, told by record type or by the pattern of their names. */
    private static List<Activity> byShape(AuditRecord record) {
        return switch (record.type()) {
            case RecordTypes.STS_LOGON, RecordTypes.ACCOUNT_LOGON -> SignIns.read(record);
            case RecordTypes.THREAT_MAIL -> ThreatMail.read(record);
            case RecordTypes.ALERT, RecordTypes.CLOUD_ALERT, RecordTypes.INVESTIGATION -> Alerts.read(record);
            default -> {
                if (FileActs.isFile(record)) {
                    yield FileActs.read(record);
                }
                yield Settings.isSetting(record) ? Settings.read(record) : List.of();
            }
        };
    }

    private static Map<String, Area> byOperation() {
        var areas = new HashMap<String, Area>();
        areas.putAll(AppCredentials.areas());
        areas.putAll(Consents.areas());
        areas.putAll(Delegations.areas());
        areas.putAll(MailAccess.areas());
        areas.put("set-mailbox", MailboxSettings::read);
        areas.put("updateinboxrules", OutlookRules::read);
        areas.putAll(Roles.areas());
        areas.putAll(RuleCmdlets.areas());
        areas.putAll(Searches.areas());
        areas.putAll(SignInMethods.areas());
        areas.put("timaildata", ThreatMail::read);
        areas.put("tiurlclickdata", LinkClicks::read);
        for (String reported : Alerts.REPORTED) {
            areas.put(reported, Alerts::reported);
        }
        areas.putAll(Users.areas());
        areas.put("userloggedin", SignIns::read);
        areas.put("userloginfailed", SignIns::read);
        return Map.copyOf(areas);
    }
}
