package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Change;
import becquerel.detect.Actors;
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
import becquerel.knowledge.Knowledge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One actor opens several mailboxes within an hour. */
public final class DelegatesInBulk implements Detector<DelegatesInBulk.Memory> {
    private static final Duration HOUR = Duration.ofHours(1);
    /** So many mailboxes for one delegate, or so many for any, are no longer one colleague's holiday cover. */
    private static final int FOR_ONE = 3;

    private static final int FOR_ANY = 5;
    /** An onboarding script may do hundreds; these many are cited. */
    private static final int MOST = 60;

    private final Knowledge knowledge;

    public DelegatesInBulk(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The grants of the last hour by one actor. */
    public record Memory(List<DelegateGranted> grants) {
        public Memory {
            grants = List.copyOf(grants);
        }
    }

    @Override
    public String name() {
        return "delegates-in-bulk";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for one actor giving rights on several mailboxes within an hour";
    }

    @Override
    public String blindness() {
        return "Without records of mailbox rights it cannot be said whether somebody opened many mailboxes.";
    }

    @Override
    public Needs needs() {
        return Sources.settings(List.of(DelegateGranted.class));
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof DelegateGranted grant)
                || grant.change() == Change.REMOVED
                || !Actors.acted(grant)
                || !grant.actor().isKnown()
                || Rights.of(grant, knowledge) == Rights.HARMLESS) {
            return Step.nothing(memory);
        }
        var grants = new ArrayList<>(memory.grants().stream()
                .filter(each -> each.time().plus(HOUR).isAfter(grant.time()))
                .toList());
        if (grants.size() >= MOST) {
            return Step.nothing(new Memory(grants)); // said already; more of the same changes nothing
        }
        grants.add(grant);
        var after = new Memory(grants);
        long forOne = mailboxes(grants.stream()
                        .filter(each -> folded(each).equals(folded(grant)))
                        .toList())
                .size();
        boolean many = forOne >= FOR_ONE || mailboxes(grants).size() >= FOR_ANY;
        return many ? Step.found(after, finding(grants)) : Step.nothing(after);
    }

    private Finding finding(List<DelegateGranted> grants) {
        DelegateGranted first = grants.getFirst();
        DelegateGranted last = grants.getLast();
        List<String> mailboxes = mailboxes(grants);
        List<String> delegates =
                grants.stream().map(DelegatesInBulk::folded).distinct().toList();
        // 0.5 at three mailboxes, a little more for each further one, never more than 0.75: administrators do this,
        // too.
        double confidence = Math.min(0.75, 0.5 + 0.05 * (mailboxes.size() - FOR_ONE));
        Draft draft = Draft.of(this, first)
                .account(first.actor().name())
                .time(last.time())
                .weighs(Severity.HIGH, Math.round(100 * confidence) / 100.0)
                .at(Stage.S4, "T1098.002")
                .entities(Entity.Kind.MAILBOX, mailboxes)
                .number("mailboxes", mailboxes.size())
                .number("grants", grants.size())
                .benign("Administrators set up teams, scanners and migrations in one go.")
                .confirm("Ask the administrator for the reason and compare with the change calendar.");
        grants.forEach(draft::citing);
        return draft.says("Within " + Sentences.span(Duration.between(first.time(), last.time())) + " "
                + Sentences.actor(last) + " gave rights on " + Sentences.count(mailboxes.size(), "mailbox", "mailboxes")
                + " (" + Sentences.list(mailboxes) + ") to " + Sentences.list(delegates) + ", the last one"
                + Sentences.whenAndWhere(last) + ".");
    }

    private static List<String> mailboxes(List<DelegateGranted> grants) {
        return grants.stream()
                .map(grant -> grant.mailbox().name())
                .distinct()
                .sorted()
                .toList();
    }

    private static String folded(DelegateGranted grant) {
        return grant.delegate().toLowerCase(Locale.ROOT);
    }
}
