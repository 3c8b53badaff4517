package becquerel.detect.mail;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.detect.Detector;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Step;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.Optional;
import java.util.stream.Stream;

/** What detectors of lookalikes have in common: one memory for each tenant, of who writes with whom. */
interface LookalikeDetector extends Detector<Correspondents> {
    Organisations organisations();

    Resemblance resemblance();

    /** Those whom somebody new may resemble; {@code known} are the correspondents of weeks. */
    Stream<String> reals(Organisation organisation, Stream<String> known);

    /** What to say of mail with somebody who resembles another; nothing when it is not this detector's matter. */
    Optional<Finding> judge(Meeting meeting);

    @Override
    default int version() {
        return 1;
    }

    @Override
    default Needs needs() {
        return Needs.of(MessageTraced.class).alsoUsing(MessageReceived.class, MessageSent.class);
    }

    @Override
    default Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    default Correspondents fresh() {
        return Correspondents.NONE;
    }

    @Override
    default Step<Correspondents> see(Correspondents memory, Activity activity) {
        Organisation organisation = organisations().of(activity.tenant());
        return new Acquaintance(this, organisation).see(memory, Mail.across(activity, organisation));
    }
}
