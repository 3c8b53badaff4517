package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Networks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Far more mail of one mailbox was opened in a day than on its other days (X01), or so much that the provider stopped
 * logging (X03). Services of Microsoft's own are not counted. Days are compared by the logarithms of their counts, since reading
 * comes in factors: who opens 300 messages on each day opens 350 on some, and who opens 5 or 60 may open 200.
 */
public final class MassMailReading implements Detector<MassMailReading.Memory> {
    /** Below this a busy day is a busy day. */
    private static final int FLOOR = 200;
    /** Before there are enough days to compare with. */
    private static final int FLOOR_WHEN_NEW = 1_000;

    private static final int DAYS_TO_COMPARE = 7;
    private static final int DAYS_KEPT = 30;
    private static final int MOST_RECORDS = 1_000;
    /** In usual deviations of the logarithms; 1.4826 makes the median deviation one of a normal distribution. */
    private static final double FAR = 3 * 1.4826;
    /** Mailboxes read alike each day are no clockwork: three times the usual day is the least that is far. */
    private static final double LEAST_FACTOR = 3;

    /** One mailbox: the counts of its days before, and the day that is going on. */
    record Memory(List<Integer> days, LocalDate today, int items, List<EvidenceRef> records) {
        Memory {
            days = List.copyOf(days);
            records = List.copyOf(records);
        }

        Memory with(MailRead read, int opened) {
            LocalDate date = read.time().atZone(ZoneOffset.UTC).toLocalDate();
            if (date.equals(today)) {
                int sum = (int) Math.min(Integer.MAX_VALUE, (long) items + opened);
                return new Memory(days, today, sum, Lists.with(records, read.evidence(), MOST_RECORDS));
            }
            List<Integer> before = items == 0 ? days : Lists.withLatest(days, items, DAYS_KEPT);
            return new Memory(before, date, opened, List.of(read.evidence()));
        }

        double limit() {
            if (days.size() < DAYS_TO_COMPARE) {
                return FLOOR_WHEN_NEW;
            }
            double[] logs = days.stream().mapToDouble(Math::log1p).toArray();
            double usual = median(logs);
            double deviation =
                    median(Arrays.stream(logs).map(day -> Math.abs(day - usual)).toArray());
            double far = Math.expm1(usual + Math.max(FAR * deviation, Math.log(LEAST_FACTOR)));
            return Math.max(FLOOR, Math.max(far, secondLargest()));
        }

        /** What happened on two days is no news; one of them may have been an intruder's. */
        private int secondLargest() {
            return days.stream().sorted().skip(days.size() - 2L).findFirst().orElse(0);
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    @Override
    public String name() {
        return "mass-mail-reading";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String looksFor() {
        return "for days on which far more mail was opened than usual";
    }

    @Override
    public String blindness() {
        return "Whether mail was read in bulk cannot be said without records of mail access.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MailRead.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.subject());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of(), LocalDate.EPOCH, 0, List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof MailRead read) || !read.succeeded()) {
            return Step.nothing(memory);
        }
        if (read.throttled()) {
            return Step.found(memory, stoppedLogging(read));
        }
        int opened = Math.max(read.items(), read.messages().size());
        if (read.whole() || opened == 0 || !isSomebody(read)) {
            return Step.nothing(memory);
        }
        Memory after = memory.with(read, opened);
        return after.items() > after.limit()
                        && Lists.isWorthTelling(after.records().size())
                ? Step.found(after, much(after, read))
                : Step.nothing(after);
    }

    private Finding much(Memory day, MailRead latest) {
        return Draft.of(this, latest.tenant(), latest.time(), day.records().getFirst())
                .account(latest.mailbox().name())
                .actor(latest.actor().name())
                .citing(latest)
                .citing(day.records())
                .entity(Entity.Kind.MAILBOX, latest.mailbox().name())
                .weighs(Severity.MEDIUM, 0.3)
                .at(Stage.S5, "T1114.002")
                .number("messages opened", day.items())
                .number("limit from the other days", day.limit())
                .number("days compared", day.days().size())
                .benign("Moving to a new program, a search through old mail, or a backup.")
                .confirm("Compare client, address and session with the owner's usual ones.")
                .says("%s of %s were opened on %s, by a client%s; its other days give a limit of %d."
                        .formatted(
                                Sentences.count(day.items(), "message", "messages"),
                                Sentences.subject(latest),
                                day.today(),
                                Sentences.from(latest),
                                Math.round(day.limit())));
    }

    private Finding stoppedLogging(MailRead read) {
        return Draft.of(this, read)
                .apart("throttled")
                .entity(Entity.Kind.MAILBOX, read.mailbox().name())
                .weighs(Severity.HIGH, 0.35)
                .at(Stage.S5, "T1114.002", "T1119")
                .benign("Backup and migration programs open as much.")
                .confirm("Find out which program it was; otherwise all mail of the mailbox counts as possibly read.")
                .says("So much mail of %s was opened on %s%s that the provider stopped logging for a day: what was read"
                                .formatted(Sentences.subject(read), Sentences.moment(read.time()), Sentences.from(read))
                        + " then cannot be known.");
    }

    private static boolean isSomebody(MailRead read) {
        return Networks.isPlace(read.origin().address())
                || (!read.origin().app().isEmpty()
                        && !Apps.isMicrosofts(read.origin().app())
                        && read.delegate());
    }
}
