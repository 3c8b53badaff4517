package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The messages that left accounts while the intruder was in them, whoever wrote them. */
final class Sends {
    private static final Duration AFTER = Duration.ofDays(1);
    private static final Comparator<SentMessage> ORDER = Comparator.comparing(SentMessage::time)
            .thenComparing(sent -> sent.evidence().getFirst());

    private Sends() {}

    static List<SentMessage> of(Attack attack) {
        Set<String> entered = attack.entered();
        var traced = new TracedMail(attack);
        var all = new ArrayList<SentMessage>();
        for (Activity act : attack.acts()) {
            if (act instanceof MessageSent sent && isDuring(sent, attack, entered)) {
                all.add(message(sent, attack.side(sent), traced));
            }
        }
        for (String account : entered) {
            traced.unrecorded(account).stream()
                    .filter(message -> isDuring(message.time(), attack, account))
                    .forEach(all::add);
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private static boolean isDuring(MessageSent sent, Attack attack, Set<String> entered) {
        if (attack.side(sent) == Side.INTRUDER) {
            return true;
        }
        return List.of(sent.actor().name(), sent.mailbox().name()).stream()
                .filter(entered::contains)
                .anyMatch(account -> isDuring(sent.time(), attack, account));
    }

    private static boolean isDuring(Instant time, Attack attack, String account) {
        return !time.isBefore(from(attack, account)) && !time.isAfter(to(attack, account));
    }

    private static Instant from(Attack attack, String account) {
        Standing standing = standing(attack, account);
        return standing.firstEntry().equals(Instant.MAX) ? attack.start() : standing.firstEntry();
    }

    /** When somebody set a new password after the intruder's last act; else a day after that act, or after the last clue. */
    private static Instant to(Attack attack, String account) {
        Instant last = standing(attack, account).lastEntry();
        Instant end = (last.isAfter(attack.end()) ? last : attack.end()).plus(AFTER);
        return attack.acts().stream()
                .filter(act -> isShutOut(act, attack, account) && !act.time().isBefore(last))
                .map(Activity::time)
                .min(Comparator.naturalOrder())
                .filter(reset -> !last.equals(Instant.MIN))
                .orElse(end);
    }

    private static boolean isShutOut(Activity act, Attack attack, String account) {
        return act instanceof PasswordChanged changed
                && changed.account().name().equals(account)
                && attack.side(act) != Side.INTRUDER
                && !Census.failed(act);
    }

    private static Standing standing(Attack attack, String account) {
        return attack.standings().getOrDefault(account, Standing.unknown(account));
    }

    /** Older records do not say to whom; the trace does. */
    private static SentMessage message(MessageSent sent, Side side, TracedMail traced) {
        String account =
                sent.mailbox().isKnown() ? sent.mailbox().name() : sent.actor().name();
        return new SentMessage(
                sent.time(),
                account,
                sent.origin().address(),
                sent.message().subject(),
                sent.message().id(),
                sent.recipients().isEmpty() ? traced.recipients(sent.message()) : sent.recipients(),
                sent.attachments(),
                side,
                traced.proofs(sent));
    }
}
