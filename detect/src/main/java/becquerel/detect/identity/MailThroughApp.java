package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageSent;
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
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Lookalikes;
import becquerel.knowledge.Organisations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mail was read or sent through an application that was let in during the evidence, or that intruders are known to use (X04,
 * C07, I06). Microsoft's own applications and those nobody let in here are silent: what they do all day is not news.
 */
public final class MailThroughApp implements Detector<MailThroughApp.Memory> {
    private static final int MOST_APPS = 500;
    private static final int MOST_TALLIES = 2_000;
    private static final int MOST_RECORDS = 2_000;

    private final Organisations organisations;

    public MailThroughApp(Organisations organisations) {
        this.organisations = organisations;
    }

    /** How an application came in. */
    record Entry(Instant time, String name, String by, EvidenceRef record) {}

    /** What an application did in one mailbox. */
    record Tally(Instant first, int read, int sent, List<EvidenceRef> records) {
        static final Tally NONE = new Tally(Instant.EPOCH, 0, 0, List.of());

        Tally {
            records = List.copyOf(records);
        }

        Tally with(Activity act) {
            int messages = act instanceof MailRead mail
                    ? Math.max(1, Math.max(mail.items(), mail.messages().size()))
                    : 0;
            return new Tally(
                    records.isEmpty() ? act.time() : first,
                    read + messages,
                    sent + (act instanceof MessageSent ? 1 : 0),
                    Lists.with(records, act.evidence(), MOST_RECORDS));
        }
    }

    /** The applications let into a tenant, and what they did by mailbox and application. */
    record Memory(Map<String, Entry> apps, Map<String, Tally> tallies) {
        Memory {
            apps = Map.copyOf(apps);
            tallies = Map.copyOf(tallies);
        }
    }

    @Override
    public String name() {
        return "mail-through-app";
    }

    @Override
    public int version() {
        return 1;
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
        return Needs.of(MailRead.class, MessageSent.class).alsoUsing(ConsentGranted.class, AppCredentialAdded.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(Map.of(), Map.of());
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
        return new Memory(apps, memory.tallies());
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
        Tally tally = before.with(act);
        var tallies = new HashMap<>(memory.tallies());
        tallies.put(where, tally);
        var after = new Memory(memory.apps(), tallies);
        Optional<Entry> entry = Optional.ofNullable(memory.apps().get(app));
        return Lists.isWorthTelling(tally.records().size())
                ? Step.found(after, finding(act, app, entry, tally))
                : Step.nothing(after);
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
        if (imitates) {
            draft.weighs(Severity.HIGH, 0.9);
        } else if (Apps.isAbused(app)) {
            draft.weighs(Severity.HIGH, 0.6);
        } else {
            draft.weighs(Severity.MEDIUM, 0.3);
        }
        return draft.says("The application %s%s %s the mailbox of %s from %s on."
                .formatted(
                        Quoted.of(name),
                        entry.map(each -> ", let in by " + Sentences.named(each.by()) + " on "
                                        + Sentences.moment(each.time()) + ",")
                                .orElse(""),
                        done(tally),
                        Sentences.subject(act),
                        Sentences.moment(tally.first())));
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
