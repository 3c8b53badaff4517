package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Networks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who was there, when and from where: counts every activity once, in the first pass, in any order. Memory grows with people
 * and addresses, never with records.
 */
public final class Census {
    private static final int SILENT_DAYS = 7;

    private final Map<Who, Presence> presences = new HashMap<>();
    private final Map<String, Span> tenants = new HashMap<>();

    /**
     * First and last time of something, and how often.
     *
     * @param first earliest
     * @param last latest
     * @param acts how many
     */
    record Span(Instant first, Instant last, long acts) {
        static Span at(Instant time) {
            return new Span(time, time, 1);
        }

        Span plus(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    acts + other.acts);
        }
    }

    /** Counts one activity. */
    public void see(Activity activity) {
        tenants.merge(activity.tenant(), Span.at(activity.time()), Span::plus);
        Account actor = activity.actor();
        if (actor.isKnown()) {
            String address = activity.origin().address();
            presence(activity.tenant(), actor)
                    .acted(
                            actor.kind(),
                            activity.time(),
                            Networks.isPlace(address) ? address : "",
                            failed(activity),
                            exists(activity));
        }
        Account subject = activity.subject();
        if (subject.isPerson() && !subject.equals(actor) && actor.kind() != Account.Kind.SYSTEM) {
            presence(activity.tenant(), subject).seen(subject.kind(), true);
        }
    }

    private Presence presence(String tenant, Account account) {
        return presences.computeIfAbsent(Who.of(tenant, account), who -> new Presence());
    }

    /** Whether the act did not happen; unfinished sign-ins count as failed, since nobody got in. */
    static boolean failed(Activity activity) {
        return activity instanceof Activity.SignIn signIn
                ? signIn.verdict() != SignInVerdict.SUCCESS
                : activity.context().outcome() == Outcome.FAILURE;
    }

    private static boolean exists(Activity activity) {
        return !(activity instanceof Activity.SignIn signIn) || signIn.verdict() != SignInVerdict.UNKNOWN_ACCOUNT;
    }

    /** The days each person was seen acting, and the silent stretches inside the tenant's span; sorted by account. */
    public List<Ledger.Coverage> coverage() {
        var all = new ArrayList<Ledger.Coverage>();
        for (Who who : people()) {
            Presence presence = presence(who);
            all.add(new Ledger.Coverage(
                    who.name(), presence.days().cardinality(), gaps(presence.days(), span(who.tenant()))));
        }
        return List.copyOf(all);
    }

    private static List<Ledger.Gap> gaps(BitSet days, Span span) {
        var gaps = new ArrayList<Ledger.Gap>();
        int from = Presence.bit(span.first());
        int end = Presence.bit(span.last());
        while (from <= end) {
            int next = days.nextSetBit(from);
            int to = next < 0 || next > end ? end + 1 : next;
            if (to - from >= SILENT_DAYS) {
                gaps.add(new Ledger.Gap(Presence.date(from), Presence.date(to - 1)));
            }
            from = to + 1;
        }
        return gaps;
    }

    /** Every person the provider knows, whether seen acting or only named; sorted. */
    Set<Who> people() {
        var people = new TreeSet<Who>();
        presences.forEach((who, presence) -> {
            if (presence.isPerson() && presence.isReal() && !who.name().equals(who.tenant())) {
                people.add(who);
            }
        });
        return Collections.unmodifiableSet(people);
    }

    Presence presence(Who who) {
        return presences.getOrDefault(who, new Presence());
    }

    Span span(String tenant) {
        return tenants.getOrDefault(tenant, Span.at(Instant.EPOCH));
    }

    /** For every address of a tenant, the people that got in from it. */
    Map<String, Set<Who>> visitors(String tenant) {
        var visitors = new TreeMap<String, Set<Who>>();
        presences.forEach((who, presence) -> {
            if (who.tenant().equals(tenant) && presence.isPerson()) {
                presence.uses().forEach((address, use) -> {
                    if (use.gotIn()) {
                        visitors.computeIfAbsent(address, any -> new TreeSet<>())
                                .add(who);
                    }
                });
            }
        });
        return visitors;
    }
}
