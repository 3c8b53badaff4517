package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What mail flow proves of forwarding: how many messages really went to the intruder's addresses, and how many did not get out. */
final class Departures {
    private Departures() {}

    static List<StoryLine> of(Attack attack) {
        List<StoryLine> lines = new ArrayList<>();
        for (String drop : attack.drops()) {
            List<MessageTraced> to = to(drop, attack.acts());
            List<MessageTraced> left =
                    to.stream().filter(mail -> mail.delivery().arrived()).toList();
            Set<String> out = names(left);
            List<MessageTraced> stopped = to.stream()
                    .filter(mail -> mail.delivery().wasStopped() && !out.contains(name(mail)))
                    .toList();
            if (!left.isEmpty()) {
                lines.add(line(
                        left,
                        Side.INTRUDER,
                        witness(left) + " shows "
                                + Phrases.count(out.size(), "message", "messages") + " that left for "
                                + Phrases.plain(drop)
                                + span(left) + "."));
            }
            if (!stopped.isEmpty()) {
                int count = names(stopped).size();
                lines.add(line(
                        stopped,
                        Side.UNKNOWN,
                        witness(stopped) + " shows "
                                + Phrases.count(count, "message", "messages") + " to " + Phrases.plain(drop)
                                + (count == 1 ? " that was" : " that were")
                                + " refused or failed on the way, and did not leave"
                                + span(stopped) + "."));
            }
        }
        return lines;
    }

    private static List<MessageTraced> to(String drop, List<Activity> acts) {
        return acts.stream()
                .filter(MessageTraced.class::isInstance)
                .map(MessageTraced.class::cast)
                .filter(mail -> mail.recipient().name().equalsIgnoreCase(drop))
                .toList();
    }

    /** One message may stand in several rows and several sources. */
    private static Set<String> names(List<MessageTraced> mails) {
        Set<String> names = new HashSet<>();
        mails.forEach(mail -> names.add(name(mail)));
        return names;
    }

    private static String name(MessageTraced mail) {
        String id = mail.message().id();
        return id.isEmpty() ? mail.message().network() + " " + mail.evidence() : id.toLowerCase(Locale.ROOT);
    }

    private static String witness(List<MessageTraced> mails) {
        return mails.stream().allMatch(mail -> mail.context().operation().equals("EmailEvents"))
                ? "Defender's record of mail"
                : "The message trace";
    }

    private static String span(List<MessageTraced> mails) {
        String first = Phrases.moment(mails.getFirst().time());
        String last = Phrases.moment(mails.getLast().time());
        return first.equals(last) ? ", at " + first : ", between " + first + " and " + last;
    }

    private static StoryLine line(List<MessageTraced> mails, Side side, String text) {
        List<EvidenceRef> evidence =
                mails.stream().flatMap(mail -> mail.proofs().stream()).toList();
        String stage = side == Side.INTRUDER ? Stage.S5.label() : "";
        return new StoryLine(mails.getFirst().time(), side, stage, "", "", text, evidence);
    }
}
