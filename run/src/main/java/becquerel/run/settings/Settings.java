package becquerel.run.settings;

import becquerel.investigate.Decision;
import becquerel.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of {@code investigate}.
 *
 * @param paths files, folders and archives to read
 * @param out where the case goes
 * @param organisation what a person says of the organisation
 * @param networks the person's own tables of who runs an address
 * @param rules what activities are judged by besides detectors
 * @param zone the zone times are shown in beside UTC
 * @param from first moment judged, if limited; everything is read all the same
 * @param to last moment judged, if limited
 * @param redact hide third parties and texts in the report
 * @param replace an existing case may be overwritten
 * @param threads for parsing
 * @param about name of the examiner and number of the case, when given
 * @param into how the case was investigated to which the evidence is added, if there is one
 * @param decided what somebody decides with this run, besides what the case holds
 */
public record Settings(
        List<Path> paths,
        Path out,
        OrganisationFile organisation,
        OwnTables networks,
        RulesInUse rules,
        ZoneId zone,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean redact,
        boolean replace,
        int threads,
        About about,
        Optional<Before> into,
        List<Decision> decided) {
    /** What the head of the report says besides; empty text when not given. */
    public record About(String examiner, String caseNumber) {}

    public Settings {
        paths = List.copyOf(paths);
        decided = List.copyOf(decided);
    }

    /** A case that begins, judged by the rules that come with the program. */
    public Settings(
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
        this(
                paths,
                out,
                organisation,
                networks,
                RulesInUse.shipped(),
                zone,
                from,
                to,
                redact,
                replace,
                threads,
                about,
                Optional.empty(),
                List.of());
    }

    /** All evidence of the case as it was written on command lines. */
    public List<String> evidence() {
        return Stream.concat(
                        into.map(Before::evidence).orElse(List.of()).stream(),
                        paths.stream().map(Path::toString))
                .distinct()
                .toList();
    }

    /** Where all that evidence lies. */
    public List<String> places() {
        return Stream.concat(
                        into.map(Before::places).orElse(List.of()).stream(),
                        paths.stream()
                                .map(path -> path.toAbsolutePath().normalize().toString()))
                .distinct()
                .toList();
    }

    /** Date of each list of knowledge that is used, by name. */
    public Map<String, String> knowledge() {
        Map<String, String> dates = Knowledge.dates();
        dates.putAll(networks.dates());
        return dates;
    }

    public boolean judges(Instant time) {
        return from.map(first -> !time.isBefore(first)).orElse(true)
                && to.map(last -> !time.isAfter(last)).orElse(true);
    }
}
