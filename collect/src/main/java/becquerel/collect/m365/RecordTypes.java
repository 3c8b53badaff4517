package becquerel.collect.m365;

import becquerel.collect.value.AuditTime;
import java.util.Locale;
import java.util.Map;

/** Numbers of the record types that are told apart here; exports write either the number or its name. */
final class RecordTypes {
    static final int EXCHANGE_ADMIN = 1;
    static final int MAILBOX_ITEM = 2;
    static final int DIRECTORY = 8;
    static final int ACCOUNT_LOGON = 9;
    static final int STS_LOGON = 15;
    static final int COMPLIANCE_CMDLET = 18;
    static final int THREAT_MAIL = 28;
    static final int ALERT = 40;
    static final int MAILBOX_AGGREGATED = 50;
    static final int INVESTIGATION = 64;
    static final int CLOUD_ALERT = 98;

    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("exchangeadmin", EXCHANGE_ADMIN),
            Map.entry("exchangeitem", MAILBOX_ITEM),
            Map.entry("exchangeitemgroup", 3),
            Map.entry("sharepoint", 4),
            Map.entry("sharepointfileoperation", 6),
            Map.entry("onedrive", 7),
            Map.entry("azureactivedirectory", DIRECTORY),
            Map.entry("azureactivedirectoryaccountlogon", ACCOUNT_LOGON),
            Map.entry("sharepointsharingoperation", 14),
            Map.entry("azureactivedirectorystslogon", STS_LOGON),
            Map.entry("securitycompliancecentereopcmdlet", COMPLIANCE_CMDLET),
            Map.entry("exchangeaggregatedoperation", 19),
            Map.entry("discovery", 24),
            Map.entry("microsoftteams", 25),
            Map.entry("threatintelligence", THREAT_MAIL),
            Map.entry("mailsubmission", 29),
            Map.entry("microsoftflow", 30),
            Map.entry("sharepointlistoperation", 36),
            Map.entry("securitycompliancealerts", ALERT),
            Map.entry("threatintelligenceurl", 41),
            Map.entry("threatintelligenceatpcontent", 47),
            Map.entry("exchangeitemaggregated", MAILBOX_AGGREGATED),
            Map.entry("hygieneevent", 51),
            Map.entry("datainsightsrestapiaudit", 52),
            Map.entry("airinvestigation", INVESTIGATION),
            Map.entry("quarantine", 65),
            Map.entry("mcasalerts", CLOUD_ALERT),
            Map.entry("exchangesearch", 101),
            Map.entry("sharepointsearch", 102));

    private RecordTypes() {}

    /** 0 for what is absent or neither a number nor a name known here. */
    static int number(String written) {
        if (written.isEmpty() || written.length() > 60) {
            return 0;
        }
        int number = written.length() < 6 ? AuditTime.number(written, 0, written.length()) : -1;
        return number >= 0 ? number : BY_NAME.getOrDefault(written.toLowerCase(Locale.ROOT), 0);
    }
}
