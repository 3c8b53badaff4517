package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.collect.ReadRecord;
import becquerel.run.codec.GrowingTable;
import becquerel.run.order.Ranks;
import java.nio.file.Path;
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
final class Acts implements AutoCloseable {
    private static final int POSITION_BITS = 40;
    private static final int RANK_SHIFT = 60; // leaves the sign alone
    private static final int HIGHEST_RANK = 7;

    /** Of each activity its key, and rank, file and position in one number; in the order of reading. */
    private final GrowingTable entries;
    /** Numbers of entries that tell one act, as an earlier run found them, the speaking one first; the last of each as its complement. */
    private final GrowingTable chains;

    private final Ranks ranks;
    /** How many entries earlier runs have made. */
    private final long before;

    private final Set<Duplicates.Copy> touched = new HashSet<>();
    private final LongList places = new LongList();

    /** Of a case that begins; {@code folder} is for what does not fit into memory. */
    Acts(Path folder) {
        this(folder, Ranks.NATURAL, Kept.Tables.NONE);
    }

    /** Goes on with what an earlier run has kept. */
    Acts(Path folder, Ranks ranks, Kept.Tables before) {
        this.entries = new GrowingTable(folder, "acts", 2 * Long.BYTES, before.acts());
        this.chains = new GrowingTable(folder, "chains", Integer.BYTES, before.chains());
        this.ranks = ranks;
        this.before = entries.rows();
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
            entries.add()
                    .putLong(Hash.mix(act ^ Hash.of(substance) ^ (long) (earlier - 1) << 48))
                    .putLong(place);
        }
    }

    Speakers decide(Duplicates.Decision duplicates) {
        return decide(duplicates, Set.of());
    }

    /** {@code newlyDropped} are records of the case as it was that count no more. */
    Speakers decide(Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
        if (entries.rows() == 0) {
            return Speakers.NONE;
        }
        Sieve changed = changed(newlyDropped);
        var keys = new LongList();
        var numbers = new LongList();
        entries.each(0, entries.rows(), (number, block, at) -> {
            places.add(block.getLong(at + Long.BYTES));
            if (changed.lets(block.getLong(at))) {
                keys.add(block.getLong(at));
                numbers.add(number);
            }
        });
        Chains told = Chains.of(chains, places.size());
        var groups = new Groups(keys::get, keys.size());
        for (int head = groups.nextRepeated(-1); head >= 0; head = groups.nextRepeated(head)) {
            List<Integer> alike = groups.members(head).stream()
                    .map(each -> (int) numbers.get(each))
                    .toList();
            touch(alike, duplicates, newlyDropped);
            told.link(
                    alike,
                    alike.stream()
                            .filter(each -> !duplicates.drops(file(places.get(each)), position(places.get(each))))
                            .sorted(Comparator.comparingLong((Integer each) -> order(places.get(each)))
                                    .thenComparing(Comparator.naturalOrder()))
                            .toList());
        }
        told.write(chains);
        return Speakers.of(places, told);
    }

    /** Lets through the keys of all acts that may be told otherwise than an earlier run found. */
    private Sieve changed(Set<Duplicates.Copy> newlyDropped) {
        var changed = new Sieve(entries.rows() - before + newlyDropped.size());
        entries.each(newlyDropped.isEmpty() ? before : 0, entries.rows(), (number, block, at) -> {
            long place = block.getLong(at + Long.BYTES);
            if (number >= before || newlyDropped.contains(copy(place))) {
                changed.put(block.getLong(at));
            }
        });
        return changed;
    }

    /** An act is told otherwise from now on when one of its records is new, or no longer counts. */
    private void touch(List<Integer> members, Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
        if (before == 0 || members.stream().noneMatch(each -> isOtherwise(each, duplicates, newlyDropped))) {
            return;
        }
        members.stream()
                .filter(each -> each < before)
                .map(each -> copy(places.get(each)))
                .forEach(touched::add);
    }

    private boolean isOtherwise(int entry, Duplicates.Decision duplicates, Set<Duplicates.Copy> newlyDropped) {
        return entry >= before
                ? !duplicates.drops(file(places.get(entry)), position(places.get(entry)))
                : !newlyDropped.isEmpty() && newlyDropped.contains(copy(places.get(entry)));
    }

    private static Duplicates.Copy copy(long place) {
        return new Duplicates.Copy(file(place), position(place));
    }

    /** Records of the case as it was whose acts are told otherwise now. */
    Set<Duplicates.Copy> touched() {
        return touched;
    }

    /** What a later run has to know of the entries. */
    List<GrowingTable.Piece> entries() {
        entries.close();
        return entries.pieces();
    }

    /** And of those that tell one act. */
    List<GrowingTable.Piece> chains() {
        chains.close();
        return chains.pieces();
    }

    /** The order in which records are asked to speak. */
    private long order(long place) {
        return (place >>> RANK_SHIFT << RANK_SHIFT) | ((long) ranks.of(file(place)) << POSITION_BITS) | position(place);
    }

    static int file(long place) {
        return (int) (place >>> POSITION_BITS) & ((1 << (RANK_SHIFT - POSITION_BITS)) - 1);
    }

    static long position(long place) {
        return place & ((1L << POSITION_BITS) - 1);
    }

    @Override
    public void close() {
        entries.close();
        chains.close();
    }
}
