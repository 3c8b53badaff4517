package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.investigate.StoryLine.Side;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often accounts of attacks acted from which address on which day, by whose hand most of the time. */
final class Sightings {
    private record Spot(String account, LocalDate day, String address) implements Comparable<Spot> {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::account).thenComparing(Spot::day).thenComparing(Spot::address);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    private Sightings() {}

    static List<Sighting> of(List<Attack> attacks) {
        Map<Spot, Map<Side, Integer>> spots = new TreeMap<>();
        for (Attack attack : attacks) {
            for (Activity act : attack.acts()) {
                if (act.origin().hasAddress() && attack.concerns(act.actor().name())) {
                    LocalDate day = LocalDate.ofInstant(act.time(), ZoneOffset.UTC);
                    spots.computeIfAbsent(
                                    new Spot(
                                            act.actor().name(),
                                            day,
                                            act.origin().address()),
                                    none -> new EnumMap<>(Side.class))
                            .merge(attack.side(act), 1, Integer::sum);
                }
            }
        }
        return spots.entrySet().stream()
                .map(each -> sighting(each.getKey(), each.getValue()))
                .toList();
    }

    private static Sighting sighting(Spot spot, Map<Side, Integer> sides) {
        int acts = sides.values().stream().mapToInt(Integer::intValue).sum();
        Side most = sides.entrySet().stream()
                .max(Map.Entry.<Side, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Side.UNKNOWN);
        return new Sighting(spot.account(), spot.address(), spot.day(), acts, most);
    }
}
