package becquerel.respond.report;

import java.util.Map;

/** Names of the ATT&amp;CK techniques (v18.1) that findings cite most; others are shown by their number alone. */
final class AttackNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("T1020", "Automated Exfiltration"),
            Map.entry("T1021.007", "Cloud Services"),
            Map.entry("T1059.001", "PowerShell"),
            Map.entry("T1070.008", "Clear Mailbox Data"),
            Map.entry("T1078", "Valid Accounts"),
            Map.entry("T1078.004", "Cloud Accounts"),
            Map.entry("T1087.003", "Email Account Discovery"),
            Map.entry("T1087.004", "Cloud Account Discovery"),
            Map.entry("T1098", "Account Manipulation"),
            Map.entry("T1098.001", "Additional Cloud Credentials"),
            Map.entry("T1098.002", "Additional Email Delegate Permissions"),
            Map.entry("T1098.003", "Additional Cloud Roles"),
            Map.entry("T1098.005", "Device Registration"),
            Map.entry("T1110", "Brute Force"),
            Map.entry("T1110.001", "Password Guessing"),
            Map.entry("T1110.003", "Password Spraying"),
            Map.entry("T1110.004", "Credential Stuffing"),
            Map.entry("T1114", "Email Collection"),
            Map.entry("T1114.002", "Remote Email Collection"),
            Map.entry("T1114.003", "Email Forwarding Rule"),
            Map.entry("T1136.003", "Cloud Account"),
            Map.entry("T1213", "Data from Information Repositories"),
            Map.entry("T1485", "Data Destruction"),
            Map.entry("T1528", "Steal Application Access Token"),
            Map.entry("T1530", "Data from Cloud Storage"),
            Map.entry("T1534", "Internal Spearphishing"),
            Map.entry("T1550.001", "Application Access Token"),
            Map.entry("T1556.006", "Multi-Factor Authentication"),
            Map.entry("T1562.008", "Disable or Modify Cloud Logs"),
            Map.entry("T1564.008", "Email Hiding Rules"),
            Map.entry("T1566", "Phishing"),
            Map.entry("T1566.001", "Spearphishing Attachment"),
            Map.entry("T1566.002", "Spearphishing Link"),
            Map.entry("T1657", "Financial Theft"));

    private AttackNames() {}

    /** {@code T1114.003 Email Forwarding Rule}. */
    static String withName(String id) {
        String name = NAMES.getOrDefault(id, "");
        return name.isEmpty() ? id : id + " " + name;
    }
}
