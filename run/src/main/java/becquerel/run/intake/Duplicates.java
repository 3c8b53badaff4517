package becquerel.run.intake;

import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which records are copies of others, after all have been read (CONTRACT 3, duplicate). The decision depends on content
 * and on (file hash, position) alone, never on the order of reading. Costs 32 bytes a record, of which few are in memory.
 */
final class Duplicates {
    private static final int POSITION_BITS = 40;
    private static final int FORM_SHIFT = 61; // leaves the sign alone

    private static final int WIDTH = 4;

    /** Key, content, core and place of each record. */
    private final Shelves records;

    private final Map<Integer, BitSet> dropped = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /** {@code temporary} is for what does not fit into memory. */
    Duplicates(Path temporary) {
        this(new Shelves(temporary, WIDTH));
    }

    Duplicates(Shelves records) {
        this.records = records;
    }

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
        long place = (rank(record.form()) << FORM_SHIFT)
                | ((long) file << POSITION_BITS)
                | record.ref().position();
        records.add(key, record.content(), record.core(), place);
    }

    private static long name(ReadRecord record) {
        long id = Hash.of(record.ref().recordId());
        return record.family().isEmpty() ? id : Hash.mix(id ^ Hash.of(record.family()));
    }

    Decision decide() {
        records.take().forEach(shelf -> new Copies(shelf).decide());
        contradictions.sort(
                Comparator.comparingInt((Contradiction each) -> each.other().file())
                        .thenComparingLong(each -> each.other().position()));
        return new Decision(dropped, contradictions);
    }

    /** The records of one shelf, by their number on it. */
    private final class Copies {
        private final LongList shelf;

        Copies(LongList shelf) {
            this.shelf = shelf;
        }

        void decide() {
            var groups = new Groups(this::key, shelf.size() / WIDTH);
            for (int head = groups.nextRepeated(-1); head >= 0; head = groups.nextRepeated(head)) {
                List<Integer> members = groups.members(head);
                members.sort(Comparator.comparingLong(this::place));
                if ((key(head) & 1) == 1) {
                    decideNamed(members);
                } else {
                    decideNameless(members);
                }
            }
        }

        /** Says the same as one before it, or is a lesser form that has time, operation and actor in common with one. */
        private void decideNamed(List<Integer> members) {
            int first = members.getFirst();
            Set<Long> contents = new HashSet<>();
            Set<Long> cores = new HashSet<>();
            for (int each : members) {
                if (contents.contains(content(each)) || (!isFull(each) && cores.contains(core(each)))) {
                    drop(each);
                    continue;
                }
                if (each != first) {
                    contradictions.add(new Contradiction(copy(first), copy(each)));
                }
                contents.add(content(each));
                cores.add(core(each));
            }
        }

        /** Equal records of different files are copies; within one file each stands for an act of its own. */
        private void decideNameless(List<Integer> members) {
            Map<Integer, Integer> seenInFile = new HashMap<>();
            int kept = 0;
            for (int each : members) {
                int occurrence = seenInFile.merge(copy(each).file(), 1, Integer::sum);
                if (occurrence > kept) {
                    kept++;
                } else {
                    drop(each);
                }
            }
        }

        private void drop(int index) {
            Copy copy = copy(index);
            dropped.computeIfAbsent(copy.file(), file -> new BitSet()).set((int) copy.position());
        }

        /** Form, file rank and position in one number, whose order prefers the fuller, then the earlier copy. */
        private long place(int index) {
            return shelf.get(index * WIDTH + 3);
        }

        private long key(int index) {
            return shelf.get(index * WIDTH);
        }

        private long content(int index) {
            return shelf.get(index * WIDTH + 1);
        }

        private long core(int index) {
            return shelf.get(index * WIDTH + 2);
        }

        private boolean isFull(int index) {
            return place(index) >>> FORM_SHIFT == 0;
        }

        private Copy copy(int index) {
            long place = place(index) & ~(3L << FORM_SHIFT);
            return new Copy((int) (place >>> POSITION_BITS), place & ((1L << POSITION_BITS) - 1));
        }
    }

    private static long rank(Form form) {
        return switch (form) {
            case FULL -> 0;
            case RESHAPED -> 1;
            case FLATTENED -> 2;
            case CUT -> 3;
        };
    }
}
