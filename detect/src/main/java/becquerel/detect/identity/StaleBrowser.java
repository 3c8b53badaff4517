package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A browser more than a year older than the newest one seen in the tenant (A11). Browsers update themselves; tools that only
 * pretend to be one keep the version they were written with. A trait, never more.
 */
public final class StaleBrowser implements Detector<StaleBrowser.Memory> {
    private static final int OLD_DAYS = 365;
    private static final int VERY_OLD_DAYS = 2 * 365;
    /** Versions from the future are invented and say nothing of what is new. */
    private static final Duration LEAD = Duration.ofDays(120);

    private static final int MOST_PAIRS = 5_000;

    /** The newest browsers of a tenant by family, and who was seen with which version. */
    record Memory(Map<String, LocalDate> newest, Set<String> seen) {
        Memory {
            newest = Map.copyOf(newest);
            seen = Set.copyOf(seen);
        }

        Memory newer(String browser, LocalDate released) {
            var more = new HashMap<>(newest);
            more.put(browser, released);
            return new Memory(more, seen);
        }

        Memory told(String pair) {
            var more = new HashSet<>(seen);
            more.add(pair);
            return new Memory(newest, more);
        }
    }

    @Override
    public String name() {
        return "stale-browser";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for browsers much older than everybody else's";
    }

    @Override
    public String blindness() {
        return "Whether tools posed as browsers cannot be said without records that name the client.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class, MailRuleChanged.class, ForwardingChanged.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant());
    }

    @Override
    public Memory fresh() {
        return new Memory(Map.of(), Set.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!activity.actor().isPerson()
                || !activity.succeeded()
                || activity.origin().userAgent().isEmpty()) {
            return Step.nothing(memory);
        }
        Agent agent = Agent.of(activity.origin().userAgent());
        Optional<LocalDate> released = agent.released().filter(date -> isPossible(date, activity));
        if (released.isEmpty()) {
            return Step.nothing(memory);
        }
        LocalDate latest = memory.newest().getOrDefault(agent.browser(), LocalDate.MIN);
        if (released.get().isAfter(latest)) {
            return Step.nothing(memory.newer(agent.browser(), released.get()));
        }
        long behind = ChronoUnit.DAYS.between(released.get(), latest);
        String pair = activity.actor().name() + "|" + agent.browser() + agent.major();
        if (behind <= OLD_DAYS || memory.seen().contains(pair) || memory.seen().size() >= MOST_PAIRS) {
            return Step.nothing(memory);
        }
        return Step.found(memory.told(pair), finding(activity, agent, behind));
    }

    private Finding finding(Activity activity, Agent agent, long behind) {
        return Draft.of(this, activity)
                .account(activity.actor().name())
                .weighs(Severity.LOW, behind > VERY_OLD_DAYS ? 0.25 : 0.15)
                .at(Stage.S3, "T1078.004")
                .number("days behind the newest", (double) behind)
                .benign("Kiosks, television sets and machines without updates exist.")
                .confirm("Ask whether the owner has a machine with so old a browser.")
                .says("%s was used with %s %d%s, about %d months older than the newest one seen in the organisation."
                        .formatted(
                                Sentences.actor(activity),
                                agent.browser(),
                                agent.major(),
                                Sentences.whenAndWhere(activity),
                                behind / 30));
    }

    private static boolean isPossible(LocalDate date, Activity activity) {
        return !date.isAfter(activity.time().plus(LEAD).atZone(ZoneOffset.UTC).toLocalDate());
    }
}
