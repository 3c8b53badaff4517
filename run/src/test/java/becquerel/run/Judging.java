package becquerel.run;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A few records of one organisation, read and judged as evidence is, without a case folder. */
final class Judging {
    /** The organisation of all of them. */
    private static final String TENANT = "7e57ab1e-0000-4000-8000-000000000001";

    private static final JsonMapper JSON = new JsonMapper();

    private Judging() {}

    /** Each line may be a record of another source. */
    static List<ReadRecord> read(List<String> lines) {
        List<ReadRecord> records = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                var record = new RawRecord(records.size() + 1, line.getBytes(StandardCharsets.UTF_8));
                records.add(parser(line).parse("in.jsonl", record));
            }
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

    static List<Finding> judge(List<ReadRecord> records) {
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

    /** What no record dates holds at the end. */
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
}
