package becquerel.investigate;

import becquerel.detect.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Exports that end exactly where the exporting tool stops counting: more records may exist than were handed over. */
public final class KnownCaps {
    private static final Set<Long> CAPS = new TreeSet<>(List.of(1_000L, 5_000L, 10_000L, 50_000L, 100_000L));

    private KnownCaps() {}

    /** One plain sentence for each such file, in the order given. */
    public static List<String> sentences(Collection<Ledger.Entry> files) {
        return files.stream()
                .filter(file -> CAPS.contains(file.records()))
                .map(KnownCaps::sentence)
                .toList();
    }

    private static String sentence(Ledger.Entry file) {
        return file.path() + " holds exactly " + Sentences.count(file.records(), "record", "records")
                + ", a number at which exports are cut off: records may be missing. Export shorter spans.";
    }
}
