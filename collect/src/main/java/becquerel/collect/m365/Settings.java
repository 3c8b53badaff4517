package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.PolicyChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings of the tenant, of mailboxes and of protection: auditing, connectors, filters, policies, domains. */
final class Settings {
    private static final Set<String> VERBS =
            Set.of("set", "new", "remove", "enable", "disable", "add", "update", "start", "stop");

    /** What cmdlets are about when they change how a tenant is protected, watched or connected. */
    private static final Set<String> SUBJECTS = Set.of(
            "accepteddomain",
            "activesyncmailboxpolicy",
            "activesyncorganizationsettings",
            "activityalert",
            "adminauditlogconfig",
            "antiphishpolicy",
            "antiphishrule",
            "app",
            "atppolicyforo365",
            "authenticationpolicy",
            "casmailbox",
            "casmailboxplan",
            "clientaccessrule",
            "compliancetag",
            "dkimsigningconfig",
            "dlpcompliancepolicy",
            "dlpcompliancerule",
            "dlppolicy",
            "externalinoutlook",
            "federatedorganizationidentifier",
            "federateddomain",
            "focusedinbox",
            "hostedconnectionfilterpolicy",
            "hostedcontentfilterpolicy",
            "hostedcontentfilterrule",
            "hostedoutboundspamfilterpolicy",
            "hostedoutboundspamfilterrule",
            "inboundconnector",
            "irmconfiguration",
            "journalrule",
            "label",
            "labelpolicy",
            "mailboxauditbypassassociation",
            "mailboxautoreplyconfiguration",
            "mailboxjunkemailconfiguration",
            "mailboxmessageconfiguration",
            "mailboxregionalconfiguration",
            "mailuser",
            "malwarefilterpolicy",
            "malwarefilterrule",
            "messageclassification",
            "mobiledevice",
            "mobiledevicemailboxpolicy",
            "organizationconfig",
            "organizationrelationship",
            "outboundconnector",
            "owamailboxpolicy",
            "perimeterconfig",
            "phishsimoverridepolicy",
            "phishsimoverriderule",
            "protectionalert",
            "quarantinepolicy",
            "remotedomain",
            "reportsubmissionpolicy",
            "reportsubmissionrule",
            "retentioncompliancepolicy",
            "retentioncompliancerule",
            "retentionpolicy",
            "safeattachmentpolicy",
            "safeattachmentrule",
            "safelinkspolicy",
            "safelinksrule",
            "secopsoverridepolicy",
            "secopsoverriderule",
            "sharingpolicy",
            "sweeprule",
            "tenantallowblocklistitems",
            "tenantallowblocklistspoofitems",
            "transportconfig",
            "unifiedauditlogretentionpolicy");

    /** What directory operations are about when they change how people sign in or whom the tenant trusts. */
    private static final List<String> DIRECTORY = List.of(
            "policy",
            "domain",
            "federation",
            "conditional access",
            "named location",
            "company information",
            "company settings",
            "directory feature",
            "partner to company",
            "partner from company",
            "partnership",
            "dirsync",
            "desktop sso",
            "authentication method",
            "authentication strength",
            "external secrets",
            "group settings",
            "security defaults",
            "authorization policy",
            "cross-tenant",
            "delegated admin",
            "on-premises publishing");

    private static final List<String> DIRECTORY_VERBS =
            List.of("set ", "add ", "update ", "delete ", "remove ", "verify ", "enable ", "disable ", "create ");

    private static final Set<String> SHAREPOINT = Set.of(
            "sharingpolicychanged", "sharingpolicychange", "networkaccesspolicychanged", "deviceaccesspolicychanged");

    private static final Set<String> ASIDE = Set.of("Identity", "DomainController", "Force", "Confirm", "ErrorAction");

    private Settings() {}

    static boolean isSetting(AuditRecord record) {
        String act = record.act();
        int dash = act.indexOf('-');
        if (dash > 0 && act.indexOf(' ') < 0) {
            return VERBS.contains(act.substring(0, dash)) && SUBJECTS.contains(act.substring(dash + 1));
        }
        return SHAREPOINT.contains(act) || act.startsWith("authentication methods policy ") || isDirectorySetting(act);
    }

    private static boolean isDirectorySetting(String act) {
        for (String verb : DIRECTORY_VERBS) {
            if (act.startsWith(verb)) {
                for (String subject : DIRECTORY) {
                    if (act.contains(subject)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static List<Activity> read(AuditRecord record) {
        Map<String, String> values = record.parameters().textsWithout(ASIDE);
        for (Modification change : record.modifications()) {
            if (!change.name().equals("Included Updated Properties")) {
                values.put(change.name(), String.join(";", change.added()));
            }
        }
        String object = record.text("ObjectId");
        String named = object.isEmpty() ? record.parameters().text("Identity") : object;
        return List.of(new PolicyChanged(record.context(), named, new LinkedHashMap<>(values)));
    }
}
