package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files of SharePoint and OneDrive: opened, taken, changed, shared. */
final class FileActs {
    private static final Set<String> ANYONE =
            Set.of("anonymouslinkcreated", "anonymouslinkupdated", "anonymouslinkused");

    private static final Set<String> SHARING = Set.of(
            "sharingset",
            "sharinginvitationcreated",
            "sharinginvitationaccepted",
            "sharinginvitationupdated",
            "addedtosecurelink",
            "securelinkcreated",
            "securelinkused",
            "securelinkupdated",
            "companylinkcreated",
            "companylinkused",
            "secondarylinkcreated",
            "accessrequestcreated",
            "accessrequestapproved",
            "addedtosharinglink",
            "sharinglinkcreated",
            "sharinglinkused");

    private FileActs() {}

    static boolean isFile(AuditRecord record) {
        String act = record.act();
        boolean operation = act.startsWith("file") || ANYONE.contains(act) || SHARING.contains(act);
        return operation && (record.has("SourceFileName") || record.has("SiteUrl") || record.has("ItemType"));
    }

    static List<Activity> read(AuditRecord record) {
        String url = record.text("ObjectId");
        String name = record.text("SourceFileName");
        return List.of(new FileAccessed(
                record.context(),
                name.isEmpty() ? url.substring(url.lastIndexOf('/') + 1) : name,
                url,
                sharedWith(record)));
    }

    /** {@code anyone} for a link that needs no sign-in; otherwise whom the record names, addresses in lower case. */
    private static String sharedWith(AuditRecord record) {
        if (ANYONE.contains(record.act())) {
            return "anyone";
        }
        if (!SHARING.contains(record.act())) {
            return "";
        }
        String target = record.firstText("TargetUserOrGroupName", "UserSharedWith");
        if (target.contains(".Anonymous")) {
            return "anyone"; // SharingLinks.<id>.AnonymousEdit.<id>
        }
        return target.indexOf('@') > 0 ? target.toLowerCase(Locale.ROOT) : target;
    }
}
