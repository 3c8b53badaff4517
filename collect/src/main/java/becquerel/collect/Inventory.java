package becquerel.collect;

import becquerel.activity.Problem;
import java.util.List;

/**
 * Everything found where the user pointed, sorted by (SHA-256, path), so that no result depends on names or on the order of
 * files.
 */
public record Inventory(List<EvidenceFile> files, List<Problem> problems) {
    public Inventory {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
