package becquerel.investigate;

import becquerel.detect.Sentences;
import becquerel.investigate.Ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why records of reading may be missing from the evidence as it was read; then nothing is proven not to have been seen. */
public final class Holes {
    private static final String REPEATED_HEADER = "repeated header";

    private Holes() {}

    /** One plain sentence for each. */
    public static List<String> of(Ledger ledger) {
        var holes = new ArrayList<String>();
        List<Entry> files =
                ledger.files().stream().filter(Holes::mayHoldReading).toList();
        List<String> capped = KnownCaps.sentences(files);
        if (!capped.isEmpty()) {
            holes.add(capped.getFirst()
                    + (capped.size() == 1 ? "" : " " + (capped.size() - 1) + " more files end so, too."));
        }
        files.forEach(file -> {
            long lost = file.skipped().entrySet().stream()
                    .filter(each -> !each.getKey().equals(REPEATED_HEADER))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (lost > 0) {
                holes.add(Sentences.count(lost, "record of ", "records of ") + file.path()
                        + " could not be read, and may tell of reading.");
            }
        });
        return List.copyOf(holes);
    }

    private static boolean mayHoldReading(Entry file) {
        String kind = file.kind().toLowerCase(Locale.ROOT);
        return kind.contains("audit") || kind.contains("officeactivity") || kind.contains("cloud app");
    }
}
