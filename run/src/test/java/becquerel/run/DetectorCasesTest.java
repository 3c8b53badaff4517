package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Detectors;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.OrganisationFacts;
import becquerel.run.settings.RulesInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<String> found = Judging.judge(Judging.read(Files.readAllLines(folder.resolve("in.jsonl")))).stream()
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
        return Detectors.all(
                        new OrganisationFacts().organisations(List.of()),
                        Knowledge.shipped(),
                        RulesInUse.shipped().activities())
                .stream()
                .map(each -> each.name())
                .toList();
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
