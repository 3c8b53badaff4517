package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Lookalikes;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One application opens mail in many mailboxes at once where it was in none before (X04): it was let in, or given a secret,
 * during the evidence, is one that intruders are known to use, or was in few mailboxes for a week. What copies everybody's mail
 * from the first day of the log on is an archive.
 */
public final class AppInManyMailboxes implements Detector<AppInManyMailboxes.Memory> {
    private static final Duration AT_ONCE = Duration.ofHours(1);
    /** A program that goes through everybody's mail may take the day, and is told once. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int MANY = 5;
    /** An application that kept to few mailboxes for so long was not made for everybody's. */
    private static final Duration KEPT_TO_FEW = Duration.ofDays(7);

    private static final Duration SINCE_LET_IN = Duration.ofDays(30);
    private static final int MOST_MAILBOXES = 1_000;

    /** New archives, signature programs and customer databases start like this, too, and are more common. */
    private static final double LET_IN = 0.15;

    private static final double ABUSED = 0.45;
    private static final double IMITATES = 0.8;

    private final Organisations organisations;

    public AppInManyMailboxes(Organisations organisations) {
        this.organisations = organisations;
    }

    /** How an application came in, or was given a secret. */
    record Entry(Instant time, String name, String by, EvidenceRef record) {}

    /** The first time an application opened mail in a mailbox. */
    record Opened(Instant time, EvidenceRef record) {}

    /**
     * One application.
     *
     * @param opened by mailbox
     * @param told the mailboxes of the rush that was told, empty before
     */
    record Memory(Optional<Entry> entry, Map<String, Opened> opened, Set<String> told) {
        Memory {
            opened = Map.copyOf(opened);
            told = Set.copyOf(told);
        }

        Memory with(String mailbox, MailRead read) {
            var more = new HashMap<>(opened);
            more.put(mailbox, new Opened(read.time(), read.evidence()));
            return new Memory(entry, more, told);
        }

        /** The mailboxes first opened within the last while. */
        Set<String> lately(Instant now) {
            var names = new TreeSet<String>();
            opened.forEach((mailbox, first) -> {
                if (!first.time().isBefore(now.minus(AT_ONCE))) {
                    names.add(mailbox);
                }
            });
            return names;
        }

        boolean goesOn(Instant now) {
            return opened.entrySet().stream()
                    .anyMatch(each -> told.contains(each.getKey())
                            && each.getValue().time().isAfter(now.minus(A_DAY)));
        }

        /** In some mailbox for a week, and in fewer than many before this. */
        boolean keptToFew(Instant now) {
            long before = opened.values().stream()
                    .filter(first -> first.time().isBefore(now.minus(AT_ONCE)))
                    .count();
            return before < MANY
                    && opened.values().stream().anyMatch(first -> first.time().isBefore(now.minus(KEPT_TO_FEW)));
        }
    }

    @Override
    public String name() {
        return "app-in-many-mailboxes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for applications that opened mail in many mailboxes at once";
    }

    @Override
    public String blindness() {
        return "Whether an application went through many mailboxes cannot be said without records of mail access.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MailRead.class).alsoUsing(ConsentGranted.class, AppCredentialAdded.class);
    }

    @Override
    public Key key(Activity activity) {
        String app = switch (activity) {
            case ConsentGranted grant -> grant.app();
            case AppCredentialAdded key -> key.app();
            default -> activity.origin().app();
        };
        return new Key(activity.tenant(), "app:" + app);
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty(), Map.of(), Set.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case ConsentGranted grant
            when grant.succeeded() && grant.actor().isPerson() -> Step.nothing(entered(memory, grant.appName(), grant));
            case AppCredentialAdded key
            when key.succeeded() && key.actor().isPerson() && key.change() != Change.REMOVED ->
                Step.nothing(entered(memory, key.appName(), key));
            case MailRead read when read.succeeded() -> opened(memory, read);
            default -> Step.nothing(memory);
        };
    }

    private static Memory entered(Memory memory, String name, Activity act) {
        var entry = new Entry(act.time(), name, act.actor().name(), act.evidence());
        boolean goesOn =
                memory.entry().filter(known -> !isOver(known, act.time())).isPresent();
        return goesOn ? memory : new Memory(Optional.of(entry), memory.opened(), memory.told());
    }

    private static boolean isOver(Entry entry, Instant now) {
        return entry.time().plus(SINCE_LET_IN).isBefore(now);
    }

    private Step<Memory> opened(Memory memory, MailRead read) {
        String app = read.origin().app();
        String mailbox = read.mailbox().name();
        if (app.isEmpty()
                || mailbox.isEmpty()
                || memory.opened().containsKey(mailbox)
                || memory.opened().size() >= MOST_MAILBOXES
                || Apps.isMicrosofts(app)
                || Apps.isCommonClient(app)
                || organisations.of(read.tenant()).approvedApps().contains(app)) {
            return Step.nothing(memory);
        }
        Memory after = memory.with(mailbox, read);
        Set<String> lately = after.lately(read.time());
        boolean goesOn = memory.goesOn(read.time());
        if (!goesOn && (lately.size() < MANY || !isNews(after, read))) {
            return Step.nothing(after);
        }
        var told = new HashSet<>(goesOn ? memory.told() : Set.<String>of());
        told.addAll(goesOn ? Set.of(mailbox) : lately);
        var rush = new Memory(after.entry(), after.opened(), told);
        return Lists.isWorthTelling(told.size()) ? Step.found(rush, finding(rush, read)) : Step.nothing(rush);
    }

    private static boolean isNews(Memory memory, MailRead read) {
        boolean spreads =
                memory.keptToFew(read.time()) && !read.actor().isPerson(); // people take to programs one by one
        return spreads
                || Apps.isAbused(read.origin().app())
                || memory.entry().filter(entry -> !isOver(entry, read.time())).isPresent();
    }

    private Finding finding(Memory memory, MailRead latest) {
        String app = latest.origin().app();
        Optional<Entry> entry = memory.entry().filter(each -> !isOver(each, latest.time()));
        String name = entry.map(Entry::name)
                .filter(each -> !each.isEmpty())
                .or(() -> Apps.of(app).map(Apps.App::name))
                .orElse(app);
        boolean imitates = Lookalikes.imitated(name).isPresent();
        double confidence = imitates ? IMITATES : Apps.isAbused(app) ? ABUSED : LET_IN;
        List<Opened> rush = memory.told().stream()
                .map(memory.opened()::get)
                .sorted((one, other) -> one.time().equals(other.time())
                        ? one.record().compareTo(other.record())
                        : one.time().compareTo(other.time()))
                .toList();
        Opened first = rush.getFirst();
        var mailboxes = new TreeSet<>(memory.told());
        Draft draft = Draft.of(this, latest.tenant(), first.time(), first.record())
                .account(entry.map(Entry::by).orElse(""))
                .actor(latest.actor().name())
                .apart(app)
                .citing(rush.stream().map(Opened::record).toList())
                .entity(Entity.Kind.APP, app)
                .entities(Entity.Kind.MAILBOX, mailboxes)
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S5, "T1114.002", "T1671")
                .number("mailboxes", mailboxes.size())
                .benign("An archive, a backup or a customer database that was introduced then starts like this.")
                .confirm(
                        "Ask the administrators whether they introduced the application, and compare with who let it in.");
        entry.ifPresent(each -> draft.citing(List.of(each.record())));
        return draft.says("The application %s%s opened mail in %s where it had not been before (%s), from %s to %s."
                .formatted(
                        Quoted.of(name),
                        entry.map(each -> ", let in or given a secret by " + Sentences.named(each.by()) + " on "
                                        + Sentences.moment(each.time()) + ",")
                                .orElse(""),
                        Sentences.count(mailboxes.size(), "mailbox", "mailboxes"),
                        Sentences.list(mailboxes),
                        Sentences.moment(first.time()),
                        Sentences.moment(latest.time())));
    }
}
