package becquerel.run.intake;

import becquerel.run.codec.GrowingTable;
import java.util.Arrays;
import java.util.List;

/**
 * Which entries of {@link Acts} tell one act: each names the one that speaks, and the one asked after it. Costs eight bytes an entry.
 */
final class Chains {
    /** {@link Speakers#ALONE} where no other tells the act. */
    private final int[] speaker;
    /** {@link Speakers#ALONE} at the end. */
    private final int[] next;

    /** Of so many entries, of which each tells an act of its own. */
    Chains(int entries) {
        speaker = new int[entries];
        next = new int[entries];
        Arrays.fill(speaker, Speakers.ALONE);
        Arrays.fill(next, Speakers.ALONE);
    }

    /** As they were written, for so many entries. */
    static Chains of(GrowingTable written, int entries) {
        var chains = new Chains(entries);
        int[] one = {Speakers.ALONE, Speakers.ALONE}; // the speaking entry and the one before
        written.each(0, written.rows(), (row, block, at) -> {
            int number = block.getInt(at);
            int entry = number < 0 ? ~number : number;
            if (one[0] == Speakers.ALONE) {
                one[0] = entry;
            } else {
                chains.next[one[1]] = entry;
            }
            chains.speaker[entry] = one[0];
            one[0] = number < 0 ? Speakers.ALONE : one[0];
            one[1] = entry;
        });
        return chains;
    }

    /** Writes all of them, in place of what was written before. */
    void write(GrowingTable to) {
        to.cut(0);
        for (int first = 0; first < speaker.length; first++) {
            if (speaker[first] == first) {
                for (int entry = first; entry != Speakers.ALONE; entry = next[entry]) {
                    to.add().putInt(next[entry] == Speakers.ALONE ? ~entry : entry);
                }
            }
        }
    }

    /** Of entries with one key, those that count tell one act from now on, in this order. */
    void link(List<Integer> alike, List<Integer> counting) {
        for (int each : alike) {
            speaker[each] = Speakers.ALONE;
            next[each] = Speakers.ALONE;
        }
        for (int i = 0; counting.size() > 1 && i < counting.size(); i++) {
            speaker[counting.get(i)] = counting.getFirst();
            next[counting.get(i)] = i + 1 < counting.size() ? counting.get(i + 1) : Speakers.ALONE;
        }
    }

    int entries() {
        return speaker.length;
    }

    int speaker(int entry) {
        return speaker[entry];
    }

    int next(int entry) {
        return next[entry];
    }

    /** How many tell the act of which this one speaks. */
    int length(int first) {
        int length = 1;
        for (int entry = first; next[entry] != Speakers.ALONE; entry = next[entry]) {
            length++;
        }
        return length;
    }
}
