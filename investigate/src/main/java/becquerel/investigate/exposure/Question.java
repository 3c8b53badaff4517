package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.knowledge.Folders;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked of one attack.
 *
 * @param stays one for every account entered
 * @param acts near the attack, in order of time
 * @param hand whose hand an act was: the one judgement that exposure takes over from outside
 * @param elsewhere accounts entered in other attacks of the tenant, which are told there
 * @param drops addresses outside that mail was sent on to
 * @param lasting what the intruder left behind that reaches mail, by mailbox (empty: all), each as a plain sentence
 * @param logged in which half hours reading was logged
 * @param doubts why the evidence as a whole is not complete, each as a plain sentence
 */
public record Question(
        String tenant,
        List<Intrusion> stays,
        Collection<Activity> acts,
        Function<Activity, Hand> hand,
        Set<String> elsewhere,
        Set<String> drops,
        List<Lasting> lasting,
        LoggedReading logged,
        List<String> doubts,
        Folders folders) {
    /** A right, an app or a role of the intruder's making; {@code mailbox} is empty when it reaches all of them. */
    public record Lasting(String mailbox, String sentence) {}

    public Question {
        stays = List.copyOf(stays);
        elsewhere = Set.copyOf(elsewhere);
        drops = Set.copyOf(drops);
        lasting = List.copyOf(lasting);
        doubts = List.copyOf(doubts);
    }
}
