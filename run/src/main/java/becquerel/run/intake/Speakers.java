package becquerel.run.intake;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.run.order.Register;
import becquerel.run.order.Stored;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which activities tell an act that another one tells, too. An entry is the number of such an activity; the speaking one is the
 * first of its chain. Costs 16 bytes for each entry, and four for each record of a file that has any.
 */
final class Speakers {
    static final int ALONE = -1;
    static final Speakers NONE = new Speakers(new LongList(), new Chains(0), new int[0][], Map.of());

    private final LongList places;
    private final Chains chains;
    /** For each file and position, one more than the entry of the record's first activity. */
    private final int[][] firsts;

    /** For each file, how many of its speaking records have more others than are cited. */
    private final Map<Integer, Integer> crowded;

    private Speakers(LongList places, Chains chains, int[][] firsts, Map<Integer, Integer> crowded) {
        this.places = places;
        this.chains = chains;
        this.firsts = firsts;
        this.crowded = crowded;
    }

    static Speakers of(LongList places, Chains chains) {
        int[] longest = new int[1];
        Map<Integer, Integer> crowded = new HashMap<>();
        for (int entry = 0; entry < chains.entries(); entry++) {
            if (chains.speaker(entry) != ALONE) {
                int file = Acts.file(places.get(entry));
                longest = file < longest.length ? longest : Arrays.copyOf(longest, 2 * file + 1);
                longest[file] = Math.max(longest[file], (int) Acts.position(places.get(entry)) + 1);
                if (chains.speaker(entry) == entry && chains.length(entry) > Gathering.PROOFS + 1) {
                    crowded.merge(file, 1, Integer::sum);
                }
            }
        }
        int[][] firsts = new int[longest.length][];
        for (int file = 0; file < firsts.length; file++) {
            firsts[file] = new int[longest[file]];
        }
        for (int entry = chains.entries() - 1; entry >= 0; entry--) { // backwards, so that the first activity stays
            int file = Acts.file(places.get(entry));
            int position = (int) Acts.position(places.get(entry));
            if (file < firsts.length && position < firsts[file].length) {
                firsts[file][position] = entry + 1;
            }
        }
        return new Speakers(places, chains, firsts, crowded);
    }

    /** The entry of a record's activity, or {@link #ALONE}. */
    int entry(int file, long position, int part) {
        if (file >= firsts.length || position >= firsts[file].length || firsts[file][(int) position] == 0) {
            return ALONE;
        }
        int entry = firsts[file][(int) position] - 1 + part;
        return speaker(entry) == ALONE ? ALONE : entry;
    }

    /** A number that is equal for all activities that tell one act; {@link Register#ALONE} where only one tells it. */
    int act(Stored stored) {
        int entry = entry(stored.file(), stored.activity().evidence().position(), stored.part());
        return entry == ALONE ? Register.ALONE : speaker(entry);
    }

    int speaker(int entry) {
        return chains.speaker(entry);
    }

    /** The entry asked next to speak, or {@link #ALONE} at the end. */
    int next(int entry) {
        return chains.next(entry);
    }

    int file(int entry) {
        return Acts.file(places.get(entry));
    }

    long position(int entry) {
        return Acts.position(places.get(entry));
    }

    /** What the ledger says of acts that more records tell than are cited. */
    List<Problem> problems(int file, String path) {
        int acts = crowded.getOrDefault(file, 0);
        return acts == 0
                ? List.of()
                : List.of(new Problem(
                        Place.of(path),
                        "acts told by so many records that not all are cited: " + acts,
                        "the column act_of of case.duckdb names every record of an act"));
    }
}
