package becquerel.run.scoreboard;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What really happened in a simulated tenant. Names of accounts are folded as the program folds them.
 *
 * @param attacks in the order of the file
 * @param people one for every account of the tenant
 * @param life ordinary things that tempt detectors
 * @param seen messages that intruders saw
 * @param touched accounts whose sessions are told, since an intruder touched them
 */
public record Truth(
        String scenario,
        long seed,
        int accounts,
        int days,
        List<Attack> attacks,
        List<Person> people,
        List<Life> life,
        List<Seen> seen,
        Set<String> touched) {
    public Truth {
        attacks = List.copyOf(attacks);
        people = List.copyOf(people);
        life = List.copyOf(life);
        seen = List.copyOf(seen);
        touched = Set.copyOf(touched);
    }

    /** Native ids of the records that tell acts of intruders. */
    Set<String> recordsOfIntruders() {
        return attacks.stream()
                .flatMap(attack -> attack.acts().stream())
                .filter(Act::isIntruders)
                .flatMap(act -> act.records().stream())
                .collect(Collectors.toSet());
    }

    /**
     * A message that an intruder could see.
     *
     * @param message its id, folded as {@link becquerel.investigate.exposure.MessageKey} does
     * @param how opened, synchronised, forwarded or sent
     * @param recorded whether any record tells of it
     */
    public record Seen(String account, String message, String how, boolean recorded) {}

    /**
     * One intruder's doing.
     *
     * @param entered accounts in which his hand acted
     * @param visible codes of the stages that left a record in the evidence, such as {@code S5}
     * @param acts in the order of the file
     */
    public record Attack(
            String id, String name, NavigableSet<String> entered, NavigableSet<String> visible, List<Act> acts) {
        public Attack {
            acts = List.copyOf(acts);
        }
    }

    /**
     * One thing an intruder did.
     *
     * @param account empty when it touches no account
     * @param records native ids of the records that tell it
     * @param hand whose it was: intruder, or owner of somebody who was deceived
     */
    public record Act(Instant time, String account, Set<String> records, String hand) {
        public Act {
            records = Set.copyOf(records);
        }

        boolean isIntruders() {
            return hand.equals("intruder");
        }
    }

    /**
     * What should be said of one account.
     *
     * @param verdict in the words of the verdicts of a case
     * @param attack id of the attack behind it, empty when there is none
     */
    public record Person(String account, String verdict, String attack) {}

    /** Something ordinary in one account; both ends are inclusive. */
    public record Life(String account, String what, Instant from, Instant to) {
        /** Tries of strangers and of hired testers: real ones, though no attack of this world. */
        private static final Set<String> TRIES = Set.of("guessed", "penetration-test");

        boolean isTry() {
            return TRIES.contains(what);
        }

        boolean overlaps(Instant first, Instant last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }
}
