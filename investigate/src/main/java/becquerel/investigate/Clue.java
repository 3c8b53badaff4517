package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A finding with what it can be joined on.
 *
 * @param sure how sure it is taken by itself: by its own word or, where that is more, by what was measured; a lure by its own word
 *     alone, since it tells of a try
 * @param acts the acts it rests on, as far as they are activities
 * @param accounts whose act it is and whose account it concerns
 * @param addresses where it was done from
 * @param sessions in which it was done
 * @param marks things only one intruder has: apps, domains, drop addresses, rules
 * @param raised accounts made or given roles by it
 */
record Clue(
        Finding finding,
        Family family,
        double sure,
        List<Activity> acts,
        NavigableSet<String> accounts,
        NavigableSet<String> addresses,
        NavigableSet<String> sessions,
        NavigableSet<Entity> marks,
        NavigableSet<String> raised) {
    static final Comparator<Clue> ORDER = Comparator.comparing(Clue::time)
            .thenComparing(clue -> clue.finding().id());

    /** From here on a finding may make an incident by itself. */
    static final double STRONG = 0.5;

    private static final Duration LURED = Duration.ofDays(14);

    private static final Set<Entity.Kind> MARKS =
            Set.of(Entity.Kind.APP, Entity.Kind.DOMAIN, Entity.Kind.DROP_ADDRESS, Entity.Kind.RULE);

    static Clue of(Finding finding, List<Activity> acts, Weights weights) {
        var accounts = new TreeSet<String>();
        var addresses = new TreeSet<String>();
        var sessions = new TreeSet<String>();
        var marks = new TreeSet<Entity>();
        var raised = new TreeSet<String>();
        accounts.add(finding.account());
        accounts.add(finding.actor());
        for (Entity entity : finding.entities()) {
            if (entity.kind() == Entity.Kind.ADDRESS) {
                addresses.add(entity.value());
            } else if (entity.kind() == Entity.Kind.SESSION) {
                sessions.add(entity.value());
            } else if (MARKS.contains(entity.kind()) && isTelling(entity)) {
                marks.add(entity);
            }
        }
        Family family = Family.of(finding);
        for (Activity act : acts) {
            if (Deed.of(act).isNobodys()) {
                continue;
            }
            addresses.add(act.origin().address());
            if (family != Family.HAND) { // it names those that were nobody else's
                sessions.add(act.session());
            }
            raises(act, raised);
        }
        for (var set : List.of(accounts, addresses, sessions, raised)) {
            set.remove("");
        }
        return new Clue(
                finding,
                family,
                family == Family.LURE
                        ? finding.confidence()
                        : Math.max(finding.confidence(), Grounds.itself(finding, weights)),
                List.copyOf(acts),
                Collections.unmodifiableNavigableSet(accounts),
                Collections.unmodifiableNavigableSet(addresses),
                Collections.unmodifiableNavigableSet(sessions),
                Collections.unmodifiableNavigableSet(marks),
                Collections.unmodifiableNavigableSet(raised));
    }

    /** A rule's bare name is no mark: half the world's bad rules are called "." */
    private static boolean isTelling(Entity entity) {
        return entity.kind() != Entity.Kind.RULE || entity.value().length() > 8;
    }

    private static void raises(Activity act, Set<String> raised) {
        if (!act.succeeded() && Census.failed(act)) {
            return;
        }
        if (act instanceof Activity.RoleAssigned role && role.change() == Change.CREATED) {
            raised.add(role.member().name());
        } else if (act instanceof Activity.AccountChanged made && made.change() == Change.CREATED) {
            raised.add(made.account().name());
        }
    }

    /** Whether it rests on states alone, which hold at the end of the evidence, whenever they came about. */
    boolean isState() {
        return !acts.isEmpty() && acts.stream().allMatch(act -> Deed.of(act) == Deed.STATE);
    }

    /** Those an attack stands on: the strong ones, or all where only weak ones agree. */
    static List<Clue> strong(List<Clue> clues) {
        List<Clue> strong = clues.stream().filter(Clue::isStrong).toList();
        return strong.isEmpty() ? clues : strong;
    }

    Instant time() {
        return finding.time();
    }

    boolean isStrong() {
        return sure >= STRONG;
    }

    /** Whether nobody got in: nothing but failed sign-ins stand behind it. */
    boolean isAttempt() {
        return family == Family.ENTRY
                && !acts.isEmpty()
                && acts.stream().allMatch(act -> act instanceof Activity.SignIn && Census.failed(act));
    }

    /** Whether it says no more than that a stranger may have been there: people travel. */
    boolean isPassage() {
        return family == Family.HAND && !isStrong();
    }

    /** Whether it was done in the same name where that stranger was, around his addresses or in his session, or led him there. */
    boolean isBy(Clue stranger) {
        return hand().equals(stranger.hand())
                && (leadsTo(stranger)
                        || sessions.stream().anyMatch(stranger.sessions::contains)
                        || addresses.stream().map(Networks::surroundings).anyMatch(stranger.places()::contains));
    }

    /** A password or token that a lure brought is used within days (CATALOGUE 4.2). */
    private boolean leadsTo(Clue stranger) {
        return family == Family.LURE
                && !time().isAfter(stranger.time())
                && !time().isBefore(stranger.time().minus(LURED));
    }

    private Set<String> places() {
        return addresses.stream().map(Networks::surroundings).collect(Collectors.toSet());
    }

    /** The account in whose name it was done; the account concerned where the records name no actor. */
    String hand() {
        return finding.actor().isEmpty() ? finding.account() : finding.actor();
    }
}
