package becquerel.collect.corpus;

import becquerel.collect.EvidenceFile;
import becquerel.collect.golden.Opened;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One file of a public data set as a product would have written it.
 *
 * @param folder set and folder, with {@code /} between
 * @param name its name in the set
 * @param file where it lies, taken out of the set's own wrapper
 * @param expected what the set's maker parsed each record to (Elastic Common Schema), in order; empty when not told
 */
record Sample(String folder, String name, Path file, List<JsonNode> expected) {
    Sample {
        expected = List.copyOf(expected);
    }

    String path() {
        return folder + "/" + name;
    }

    EvidenceFile open() {
        return Opened.open(file);
    }
}
