package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.detect.Needs;
import java.util.List;

/** Where changes to mailboxes are recorded: any one of these kinds shows that the log of settings is there. */
final class Sources {
    private static final List<Class<? extends Activity>> SETTINGS =
            List.of(MailRuleChanged.class, ForwardingChanged.class, DelegateGranted.class, PolicyChanged.class);

    private Sources() {}

    static Needs settings(List<Class<? extends Activity>> wanted) {
        return new Needs(wanted, SETTINGS);
    }

    /** The same, and what exports of the configuration show; an export alone shows no changes, so the log stays needed. */
    static Needs settingsAndExports(List<Class<? extends Activity>> wanted) {
        return settings(wanted).alsoUsing(ConfigurationSeen.class);
    }
}
