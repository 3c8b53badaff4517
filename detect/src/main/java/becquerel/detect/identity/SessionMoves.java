package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Networks;
import java.util.Optional;

/**
 * One session used on two machines at two places (A17, without knowing whose networks they are): its token was copied. The
 * same phone on wireless and on the road, or a browser after an update, is one machine.
 */
public final class SessionMoves implements Detector<SessionMoves.Memory> {
    /** The first act of a session with a place and a client, and whether the move was told. */
    record Memory(Optional<Activity> first, boolean told) {}

    @Override
    public String name() {
        return "session-moves";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for a session used on two machines at two places";
    }

    @Override
    public String blindness() {
        return "Whether a session was stolen cannot be said without records that name sessions.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class, MailRead.class, MessageSent.class, MailRuleChanged.class, FileAccessed.class);
    }

    @Override
    public Key key(Activity activity) {
        return new Key(activity.tenant(), activity.session());
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty(), false);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (memory.told() || !isTelling(activity)) {
            return Step.nothing(memory);
        }
        if (memory.first().isEmpty()) {
            return Step.nothing(new Memory(Optional.of(activity), false));
        }
        Activity first = memory.first().get();
        boolean sameAgent = first.origin().userAgent().equals(activity.origin().userAgent());
        if (sameAgent || !first.actor().equals(activity.actor()) || isNear(first, activity)) {
            return Step.nothing(memory);
        }
        Agent before = Agent.of(first.origin().userAgent());
        Agent now = Agent.of(activity.origin().userAgent());
        return before.fits(now)
                ? Step.nothing(memory)
                : Step.found(new Memory(memory.first(), true), finding(first, activity, now));
    }

    private Finding finding(Activity first, Activity later, Agent agent) {
        return Draft.of(this, first)
                .citing(later)
                .time(later.time())
                .weighs(agent.isScripted() ? Severity.HIGH : Severity.MEDIUM, agent.isScripted() ? 0.75 : 0.5)
                .at(Stage.S3, "T1550.004", "T1539")
                .benign("Some companies send browsers and mail programs out through different addresses.")
                .confirm("Ask whether the organisation uses a web gateway; compare what was done at each place.")
                .says("One session of %s was used at %s by %s and on %s at %s by %s."
                        .formatted(
                                Sentences.actor(first),
                                first.origin().address(),
                                Quoted.of(first.origin().userAgent()),
                                Sentences.moment(later.time()),
                                later.origin().address(),
                                Quoted.of(later.origin().userAgent())));
    }

    private static boolean isTelling(Activity activity) {
        return !activity.session().isEmpty()
                && activity.succeeded()
                && activity.actor().isPerson()
                && !activity.origin().userAgent().isEmpty()
                && Networks.isPlace(activity.origin().address());
    }

    /** In one network, or one address is IPv4 and the other IPv6, as one line may have both. */
    private static boolean isNear(Activity one, Activity other) {
        String left = one.origin().address();
        String right = other.origin().address();
        return (left.indexOf(':') < 0) != (right.indexOf(':') < 0)
                || Networks.surroundings(left).equals(Networks.surroundings(right));
    }
}
