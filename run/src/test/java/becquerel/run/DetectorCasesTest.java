package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.collect.Dialects;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.detect.DetectorRun;
import becquerel.detect.Detectors;
import becquerel.detect.Finding;
import becquerel.knowledge.Identities;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.OrganisationFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the golden cases of the detectors, which are native records of any source and need no Java: {@code in.jsonl} is read as any
 * evidence is, and {@code expected.json} lists what the folder's detector must find.
 */
class DetectorCasesTest {
    private static final Path GOLDEN = Path.of("../detect/src/test/golden");
    /** The organisation of every case. */
    private static final String TENANT = "7e57ab1e-0000-4000-8000-000000000001";

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN, 3)) {
            return files.filter(file -> file.endsWith("in.jsonl")).map(Path::getParent).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatIsExpected(Path folder) throws IOException {
        String detector = GOLDEN.relativize(folder).getName(0).toString();
        List<String> found = judge(read(folder.resolve("in.jsonl"))).stream()
                .filter(finding -> finding.detector().equals(detector))
                .map(finding -> finding.account() + " " + finding.severity().word())
                .sorted()
                .toList();
        assertThat(found).isEqualTo(expected(folder.resolve("expected.json")));
    }

    @Test
    void everyDetectorHasACaseThatFiresAndOneThatStaysSilent() throws IOException {
        List<String> cases = cases().map(Path::toString).toList();
        var without = new TreeSet<String>();
        detectors().forEach(detector -> {
            for (String kind : List.of("fires-", "silent-")) {
                if (cases.stream().noneMatch(each -> each.contains("/" + detector + "/" + kind))) {
                    without.add(detector + " has no case " + kind);
                }
            }
        });
        assertThat(without).isEmpty();
    }

    private static List<String> detectors() {
        return Detectors.all(new OrganisationFacts().organisations(List.of()), Knowledge.shipped()).stream()
                .map(each -> each.name())
                .toList();
    }

    /** Each line may be a record of another source. */
    private static List<ReadRecord> read(Path file) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var record = new RawRecord(i + 1, lines.get(i).getBytes(StandardCharsets.UTF_8));
            records.add(parser(lines.get(i)).parse("in.jsonl", record));
        }
        return records;
    }

    private static RecordParser parser(String line) {
        var sample = new Sample.Values(List.of(JSON.readTree(line)));
        return Dialects.ALL.stream()
                .flatMap(dialect -> dialect.recognise(sample).stream())
                .findFirst()
                .orElseThrow();
    }

    /** What no record dates holds at the end of the case. */
    private static List<Activity> dated(List<Activity> inOrder) {
        Instant latest = inOrder.stream()
                .filter(act -> act.context().isDated())
                .map(Activity::time)
                .max(Instant::compareTo)
                .orElseThrow();
        return inOrder.stream()
                .map(act ->
                        act.context().isDated() ? act : act.with(act.context().withTime(latest)))
                .toList();
    }

    private static List<Finding> judge(List<ReadRecord> records) {
        var names = new Identities.Collector();
        records.forEach(record -> record.aliases().stream()
                .map(alias -> new Alias(TENANT, alias.other(), alias.name()))
                .forEach(names::see));
        List<Activity> read = records.stream()
                .flatMap(record -> record.activities().stream())
                .map(act -> act.with(act.context().withTenant(TENANT)))
                .toList();
        read.forEach(names::see);
        Identities identities = names.identities();
        List<Activity> acts = dated(read.stream()
                .map(identities::fold)
                .sorted(Comparator.comparing(Activity::time)
                        .thenComparing(activity -> activity.evidence().recordId()))
                .toList());
        var facts = new OrganisationFacts();
        acts.forEach(facts::see);
        var run = new DetectorRun(Detectors.all(facts.organisations(List.of()), Knowledge.shipped()));
        acts.forEach(run::see);
        return run.findings();
    }

    private static List<String> expected(Path file) throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode each : JSON.readTree(Files.readString(file))) {
            expected.add(each.path("account").asString() + " "
                    + each.path("severity").asString().toLowerCase(Locale.ROOT));
        }
        return expected.stream().sorted().toList();
    }
}
