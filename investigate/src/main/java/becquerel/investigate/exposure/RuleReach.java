package becquerel.investigate.exposure;

import becquerel.activity.MailRule;
import java.util.List;

/** Whether a rule surely takes a message of which mail flow shows subject, sender and recipients. */
public final class RuleReach {
    private RuleReach() {}

    /** False also where the content would decide. */
    public static boolean takes(MailRule rule, String subject, String sender, List<String> recipients) {
        var facts = new Facts();
        facts.subject(subject);
        facts.sender(sender);
        recipients.forEach(facts::recipient);
        return RuleMatch.of(rule, facts) == RuleMatch.YES;
    }
}
