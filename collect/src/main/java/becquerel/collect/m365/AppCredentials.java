package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Secrets, certificates and trusted foreign identities of applications: which keys came and which went. */
final class AppCredentials {
    private static final List<String> PROPERTIES = List.of("KeyDescription", "FederatedIdentityCredentials");

    private AppCredentials() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("update application - certificates and secrets management", AppCredentials::read),
                Map.entry("update application", AppCredentials::read),
                Map.entry("update service principal", AppCredentials::read),
                Map.entry("add service principal credentials", AppCredentials::read),
                Map.entry("remove service principal credentials", AppCredentials::read));
    }

    private static List<Activity> read(AuditRecord record) {
        var activities = new ArrayList<Activity>();
        for (String property : PROPERTIES) {
            Modification change = record.modification(property);
            if (change != null) {
                add(record, Change.CREATED, difference(change.added(), change.removed()), activities);
                add(record, Change.REMOVED, difference(change.removed(), change.added()), activities);
            }
        }
        return activities;
    }

    private static List<String> difference(List<String> these, List<String> those) {
        Set<String> known = Set.copyOf(those);
        return these.stream().filter(each -> !known.contains(each)).toList();
    }

    private static void add(AuditRecord record, Change change, List<String> keys, List<Activity> activities) {
        if (!keys.isEmpty()) {
            activities.add(new AppCredentialAdded(
                    record.context(), DirectoryTarget.appId(record), DirectoryTarget.name(record), change, keys));
        }
    }
}
