package becquerel.detect.mail;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisation.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One message between somebody inside and somebody outside, whichever source tells it.
 *
 * @param act the record
 * @param isOut whether it leaves the organisation
 * @param inside the address inside
 * @param outside the address outside, in lower case
 * @param arrived false when it was stopped or came back
 */
record Mail(Activity act, boolean isOut, String inside, String outside, String subject, boolean arrived) {
    /** Of a message to more people the first ones are looked at. */
    private static final int MOST_RECIPIENTS = 100;

    private static final Set<String> NOTICES = Set.of("mailer-daemon", "postmaster", "microsoftexchange");

    Instant time() {
        return act.time();
    }

    /** What passes the border, one for each address outside; nothing for mail within, and nothing where the border is unknown. */
    static List<Mail> across(Activity activity, Organisation organisation) {
        return switch (activity) {
            case MessageTraced traced -> traced(traced, organisation);
            case MessageReceived got
            when isOutside(got.sender(), organisation, Direction.INBOUND, true) ->
                List.of(new Mail(
                        got,
                        false,
                        got.mailbox().name(),
                        folded(got.sender()),
                        got.message().subject(),
                        true));
            case MessageSent sent -> sent(sent, organisation);
            default -> List.of();
        };
    }

    private static List<Mail> traced(MessageTraced traced, Organisation organisation) {
        String recipient = traced.recipient().name();
        boolean arrived = switch (traced.delivery()) {
            case DELIVERED, JUNKED, EXPANDED, PENDING, UNKNOWN -> true;
            case QUARANTINED, BLOCKED, FAILED -> false;
        };
        String subject = traced.message().subject();
        boolean isFromOutside = isOutside(traced.sender(), organisation, traced.direction(), true);
        boolean isToOutside = isOutside(recipient, organisation, traced.direction(), false);
        if (isFromOutside == isToOutside) {
            return List.of();
        }
        return isToOutside
                ? List.of(new Mail(traced, true, folded(traced.sender()), folded(recipient), subject, arrived))
                : List.of(new Mail(traced, false, recipient, folded(traced.sender()), subject, arrived));
    }

    private static List<Mail> sent(MessageSent sent, Organisation organisation) {
        var mails = new ArrayList<Mail>();
        for (String recipient :
                sent.recipients().stream().limit(MOST_RECIPIENTS).toList()) {
            if (isOutside(recipient, organisation, Direction.OUTBOUND, false)) {
                mails.add(new Mail(
                        sent,
                        true,
                        sent.mailbox().name(),
                        folded(recipient),
                        sent.message().subject(),
                        sent.succeeded()));
            }
        }
        return mails;
    }

    /** Bounces and other notices of mail servers are nobody's mail. */
    private static boolean isOutside(String address, Organisation organisation, Direction told, boolean isSender) {
        int at = address.lastIndexOf('@');
        if (at < 1 || NOTICES.stream().anyMatch(notice -> folded(address).startsWith(notice))) {
            return false;
        }
        Side side = organisation.sideOf(address);
        return side == Side.EXTERNAL
                || (side == Side.UNKNOWN && told == (isSender ? Direction.INBOUND : Direction.OUTBOUND));
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
