package becquerel.run;

import becquerel.collect.ReadRecord;
import becquerel.detect.DetectorRun;
import becquerel.detect.Detectors;
import becquerel.detect.Finding;
import becquerel.knowledge.Knowledge;
import becquerel.run.rules.FewRecords;
import becquerel.run.settings.RulesInUse;
import java.util.ArrayList;
import java.util.List;

/** A few records of one organisation, read and judged as evidence is, without a case folder. */
final class Judging {
    private Judging() {}

    /** Each line may be a record of another source. */
    static List<ReadRecord> read(List<String> lines) {
        List<ReadRecord> records = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                records.add(FewRecords.read(line, records.size() + 1).orElseThrow());
            }
        }
        return records;
    }

    static List<Finding> judge(List<ReadRecord> records) {
        FewRecords evidence = FewRecords.of(records);
        var run = new DetectorRun(Detectors.all(
                evidence.organisations(),
                Knowledge.shipped(),
                RulesInUse.shipped().activities()));
        evidence.acts().forEach(run::see);
        return run.findings();
    }
}
