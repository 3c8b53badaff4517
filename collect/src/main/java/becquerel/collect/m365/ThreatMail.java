package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Message;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.List;

/** {@code TIMailData}: the provider's verdict on a message, once for each recipient. */
final class ThreatMail {
    private ThreatMail() {}

    static List<Activity> read(AuditRecord record) {
        var message = new Message(record.text("InternetMessageId").strip(), record.text("Subject"), "");
        String sender = Lists.address(record.firstText("P2Sender", "P1Sender"));
        var received = new ArrayList<Activity>();
        for (String recipient : Lists.addresses(Lists.of(Json.decoded(record.node("Recipients"))))) {
            Account mailbox = AccountNames.account(recipient);
            received.add(new MessageReceived(record.context(), mailbox, sender, message, record.text("Verdict")));
        }
        return received;
    }
}
