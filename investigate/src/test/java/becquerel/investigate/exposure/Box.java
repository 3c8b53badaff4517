package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Message;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mailbox of Anna, into which somebody came on 5 March at 10:00, written act by act. */
final class Box {
    static final String ANNA = "anna@example.com";
    static final String DROP = "x@drop.example";
    static final String HIS = "198.51.100.9";
    static final String UNCLEAR = "203.0.113.7";
    static final Instant ENTERED = Instant.parse("2024-03-05T10:00:00Z");
    static final Instant SHUT_OUT = Instant.parse("2024-03-06T10:00:00Z");

    private final List<Activity> acts = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private Optional<Instant> shutOut = Optional.empty();

    static Message message(String id) {
        return new Message("<" + id + "@mail.example>", "Subject of " + id, "\\Inbox");
    }

    static Acts his() {
        return Acts.by(ANNA).from(HIS).at("11:00").session("his");
    }

    static Acts unclear() {
        return Acts.by(ANNA).from(UNCLEAR).at("11:00");
    }

    static Acts annas() {
        return Acts.by(ANNA).at("11:00").session("old");
    }

    Box with(Activity... more) {
        acts.addAll(List.of(more));
        return this;
    }

    Box without(List<Activity> some) {
        var box = new Box();
        acts.stream().filter(act -> !some.contains(act)).forEach(box.acts::add);
        box.doubts.addAll(doubts);
        box.shutOut = shutOut;
        return box;
    }

    Box shutOut() {
        shutOut = Optional.of(SHUT_OUT);
        return this;
    }

    Box doubting(String why) {
        doubts.add(why);
        return this;
    }

    List<Activity> acts() {
        return acts;
    }

    /** Every half hour somebody reads something, Anna every four hours, from two weeks before until two weeks after. */
    Box loggedAllTheTime() {
        Instant from = ENTERED.minus(Duration.ofDays(14));
        for (int halfHour = 0; halfHour < 28 * 48; halfHour++) {
            Instant at = from.plus(Duration.ofMinutes(30L * halfHour + 7));
            acts.add(
                    halfHour % 8 == 0
                            ? annas().at(at).reads(ANNA, message("own-" + halfHour))
                            : Acts.by("ben@example.com").at(at).reads("ben@example.com", message("ben-" + halfHour)));
        }
        return this;
    }

    MailboxExposure judged() {
        return exposure().mailboxes().stream()
                .filter(each -> each.mailbox().equals(ANNA))
                .findFirst()
                .orElseThrow();
    }

    Exposure exposure() {
        List<Activity> ordered =
                acts.stream().sorted(Comparator.comparing(Activity::time)).toList();
        var logged = new LoggedReading();
        ordered.forEach(logged::see);
        return Assessment.of(new Question(
                Acts.TENANT,
                List.of(new Intrusion(ANNA, ENTERED, ENTERED, shutOut)),
                ordered,
                Box::hand,
                Set.of(),
                Set.of(DROP),
                List.of(),
                logged,
                doubts,
                Knowledge.shipped().folders()));
    }

    private static Hand hand(Activity act) {
        return switch (act.origin().address()) {
            case HIS -> Hand.INTRUDER;
            case UNCLEAR -> Hand.UNKNOWN;
            default -> Hand.OWNER;
        };
    }

    ExposedMessage of(String id) {
        return exposure().mailboxes().stream()
                .flatMap(each -> each.messages().stream())
                .filter(each -> each.id().equals(message(id).id()))
                .findFirst()
                .orElseThrow();
    }

    ExposureClass classOf(String id) {
        return of(id).exposure();
    }

    static MailRead throttled(MailRead read) {
        return new MailRead(
                read.context(),
                read.mailbox(),
                read.whole(),
                read.messages(),
                read.folders(),
                read.items(),
                true,
                read.delegate());
    }
}
