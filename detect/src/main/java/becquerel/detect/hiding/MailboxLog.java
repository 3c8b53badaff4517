package becquerel.detect.hiding;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageSent;
import java.util.List;

/** The log of what is done with messages: any one of these kinds shows that it is there. */
final class MailboxLog {
    static final List<Class<? extends Activity>> KINDS = List.of(MessageMoved.class, MessageSent.class, MailRead.class);

    private MailboxLog() {}
}
