package becquerel.collect.m365;

import becquerel.collect.golden.Opened;
import becquerel.collect.golden.Printed;
import becquerel.testkit.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of record, and each trap in them, is understood as: {@code golden/audit}. */
final class AuditGoldenTest {
    static List<Path> cases() {
        return Golden.cases("audit");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(Path folder) {
        var records = Opened.all(Opened.open(folder.resolve("in.jsonl")));
        Golden.check(folder.resolve("expected.json"), Printed.records(records));
    }
}
