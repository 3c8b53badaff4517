package becquerel.run.settings;

import becquerel.run.codec.Filed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a case was investigated before more evidence comes to it: what counts again unless it is said anew, and what has to be the
 * same for anything to count that was judged.
 *
 * @param build the program that did it
 * @param evidence what was read, as it was written on the command line
 * @param places where that lay
 * @param knowledge dates of the lists that were used
 * @param rules fingerprint of the rules it was judged by
 * @param rulePaths where rules of the user's own lay
 * @param tablePaths where tables of networks of the user's own lay
 * @param redact whether the report hid third parties
 */
public record Before(
        Build build,
        List<String> evidence,
        List<String> places,
        OrganisationFile organisation,
        ZoneId zone,
        Optional<Instant> from,
        Optional<Instant> to,
        Map<String, String> knowledge,
        String rules,
        List<String> rulePaths,
        List<String> tablePaths,
        boolean redact,
        Settings.About about) {
    private static final String FILE = "settings";

    /** Whether the case of this folder keeps what is needed to read more into it. */
    public static boolean isIn(Path state) {
        return Files.isRegularFile(state.resolve(FILE));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also when it is damaged
     */
    public static Before read(Path state) throws IOException {
        return Filed.read(state.resolve(FILE), Before.class);
    }

    public void write(Path state) {
        Filed.write(state.resolve(FILE), Before.class, this);
    }

    /** Whether the same would be judged in the same way, as far as this decides. */
    public boolean judgesLike(Before other) {
        return organisation.equals(other.organisation)
                && from.equals(other.from)
                && to.equals(other.to)
                && knowledge.equals(other.knowledge)
                && rules.equals(other.rules);
    }
}
