package becquerel.run.scoreboard;

import becquerel.investigate.exposure.ExposureClass;
import becquerel.run.scoreboard.Reported.Shown;
import becquerel.run.scoreboard.Truth.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How what a case says of messages stands beside what intruders really saw.
 *
 * @param said messages that were seen, by how they were and what was said of them; a message is counted once for each way
 * @param wrong messages that were seen and of which a case says "not observed": the one fatal error
 * @param overstated messages said to be read, copied or forwarded that nobody saw, by class
 * @param cleared messages rightly said not to be observed
 */
public record ExposureScore(
        SortedMap<Told, Integer> said, List<Seen> wrong, SortedMap<String, Integer> overstated, int cleared) {
    private static final Comparator<Seen> ORDER = Comparator.comparing(Seen::account)
            .thenComparing(Seen::message)
            .thenComparing(Seen::how)
            .thenComparing(Seen::recorded);

    static final String NOTHING = "not listed";

    public ExposureScore {
        wrong = List.copyOf(wrong);
    }

    /** How a message was seen, and what was said of it. */
    public record Told(String how, boolean recorded, String as) implements Comparable<Told> {
        private static final Comparator<Told> ORDER =
                Comparator.comparing(Told::how).thenComparing(Told::recorded).thenComparing(Told::as);

        @Override
        public int compareTo(Told other) {
            return ORDER.compare(this, other);
        }
    }

    private record Place(String mailbox, String message) {}

    static ExposureScore of(List<Seen> truth, List<Shown> messages) {
        Map<Place, ExposureClass> worst = new HashMap<>();
        Set<Place> cleared = new HashSet<>();
        for (Shown each : messages) {
            Place place = new Place(each.mailbox(), each.message());
            worst.merge(place, each.as(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            if (each.as() == ExposureClass.NOT_OBSERVED) {
                cleared.add(place);
            }
        }
        SortedMap<Told, Integer> said = new TreeMap<>();
        List<Seen> wrong = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        int right = cleared.size();
        Set<String> names = new HashSet<>();
        for (Seen each : Set.copyOf(truth).stream().sorted(ORDER).toList()) {
            Place place = new Place(each.account(), each.message());
            ExposureClass as = worst.getOrDefault(place, worst.get(new Place("", each.message())));
            said.merge(new Told(each.how(), each.recorded(), as == null ? NOTHING : as.words()), 1, Integer::sum);
            if (cleared.contains(place)) {
                wrong.add(each);
            }
            right -= seen.add(place) && cleared.contains(place) ? 1 : 0;
            names.add(each.message());
        }
        SortedMap<String, Integer> overstated = new TreeMap<>();
        worst.forEach((place, as) -> {
            boolean claims = as.compareTo(ExposureClass.FORWARDED) <= 0;
            boolean happened = place.mailbox().isEmpty() ? names.contains(place.message()) : seen.contains(place);
            if (claims && !happened) {
                overstated.merge(as.words(), 1, Integer::sum);
            }
        });
        return new ExposureScore(said, wrong, overstated, right);
    }

    /** Several worlds added up. */
    ExposureScore plus(ExposureScore other) {
        SortedMap<Told, Integer> all = new TreeMap<>(said);
        other.said.forEach((told, count) -> all.merge(told, count, Integer::sum));
        SortedMap<String, Integer> over = new TreeMap<>(overstated);
        other.overstated.forEach((as, count) -> over.merge(as, count, Integer::sum));
        List<Seen> both = new ArrayList<>(wrong);
        both.addAll(other.wrong);
        return new ExposureScore(all, both, over, cleared + other.cleared);
    }

    static ExposureScore none() {
        return new ExposureScore(new TreeMap<>(), List.of(), new TreeMap<>(), 0);
    }
}
