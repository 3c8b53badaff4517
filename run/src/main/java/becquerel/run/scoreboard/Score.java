package becquerel.run.scoreboard;

import becquerel.run.scoreboard.WorldScore.AttackScore;
import becquerel.run.scoreboard.WorldScore.Worth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several worlds added up.
 *
 * @param accountDays accounts times days, over all worlds
 * @param found attacks with a true incident, of the attacks that entered an account
 * @param right true incidents, one for each attack, of those and the false ones
 * @param pieces further true incidents
 * @param tries incidents that claim nothing but tries, which there were
 * @param stages by code: how many attacks' visible stages of this kind were named
 * @param delays of the attacks found, shortest first
 */
public record Score(
        int worlds,
        long accountDays,
        Share found,
        Share right,
        long pieces,
        long tries,
        SortedMap<String, Share> stages,
        List<Duration> delays) {
    public Score {
        delays = List.copyOf(delays);
    }

    static Score of(List<WorldScore> worlds) {
        List<AttackScore> attacks =
                worlds.stream().flatMap(world -> world.attacks().stream()).toList();
        List<AttackScore> entered = attacks.stream().filter(AttackScore::gotIn).toList();
        long right = count(worlds, Worth.TRUE);
        return new Score(
                worlds.size(),
                worlds.stream()
                        .mapToLong(each ->
                                (long) each.world().accounts() * each.world().days())
                        .sum(),
                new Share(entered.stream().filter(AttackScore::found).count(), entered.size()),
                new Share(right, right + count(worlds, Worth.FALSE)),
                count(worlds, Worth.PIECE),
                count(worlds, Worth.TRIES),
                stages(attacks),
                entered.stream()
                        .flatMap(attack -> attack.delay().stream())
                        .sorted()
                        .toList());
    }

    private static long count(List<WorldScore> worlds, Worth worth) {
        return worlds.stream()
                .flatMap(world -> world.alerts().stream())
                .filter(alert -> alert.worth() == worth)
                .count();
    }

    private static SortedMap<String, Share> stages(List<AttackScore> attacks) {
        var stages = new TreeMap<String, Share>();
        for (AttackScore attack : attacks) {
            attack.stages().forEach((stage, told) -> stages.merge(stage, new Share(told ? 1 : 0, 1), Score::plus));
        }
        return stages;
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.part() + other.part(), one.whole() + other.whole());
    }

    /** All visible stages together. */
    public Share stage() {
        return stages.values().stream().reduce(new Share(0, 0), Score::plus);
    }

    public long falseAlerts() {
        return right.whole() - right.part();
    }

    /** False incidents for every thousand accounts and day. */
    public double falseRate() {
        return accountDays == 0 ? 0 : 1000.0 * falseAlerts() / accountDays;
    }

    /** The delay that so many of a hundred attacks found do not exceed (nearest rank); nothing where none was found. */
    public Optional<Duration> delay(int percent) {
        if (delays.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) Math.ceil(percent / 100.0 * delays.size());
        return Optional.of(delays.get(Math.max(1, rank) - 1));
    }
}
