package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.testkit.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every trouble that files have, each a folder with a file {@code in}. */
class ReadingGoldenTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Limits SMALL = new Limits(2_000, 12, 4, 100, 1 << 20, 200);

    @TestFactory
    Stream<DynamicTest> readsAsExpected() {
        return Golden.cases("reading").stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> Golden.check(folder.resolve("expected.json"), read(folder.resolve("in")))));
    }

    private static String read(Path in) {
        Inventory inventory = new EvidenceFinder(SMALL, List.of(new AnyRecords())).find(List.of(in));
        ObjectNode report = JSON.createObjectNode();
        problems(report.putArray("found"), inventory.problems());
        for (EvidenceFile file : inventory.files()) {
            Collected collected = new Collected();
            file.split(collected);
            ObjectNode said = report.putObject(file.path());
            said.put("kind", file.kind());
            collected
                    .records()
                    .forEach(record -> said.withArray("records")
                            .addArray()
                            .add(record.position())
                            .add(new String(record.bytes(), StandardCharsets.UTF_8)));
            collected
                    .skipped()
                    .forEach(skipped -> said.withArray("skipped")
                            .addArray()
                            .add(skipped.position())
                            .add(skipped.reason())
                            .add(skipped.problem().what()));
            if (!collected.problems().isEmpty()) {
                problems(said.putArray("problems"), collected.problems());
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static void problems(ArrayNode list, List<Problem> problems) {
        problems.forEach(problem -> list.add(problem.where() + ": " + problem.what()));
    }
}
