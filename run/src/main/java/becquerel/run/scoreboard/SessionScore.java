package becquerel.run.scoreboard;

import becquerel.investigate.Investigation.Labelled;
import becquerel.investigate.StoryLine.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the labels of sessions stand beside whose hand it really was, counted by records: of accounts that an intruder touched, each
 * record once.
 *
 * @param records by the true hand and the label
 */
public record SessionScore(SortedMap<Told, Integer> records) {
    static final String INTRUDER = "intruder";
    static final String OWNER = "owner";

    /** Whose hand it was, and whose it was said to be. */
    public record Told(String hand, String label) implements Comparable<Told> {
        @Override
        public int compareTo(Told other) {
            int byHand = hand.compareTo(other.hand);
            return byHand != 0 ? byHand : label.compareTo(other.label);
        }

        boolean isRight() {
            return hand.equals(label);
        }
    }

    static SessionScore of(Truth truth, List<Labelled> sessions) {
        Set<String> his = truth.recordsOfIntruders();
        Set<String> seen = new HashSet<>();
        SortedMap<Told, Integer> records = new TreeMap<>();
        for (Labelled each : sessions) {
            if (truth.touched().contains(each.session().account())) {
                String label = each.session().label().word();
                for (String record : each.records()) {
                    if (seen.add(record)) {
                        records.merge(new Told(his.contains(record) ? INTRUDER : OWNER, label), 1, Integer::sum);
                    }
                }
            }
        }
        return new SessionScore(records);
    }

    static SessionScore none() {
        return new SessionScore(new TreeMap<>());
    }

    SessionScore plus(SessionScore other) {
        SortedMap<Told, Integer> all = new TreeMap<>(records);
        other.records.forEach((told, count) -> all.merge(told, count, Integer::sum));
        return new SessionScore(all);
    }

    int of(String hand, Side label) {
        return records.getOrDefault(new Told(hand, label.word()), 0);
    }

    /** Of the intruders' records, those in a session that is called an intruder's. */
    Share ofIntruders() {
        int all = records.entrySet().stream()
                .filter(each -> each.getKey().hand().equals(INTRUDER))
                .mapToInt(each -> each.getValue())
                .sum();
        return new Share(of(INTRUDER, Side.INTRUDER), all);
    }

    Share right() {
        int right = records.entrySet().stream()
                .filter(each -> each.getKey().isRight())
                .mapToInt(each -> each.getValue())
                .sum();
        return new Share(
                right, records.values().stream().mapToInt(Integer::intValue).sum());
    }
}
