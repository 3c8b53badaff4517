package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Lookalikes;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mail was read or sent through an application that was let in during the evidence, or that intruders are known to use (X04,
 * C07, I06); worse when it goes on after the owner's password was set anew, which shuts people out but not applications. Microsoft's own applications and those nobody let in here are silent: what they do all day is not news.
 */
public final class MailThroughApp implements Detector<MailThroughApp.Memory> {
    private static final int MOST_APPS = 500;
    private static final int MOST_TALLIES = 2_000;
    private static final int MOST_RECORDS = 2_000;
    private static final int MOST_RESETS = 2_000;
    /** Tokens given out before a reset live on for about an hour. */
    private static final Duration STILL_VALID = Duration.ofHours(2);
    /** Passwords are set anew where something is wrong, and of few honest people within a month; what reads on was overlooked. */
    private static final double SURVIVED = 8;

    /** An application reads the mail that it was let in to read: that says little more than the consent itself. */
    private static final double AS_LET_IN = 0.12;

    private static final double MOST = 0.95;

    private final Organisations organisations;

    public MailThroughApp(Organisations organisations) {
        this.organisations = organisations;
    }

    /** How an application came in. */
    record Entry(Instant time, String name, String by, EvidenceRef record) {}

    /** What an application did in one mailbox; {@code survived}: the reset of a password after which it went on. */
    record Tally(Instant first, int read, int sent, List<EvidenceRef> records, Optional<PasswordChanged> survived) {
        static final Tally NONE = new Tally(Instant.EPOCH, 0, 0, List.of(), Optional.empty());

        Tally {
            records = List.copyOf(records);
        }

        /** With one more act; the last reset before it counts when the application was there before. */
        Tally with(Activity act, Optional<PasswordChanged> reset) {
            int messages = act instanceof MailRead mail
                    ? Math.max(1, Math.max(mail.items(), mail.messages().size()))
                    : 0;
            Instant since = records.isEmpty() ? act.time() : first;
            Optional<PasswordChanged> outlived = reset.filter(each -> since.isBefore(each.time()))
                    .filter(each -> each.time().plus(STILL_VALID).isBefore(act.time()));
            return new Tally(
                    since,
                    read + messages,
                    sent + (act instanceof MessageSent ? 1 : 0),
                    Lists.with(records, act.evidence(), MOST_RECORDS),
                    survived.or(() -> outlived));
        }
    }

    /** The applications let into a tenant, what they did by mailbox and application, and the last reset of each password. */
    record Memory(Map<String, Entry> apps, Map<String, Tally> tallies, Map<String, PasswordChanged> resets) {
        Memory {
            apps = Map.copyOf(apps);
            tallies = Map.copyOf(tallies);
            resets = Map.copyOf(resets);
        }
    }

    @Override
    public String name() {
        return "mail-through-app";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String looksFor() {
        return "for mail read or sent through applications that were let in during the evidence";
    }

    @Override
    public String blindness() {
        return "Whether an application read mail cannot be said without records of mail access.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MailRead.class, MessageSent.class)
                .alsoUsing(ConsentGranted.class, AppCredentialAdded.class, PasswordChanged.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(Map.of(), Map.of(), Map.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case ConsentGranted grant
            when grant.succeeded() && grant.actor().isPerson() ->
                Step.nothing(entered(memory, grant.app(), grant.appName(), grant));
            case AppCredentialAdded key
            when key.change() != Change.REMOVED
                    && key.succeeded()
                    && key.actor().isPerson() -> Step.nothing(entered(memory, key.app(), key.appName(), key));
            case PasswordChanged change when change.succeeded() -> Step.nothing(reset(memory, change));
            case MailRead read -> used(memory, read);
            case MessageSent sent -> used(memory, sent);
            default -> Step.nothing(memory); // keys taken away, consents refused
        };
    }

    private static Memory entered(Memory memory, String app, String name, Activity act) {
        Entry known = memory.apps().get(app);
        boolean tellsMore = known == null || (known.name().isEmpty() && !name.isEmpty());
        if (app.isEmpty() || !tellsMore || memory.apps().size() >= MOST_APPS) {
            return memory;
        }
        var apps = new HashMap<>(memory.apps());
        apps.put(app, new Entry(act.time(), name, act.actor().name(), act.evidence()));
        return new Memory(apps, memory.tallies(), memory.resets());
    }

    private static Memory reset(Memory memory, PasswordChanged change) {
        String whose = change.account().name();
        boolean full = memory.resets().size() >= MOST_RESETS && !memory.resets().containsKey(whose);
        if (full || memory.tallies().keySet().stream().noneMatch(key -> key.startsWith(whose + "|"))) {
            return memory; // nobody reads there through an application
        }
        var resets = new HashMap<>(memory.resets());
        resets.put(whose, change);
        return new Memory(memory.apps(), memory.tallies(), resets);
    }

    private Step<Memory> used(Memory memory, Activity act) {
        String app = act.origin().app();
        if (app.isEmpty()
                || (!memory.apps().containsKey(app) && !Apps.isAbused(app))
                || Apps.isMicrosofts(app)
                || Apps.isCommonClient(app)
                || organisations.of(act.tenant()).approvedApps().contains(app)) {
            return Step.nothing(memory);
        }
        String where = act.subject().name() + "|" + app;
        Tally before = memory.tallies().getOrDefault(where, Tally.NONE);
        if (before.records().isEmpty() && memory.tallies().size() >= MOST_TALLIES) {
            return Step.nothing(memory);
        }
        Optional<Entry> entry = Optional.ofNullable(memory.apps().get(app));
        Tally tally = before.with(act, reset(memory, act, entry));
        var tallies = new HashMap<>(memory.tallies());
        tallies.put(where, tally);
        var after = new Memory(memory.apps(), tallies, memory.resets());
        boolean isNews = tally.survived().isPresent() && before.survived().isEmpty();
        return isNews || Lists.isWorthTelling(tally.records().size())
                ? Step.found(after, finding(act, app, entry, tally))
                : Step.nothing(after);
    }

    /** The last reset of the owner's password, unless somebody else let the application in: then that password never let it read. */
    private static Optional<PasswordChanged> reset(Memory memory, Activity act, Optional<Entry> entry) {
        String owner = act.subject().name();
        boolean byAnother = entry.filter(
                        each -> !each.by().isEmpty() && !each.by().equals(owner))
                .isPresent();
        return byAnother
                ? Optional.empty()
                : Optional.ofNullable(memory.resets().get(owner));
    }

    private Finding finding(Activity act, String app, Optional<Entry> entry, Tally tally) {
        String name = entry.map(Entry::name)
                .filter(each -> !each.isEmpty())
                .or(() -> Apps.of(app).map(Apps.App::name))
                .orElse(app);
        boolean imitates = Lookalikes.imitated(name).isPresent();
        var records = new ArrayList<>(tally.records());
        entry.ifPresent(each -> records.add(each.record()));
        Draft draft = Draft.of(
                        this, act.tenant(), tally.first(), tally.records().getFirst())
                .account(act.subject().name())
                .actor(act.actor().name())
                .apart(app)
                .citing(act)
                .citing(records)
                .entity(Entity.Kind.APP, app)
                .entity(Entity.Kind.MAILBOX, act.subject().name())
                .at(tally.read() > 0 ? Stage.S5 : Stage.S7, "T1114.002", "T1671")
                .number("messages read", tally.read())
                .number("messages sent", tally.sent())
                .benign("People let in mail programs, calendars and archives on purpose.")
                .confirm("Ask the owner what the application is for; compare with who let it in.");
        boolean survived = tally.survived().isPresent();
        tally.survived().ifPresent(draft::citing);
        double plain = imitates ? 0.9 : Apps.isAbused(app) ? 0.6 : AS_LET_IN;
        double confidence = Odds.of(plain).times(SURVIVED, survived).confidence(MOST);
        draft.weighs(
                survived && confidence >= 0.7 ? Severity.CRITICAL : confidence >= 0.5 ? Severity.HIGH : Severity.MEDIUM,
                confidence);
        return draft.says("The application %s%s %s the mailbox of %s from %s on%s."
                .formatted(
                        Quoted.of(name),
                        entry.map(each -> ", let in by " + Sentences.named(each.by()) + " on "
                                        + Sentences.moment(each.time()) + ",")
                                .orElse(""),
                        done(tally),
                        Sentences.subject(act),
                        Sentences.moment(tally.first()),
                        tally.survived()
                                .map(reset -> ", and went on after the password was set anew on "
                                        + Sentences.moment(reset.time()))
                                .orElse("")));
    }

    private static String done(Tally tally) {
        String read = "read " + Sentences.count(tally.read(), "message", "messages");
        String sent = "sent " + Sentences.count(tally.sent(), "message", "messages");
        if (tally.sent() == 0) {
            return read + " in";
        }
        return tally.read() == 0 ? sent + " from" : read + " in and " + sent + " from";
    }
}
