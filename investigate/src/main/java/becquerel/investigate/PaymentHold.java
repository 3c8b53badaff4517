package becquerel.investigate;

import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Who should hold payments and check by telephone, read off the messages sent during an intrusion. */
public final class PaymentHold {
    private PaymentHold() {}

    /** Plain sentences; empty when no message was sent that could have been the intruder's. */
    public static List<String> of(Incident incident) {
        var recipients = new TreeSet<String>();
        int messages = 0;
        int unknown = 0;
        for (SentMessage sent : incident.sent()) {
            if (sent.side() == Side.OWNER) {
                continue;
            }
            messages++;
            recipients.addAll(sent.recipients());
            unknown += sent.recipients().isEmpty() ? 1 : 0;
        }
        var sentences = new ArrayList<String>();
        if (!recipients.isEmpty()) {
            sentences.add(
                    "Hold payments and check bank details by telephone with: " + String.join(", ", recipients) + ".");
        }
        if (unknown > 0) {
            sentences.add("The audit log does not name the recipients of " + unknown + " of " + messages
                    + " messages: a message trace is needed to say who else must hold payments.");
        }
        return List.copyOf(sentences);
    }
}
