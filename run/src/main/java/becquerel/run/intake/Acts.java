package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.collect.ReadRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the activities that tell one act in several records, after all have been read. Which of them speaks depends on rank,
 * file hash and position alone. Costs 16 bytes for each activity of a record that names its act, and nothing for the others.
 */
final class Acts {
    private static final int POSITION_BITS = 40;
    private static final int RANK_SHIFT = 60; // leaves the sign alone
    private static final int HIGHEST_RANK = 7;

    private final LongList keys = new LongList();
    /** Rank, file and position in one number, in the order in which records are asked to speak. */
    private final LongList places = new LongList();

    void add(int file, ReadRecord record) {
        long act = record.act().key();
        if (act == 0) {
            return;
        }
        long place = ((long) Math.clamp(record.act().rank(), 0, HIGHEST_RANK) << RANK_SHIFT)
                | ((long) file << POSITION_BITS)
                | record.ref().position();
        Map<String, Integer> alike = new HashMap<>();
        for (Activity activity : record.activities()) {
            String substance = Substance.of(activity);
            int earlier = alike.merge(substance, 1, Integer::sum); // what one record says twice are two acts
            keys.add(Hash.mix(act ^ Hash.of(substance) ^ (long) (earlier - 1) << 48));
            places.add(place);
        }
    }

    Speakers decide(Duplicates.Decision duplicates) {
        if (keys.size() == 0) {
            return Speakers.NONE;
        }
        int[] speaker = filled(keys.size());
        int[] next = filled(keys.size());
        Map<Integer, Integer> crowded = new HashMap<>();
        var groups = new Groups(keys::get, keys.size());
        for (int head = groups.nextRepeated(-1); head >= 0; head = groups.nextRepeated(head)) {
            List<Integer> members = groups.members(head).stream()
                    .filter(each -> !duplicates.drops(file(places.get(each)), position(places.get(each))))
                    .sorted(Comparator.comparingLong((Integer each) -> places.get(each))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int i = 0; members.size() > 1 && i < members.size(); i++) {
                speaker[members.get(i)] = members.getFirst();
                next[members.get(i)] = i + 1 < members.size() ? members.get(i + 1) : Speakers.ALONE;
            }
            if (members.size() > Gathering.PROOFS + 1) {
                crowded.merge(file(places.get(members.getFirst())), 1, Integer::sum);
            }
        }
        return Speakers.of(places, speaker, next, crowded);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, Speakers.ALONE);
        return array;
    }

    static int file(long place) {
        return (int) (place >>> POSITION_BITS) & ((1 << (RANK_SHIFT - POSITION_BITS)) - 1);
    }

    static long position(long place) {
        return place & ((1L << POSITION_BITS) - 1);
    }
}
