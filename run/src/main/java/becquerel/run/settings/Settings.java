package becquerel.run.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One run of {@code investigate}.
 *
 * @param paths files, folders and archives to read
 * @param out where the case goes
 * @param organisation what a person says of the organisation
 * @param networks the person's own tables of who runs an address
 * @param zone the zone times are shown in beside UTC
 * @param from first moment judged, if limited; everything is read all the same
 * @param to last moment judged, if limited
 * @param redact hide third parties and texts in the report
 * @param replace an existing case may be overwritten
 * @param threads for parsing
 * @param about name of the examiner and number of the case, when given
 */
public record Settings(
        List<Path> paths,
        Path out,
        OrganisationFile organisation,
        OwnTables networks,
        ZoneId zone,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean redact,
        boolean replace,
        int threads,
        About about) {
    /** What the head of the report says besides; empty text when not given. */
    public record About(String examiner, String caseNumber) {}

    public Settings {
        paths = List.copyOf(paths);
    }

    public boolean judges(Instant time) {
        return from.map(first -> !time.isBefore(first)).orElse(true)
                && to.map(last -> !time.isAfter(last)).orElse(true);
    }
}
