package becquerel.run.intake;

import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import becquerel.run.codec.GrowingTable;
import becquerel.run.order.Ranks;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which records are copies of others, after all have been read (CONTRACT 3, duplicate). The decision depends on content
 * and on (file hash, position) alone, never on the order of reading. Costs 32 bytes a record, of which few are in memory. Of a case
 * that grows only those records are compared again that have something in common with a new one; a record that was a copy stays
 * one, since more records only make more copies.
 */
final class Duplicates implements AutoCloseable {
    private static final int POSITION_BITS = 40;
    private static final int FORM_SHIFT = 61; // leaves the sign alone

    private static final int WIDTH = 4;

    /** Key, content, core and place of each record, in the order of reading. */
    private final GrowingTable records;

    private final Path folder;
    private final int most;
    private final Ranks ranks;
    /** How many records earlier runs have read. */
    private final long before;

    private final int filesBefore;
    private final Map<Integer, BitSet> dropped = new HashMap<>();
    /** By the other record. */
    private final Map<Copy, Contradiction> contradictions = new HashMap<>();

    private final Set<Copy> newlyDropped = new HashSet<>();

    /** Of a case that begins; {@code folder} is for what does not fit into memory. */
    Duplicates(Path folder) {
        this(folder, Shelves.MOST, Ranks.NATURAL, Kept.NOTHING);
    }

    /** Goes on with what an earlier run has kept; memory may hold so many numbers. */
    Duplicates(Path folder, int most, Ranks ranks, Kept before) {
        this.folder = folder;
        this.most = most;
        this.ranks = ranks;
        this.records = new GrowingTable(
                folder, "records", WIDTH * Long.BYTES, before.tables().records());
        this.before = records.rows();
        this.filesBefore = before.files().size();
        before.decision().dropped().forEach((file, positions) -> dropped.put(file, (BitSet) positions.clone()));
        before.decision().contradictions().forEach(each -> contradictions.put(each.other(), each));
    }

    /** Two records with one native id that say different things; both are kept. */
    record Contradiction(Copy kept, Copy other) {}

    /** One record among its copies. */
    record Copy(int file, long position) {}

    /** What was decided: copies to leave out, by file, and contradictions to report. */
    record Decision(Map<Integer, BitSet> dropped, List<Contradiction> contradictions) {
        static final Decision NONE = new Decision(Map.of(), List.of());

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
        records.add()
                .putLong(key)
                .putLong(record.content())
                .putLong(record.core())
                .putLong(place);
    }

    private static long name(ReadRecord record) {
        long id = Hash.of(record.ref().recordId());
        return record.family().isEmpty() ? id : Hash.mix(id ^ Hash.of(record.family()));
    }

    Decision decide() {
        var keys = new Sieve(records.rows() - before);
        records.each(before, records.rows(), (row, block, at) -> keys.put(block.getLong(at)));
        try (var shelves = new Shelves(folder, WIDTH, most)) {
            records.each(0, records.rows(), (row, block, at) -> {
                if (keys.lets(block.getLong(at))) {
                    shelves.add(
                            block.getLong(at),
                            block.getLong(at + Long.BYTES),
                            block.getLong(at + 2 * Long.BYTES),
                            block.getLong(at + 3 * Long.BYTES));
                }
            });
            shelves.all().forEach(shelf -> new Copies(shelf).decide());
        }
        return new Decision(
                dropped,
                contradictions.values().stream()
                        .sorted(Comparator.comparingInt(
                                        (Contradiction each) -> each.other().file())
                                .thenComparingLong(each -> each.other().position()))
                        .toList());
    }

    /** What a later run has to know of all records. */
    List<GrowingTable.Piece> records() {
        records.close();
        return records.pieces();
    }

    /** Records of the case as it was that count no more. */
    Set<Copy> newlyDropped() {
        return newlyDropped;
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
                if (members.stream().allMatch(this::isBefore)) {
                    continue; // decided by an earlier run
                }
                members.sort(Comparator.comparingLong(this::order));
                members.forEach(each -> contradictions.remove(copy(each))); // what an earlier run said of them
                if ((key(members.getFirst()) & 1) == 1) {
                    decideNamed(members);
                } else {
                    decideNameless(members);
                }
            }
        }

        private boolean isBefore(int row) {
            return copy(row).file() < filesBefore;
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
                    contradictions.put(copy(each), new Contradiction(copy(first), copy(each)));
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
            BitSet positions = dropped.computeIfAbsent(copy.file(), file -> new BitSet());
            if (isBefore(index) && !positions.get((int) copy.position())) {
                newlyDropped.add(copy);
            }
            positions.set((int) copy.position());
        }

        /** Form, file and position in one number. */
        private long place(int index) {
            return shelf.get(index * WIDTH + 3);
        }

        /** Prefers the fuller, then the earlier copy by (file hash, position). */
        private long order(int index) {
            Copy copy = copy(index);
            return (place(index) >>> FORM_SHIFT << FORM_SHIFT)
                    | ((long) ranks.of(copy.file()) << POSITION_BITS)
                    | copy.position();
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

    @Override
    public void close() {
        records.close();
    }
}
