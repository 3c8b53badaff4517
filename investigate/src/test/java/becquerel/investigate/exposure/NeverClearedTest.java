package becquerel.investigate.exposure;

import static becquerel.investigate.exposure.Box.ANNA;
import static becquerel.investigate.exposure.Box.annas;
import static becquerel.investigate.exposure.Box.his;
import static becquerel.investigate.exposure.Box.message;
import static becquerel.investigate.exposure.Box.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Wrongly saying "not observed" is the one fatal error: fewer records may never say it of more messages. */
class NeverClearedTest {
    private static final int MESSAGES = 60;

    /**
     * Records of reading are lost at random and in whole stretches. A message may be called not observed afterwards only if it was
     * called so before, or if a record that names it was lost: that no log can show.
     */
    @Property(tries = 60)
    void losingRecordsClearsNoMessageThatTheyDoNotName(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.5) double share,
            @ForAll @IntRange(min = 0, max = 3) int gaps,
            @ForAll boolean shutOut) {
        var random = new Random(seed);
        Box full = world(random, shutOut);
        List<Activity> lost = lost(full, random, share, gaps);
        Box less = full.without(lost);
        Map<String, ExposureClass> before = classes(full);
        Map<String, ExposureClass> after = classes(less);
        after.forEach((id, said) -> {
            boolean named = lost.stream()
                    .anyMatch(act -> act instanceof MailRead read
                            && read.messages().stream()
                                    .anyMatch(each -> each.id().equals(id)));
            if (said == ExposureClass.NOT_OBSERVED && !named) {
                assertThat(before.get(id)).as(id).isEqualTo(ExposureClass.NOT_OBSERVED);
            }
        });
    }

    /** Whatever is lost in one stretch of an hour or more while messages lay there: none of them is called not observed. */
    @Property(tries = 60)
    void afterAnHourWithoutRecordsNothingThatLayThereIsCleared(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 46 * 60) int minute,
            @ForAll @IntRange(min = 60, max = 1200) int length) {
        Box full = world(new Random(seed), true);
        Instant from = Box.ENTERED.plus(Duration.ofMinutes(minute));
        Instant to = from.plus(Duration.ofMinutes(length));
        List<Activity> lost = full.acts().stream()
                .filter(act -> act instanceof MailRead
                        && act.time().isAfter(from)
                        && act.time().isBefore(to))
                .toList();
        full.without(lost).judged().messages().stream()
                .filter(each -> each.exposure() == ExposureClass.NOT_OBSERVED)
                .forEach(each -> assertThat(each.sent().orElseThrow()).isAfterOrEqualTo(from));
    }

    private static Map<String, ExposureClass> classes(Box box) {
        Map<String, ExposureClass> classes = new HashMap<>();
        box.judged().messages().forEach(each -> classes.put(each.id(), each.exposure()));
        return classes;
    }

    private static Box world(Random random, boolean shutOut) {
        Box box = new Box().loggedAllTheTime();
        if (shutOut) {
            box.shutOut();
        }
        for (int i = 0; i < MESSAGES; i++) {
            Instant arrived = Box.ENTERED.plus(Duration.ofMinutes(random.nextInt(36 * 60) - 12 * 60));
            box.with(arrives(arrived, "m" + i));
            Instant opened = arrived.plus(Duration.ofMinutes(random.nextInt(600)));
            switch (random.nextInt(5)) {
                case 0 -> box.with(his().at(opened).reads(ANNA, message("m" + i)));
                case 1 -> box.with(annas().at(opened).reads(ANNA, message("m" + i)));
                case 2 -> box.with(unclear().at(opened).reads(ANNA, message("m" + i)));
                default -> {
                    // nobody opens it
                }
            }
        }
        return random.nextInt(4) == 0
                ? box.with(Box.throttled(
                        his().at(Box.ENTERED.plus(Duration.ofHours(2))).reads(ANNA, message("t"))))
                : box;
    }

    private static MessageTraced arrives(Instant time, String id) {
        MessageTraced traced = Acts.by(Account.NOBODY).at(time).traces("ben@partner.example", ANNA, Delivery.DELIVERED);
        return new MessageTraced(
                traced.context(),
                traced.sender(),
                Account.person(ANNA),
                message(id),
                Delivery.DELIVERED,
                traced.direction(),
                1,
                "");
    }

    /** The last day stays, so that the log ends where it did; so does what the provider says of throttling. */
    private static List<Activity> lost(Box box, Random random, double share, int gaps) {
        Instant last = Box.ENTERED.plus(Duration.ofDays(13));
        List<Instant> starts = new ArrayList<>();
        for (int i = 0; i < gaps; i++) {
            starts.add(Box.ENTERED.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60) - 24 * 60)));
        }
        Duration length = Duration.ofMinutes(10 + random.nextInt(600));
        return box.acts().stream()
                .filter(act -> act instanceof MailRead read
                        && !read.throttled()
                        && act.time().isBefore(last))
                .filter(act -> random.nextDouble() < share
                        || starts.stream()
                                .anyMatch(start ->
                                        act.time().isAfter(start) && act.time().isBefore(start.plus(length))))
                .toList();
    }
}
