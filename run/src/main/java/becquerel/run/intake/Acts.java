package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.collect.ReadRecord;
import becquerel.run.order.Ranks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the activities that tell one act in several records, after all have been read. Which of them speaks depends on rank,
 * file hash and position alone. Costs 16 bytes for each activity of a record that names its act, and nothing for the others.
 */
final class Acts {
    private static final String KEYS = "acts-keys";
    private static final String PLACES = "acts-places";
    private static final int POSITION_BITS = 40;
    private static final int RANK_SHIFT = 60; // leaves the sign alone
    private static final int HIGHEST_RANK = 7;

    private final LongList keys;
    /** Rank, file and position in one number. */
    private final LongList places;

    private final Ranks ranks;
    private final int before;
    private final Set<Duplicates.Copy> touched = new HashSet<>();

    Acts() {
        this(new LongList(), new LongList(), Ranks.NATURAL);
    }

    private Acts(LongList keys, LongList places, Ranks ranks) {
        this.keys = keys;
        this.places = places;
        this.ranks = ranks;
        this.before = keys.size();
    }

    /** Of a case that goes on with what {@link #keep} left in a folder. */
    static Acts of(Path folder, Ranks ranks) {
        return new Acts(LongList.of(folder.resolve(KEYS)), LongList.of(folder.resolve(PLACES)), ranks);
    }

    /** Leaves everything in a folder that holds nothing of the kind. */
    void keep(Path folder) {
        keys.appendTo(folder.resolve(KEYS));
        places.appendTo(folder.resolve(PLACES));
    }

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
        return decide(duplicates, Set.of());
    }

    /** {@code newlyDropped} are records of the case as it was that count no more. */
    Speakers decide(Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
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
                    .sorted(Comparator.comparingLong((Integer each) -> order(places.get(each)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            touch(groups.members(head), duplicates, newlyDropped);
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

    /** An act is told otherwise from now on when one of its records is new, or no longer counts. */
    private void touch(List<Integer> members, Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
        if (before == 0 || members.stream().noneMatch(each -> isOtherwise(each, duplicates, newlyDropped))) {
            return;
        }
        members.stream().filter(each -> each < before).map(this::copy).forEach(touched::add);
    }

    private boolean isOtherwise(int entry, Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
        return entry >= before
                ? !duplicates.drops(file(places.get(entry)), position(places.get(entry)))
                : !newlyDropped.isEmpty() && newlyDropped.contains(copy(entry));
    }

    private Duplicates.Copy copy(int entry) {
        return new Duplicates.Copy(file(places.get(entry)), position(places.get(entry)));
    }

    /** Records of the case as it was whose acts are told otherwise now. */
    Set<Duplicates.Copy> touched() {
        return touched;
    }

    /** The order in which records are asked to speak. */
    private long order(long place) {
        return (place >>> RANK_SHIFT << RANK_SHIFT) | ((long) ranks.of(file(place)) << POSITION_BITS) | position(place);
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
