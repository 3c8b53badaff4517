package becquerel.run.intake;

import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which records are copies of others, after all have been read (CONTRACT 3, duplicate). The decision depends on content
 * and on (file hash, position) alone, never on the order of reading. Costs 33 bytes a record.
 */
final class Duplicates {
    private static final int POSITION_BITS = 40;
    private static final int FORM_SHIFT = 61; // leaves the sign alone

    private final LongList keys = new LongList();
    private final LongList contents = new LongList();
    private final LongList cores = new LongList();
    /** Form, file rank and position in one number, so that the natural order prefers the fuller, then the earlier copy. */
    private final LongList places = new LongList();

    /** Two records with one native id that say different things; both are kept. */
    record Contradiction(Copy kept, Copy other) {}

    /** One record among its copies. */
    record Copy(int file, long position) {}

    /** What was decided: copies to leave out, by file, and contradictions to report. */
    record Decision(Map<Integer, BitSet> dropped, List<Contradiction> contradictions) {
        boolean drops(int file, long position) {
            BitSet positions = dropped.get(file);
            return positions != null && positions.get((int) position);
        }

        long count(int file) {
            BitSet positions = dropped.get(file);
            return positions == null ? 0 : positions.cardinality();
        }
    }

    void add(int file, ReadRecord record) {
        boolean named = !record.ref().recordId().isEmpty();
        // The two kinds of key differ in their lowest bit.
        long key = named ? name(record) | 1 : record.content() & ~1L;
        keys.add(key);
        contents.add(record.content());
        cores.add(record.core());
        places.add((rank(record.form()) << FORM_SHIFT)
                | ((long) file << POSITION_BITS)
                | record.ref().position());
    }

    private static long name(ReadRecord record) {
        long id = Hash.of(record.ref().recordId());
        return record.family().isEmpty() ? id : Hash.mix(id ^ Hash.of(record.family()));
    }

    Decision decide() {
        Map<Integer, BitSet> dropped = new HashMap<>();
        List<Contradiction> contradictions = new ArrayList<>();
        var groups = new Groups(keys);
        for (int head = groups.nextRepeated(-1); head >= 0; head = groups.nextRepeated(head)) {
            List<Integer> members = groups.members(head);
            members.sort(Comparator.comparingLong(places::get));
            if ((keys.get(head) & 1) == 1) {
                decideNamed(members, dropped, contradictions);
            } else {
                decideNameless(members, dropped);
            }
        }
        contradictions.sort(
                Comparator.comparingInt((Contradiction each) -> each.other().file())
                        .thenComparingLong(each -> each.other().position()));
        return new Decision(dropped, contradictions);
    }

    private void decideNamed(List<Integer> members, Map<Integer, BitSet> dropped, List<Contradiction> contradictions) {
        List<Integer> kept = new ArrayList<>();
        for (int each : members) {
            if (kept.stream().anyMatch(full -> sameRecord(full, each))) {
                drop(each, dropped);
            } else {
                if (!kept.isEmpty()) {
                    contradictions.add(new Contradiction(copy(kept.getFirst()), copy(each)));
                }
                kept.add(each);
            }
        }
    }

    private boolean sameRecord(int full, int other) {
        return contents.get(full) == contents.get(other) || (!isFull(other) && cores.get(full) == cores.get(other));
    }

    /** Equal records of different files are copies; within one file each stands for an act of its own. */
    private void decideNameless(List<Integer> members, Map<Integer, BitSet> dropped) {
        Map<Integer, Integer> seenInFile = new HashMap<>();
        int kept = 0;
        for (int each : members) {
            int occurrence = seenInFile.merge(copy(each).file(), 1, Integer::sum);
            if (occurrence > kept) {
                kept++;
            } else {
                drop(each, dropped);
            }
        }
    }

    private void drop(int index, Map<Integer, BitSet> dropped) {
        Copy copy = copy(index);
        dropped.computeIfAbsent(copy.file(), file -> new BitSet()).set((int) copy.position());
    }

    private boolean isFull(int index) {
        return places.get(index) >>> FORM_SHIFT == 0;
    }

    private static long rank(Form form) {
        return switch (form) {
            case FULL -> 0;
            case RESHAPED -> 1;
            case FLATTENED -> 2;
            case CUT -> 3;
        };
    }

    private Copy copy(int index) {
        long place = places.get(index) & ~(3L << FORM_SHIFT);
        return new Copy((int) (place >>> POSITION_BITS), place & ((1L << POSITION_BITS) - 1));
    }
}
