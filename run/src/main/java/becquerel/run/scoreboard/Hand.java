package becquerel.run.scoreboard;

import becquerel.run.scoreboard.Reported.Alert;
import becquerel.run.scoreboard.Reported.Found;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Where the intruder of one attack had his hand, and so whether a finding or an incident is about him. */
final class Hand {
    private final Truth.Attack attack;
    private final NavigableSet<String> own = new TreeSet<>();
    private final NavigableSet<String> touched = new TreeSet<>();
    private final Set<String> records = new HashSet<>();

    Hand(Truth.Attack attack, Collection<Truth.Person> people) {
        this.attack = attack;
        touched.addAll(attack.entered());
        for (Truth.Person person : people) {
            if (person.attack().equals(attack.id())) {
                switch (person.verdict()) {
                    case "intruder's own" -> own.add(person.account());
                    case "compromised", "targeted" -> touched.add(person.account());
                    default -> {
                        // the attack passed this account by
                    }
                }
            }
        }
        touched.addAll(own);
        attack.acts().forEach(act -> records.addAll(act.records()));
    }

    Truth.Attack attack() {
        return attack;
    }

    /** Whether he got into anything, or made something his own. */
    boolean gotIn() {
        return !attack.entered().isEmpty() || !own.isEmpty();
    }

    /**
     * Whether a finding is about his acts: it cites a record of one, or concerns an account he touched at a time between his first
     * and his last act. A state that no record dates counts by its account alone.
     */
    boolean isBehind(Found finding) {
        if (finding.records().stream().anyMatch(records::contains)) {
            return true;
        }
        boolean here = finding.accounts().stream().anyMatch(touched::contains);
        return here
                && (!finding.isDated()
                        || (!finding.time().isBefore(first()) && !finding.time().isAfter(last())));
    }

    /**
     * Whether an incident is about him: half of its accounts at least are accounts he touched, and one is his or entered; where he
     * got into none, being touched is enough. An incident that names no account rests on tries, and is about him when half of its
     * findings are and he never got further.
     */
    boolean isBehind(Alert alert) {
        return isBehind(alert.accounts(), alert.findings());
    }

    boolean isBehind(Collection<String> accounts, Collection<Found> findings) {
        if (accounts.isEmpty()) {
            return !gotIn() && isMostlyOf(findings);
        }
        long his = accounts.stream().filter(touched::contains).count();
        boolean deep = accounts.stream().anyMatch(each -> own.contains(each) || isEntered(each));
        return 2 * his >= accounts.size() && (deep || (!gotIn() && his > 0));
    }

    boolean isMostlyOf(Collection<Found> findings) {
        long his = findings.stream().filter(this::isBehind).count();
        return his > 0 && 2 * his >= findings.size();
    }

    boolean isEntered(String account) {
        return attack.entered().contains(account);
    }

    /** How many of the accounts he entered an incident names. */
    long named(Alert alert) {
        return alert.accounts().stream().filter(this::isEntered).count();
    }

    /** His first act inside an account. */
    Instant firstInside() {
        return attack.acts().stream()
                .filter(act -> isEntered(act.account()))
                .map(Truth.Act::time)
                .min(Comparator.naturalOrder())
                .orElse(first());
    }

    private Instant first() {
        return attack.acts().stream()
                .map(Truth.Act::time)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Instant last() {
        return attack.acts().stream()
                .map(Truth.Act::time)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
