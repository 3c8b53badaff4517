package becquerel.detect.mail;

import becquerel.activity.Activity.MessageTraced;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.knowledge.Likeness;
import becquerel.knowledge.Words;
import java.util.List;

/** How findings about lookalikes are written. */
final class Lookalike {
    private Lookalike() {}

    /** What all of them name. */
    static Draft about(Draft draft, Meeting meeting, double confidence) {
        Mail mail = meeting.mail();
        return draft.account(mail.inside())
                .apart(meeting.name() + " " + mail.inside())
                .weighs(severity(confidence), confidence)
                .entity(Entity.Kind.ACCOUNT, mail.inside())
                .entity(meeting.kind(), meeting.name())
                .entity(Entity.Kind.MESSAGE, messageId(mail))
                .number("days mail came from there", meeting.peer().daysIn())
                .number("days mail went there", meeting.peer().daysOut());
    }

    static String sentence(Meeting meeting, Likeness how, String whose) {
        return "%s received %s from %s%s: %s%s%s."
                .formatted(
                        inside(meeting),
                        message(meeting.mail()),
                        outside(meeting),
                        when(meeting),
                        clause(meeting, how),
                        whose,
                        meeting.mail().arrived() ? "" : "; it was stopped on the way");
    }

    static String clause(Meeting meeting, Likeness how) {
        return how.says(Quoted.of(meeting.name()), Quoted.of(meeting.real()));
    }

    static String inside(Meeting meeting) {
        return Sentences.named(meeting.mail().inside());
    }

    static String outside(Meeting meeting) {
        return Quoted.plain(meeting.mail().outside());
    }

    static String when(Meeting meeting) {
        String moment = " on " + Sentences.moment(meeting.mail().time());
        return meeting.isFirst()
                ? moment
                : moment + " (first met on " + Sentences.moment(meeting.peer().first()) + ")";
    }

    static String message(Mail mail) {
        return mail.subject().isEmpty() ? "a message" : Quoted.of(mail.subject());
    }

    /** Why the real one is known. */
    static String known(Meeting meeting) {
        return meeting.known()
                .filter(Peer::isMutual)
                .map(each -> ", with which mail was exchanged since " + Sentences.moment(each.first()) + " (sent on "
                        + Sentences.count(each.daysOut(), "day", "days") + ", received on "
                        + Sentences.count(each.daysIn(), "day", "days") + ")")
                .orElse(", a known partner's");
    }

    /** The part of an address before the {@code @}. */
    static String person(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    static boolean isOfMoney(Mail mail, Words words) {
        return !words.in(Words.Family.FINANCE, List.of(mail.subject())).isEmpty();
    }

    private static Severity severity(double confidence) {
        return confidence >= 0.5 ? Severity.HIGH : confidence >= 0.2 ? Severity.MEDIUM : Severity.LOW;
    }

    private static String messageId(Mail mail) {
        return mail.act() instanceof MessageTraced traced ? traced.message().id() : "";
    }
}
