package becquerel.run.rules;

import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.collect.Dialects;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.fields.AnyRecord;
import becquerel.knowledge.Identities;
import becquerel.knowledge.OrganisationFacts;
import becquerel.knowledge.Organisations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A few records of one organisation, each perhaps of another source, read as evidence is and put in order, without a case folder.
 *
 * @param acts what happened, folded, dated and ordered as detectors expect it
 * @param organisations what the records themselves prove of the organisation
 */
public record FewRecords(List<Activity> acts, Organisations organisations) {
    /** The organisation of all of them. */
    private static final String TENANT = "7e57ab1e-0000-4000-8000-000000000001";

    private static final JsonMapper JSON = new JsonMapper();

    public FewRecords {
        acts = List.copyOf(acts);
    }

    /** Reads one record in JSON, if any source knows it. */
    public static Optional<ReadRecord> read(String json, long position) {
        var record = new RawRecord(position, json.getBytes(StandardCharsets.UTF_8));
        return parser(json).map(parser -> parser.parse("in.jsonl", record));
    }

    /** Reads one JSON object, known to some source or not. */
    static ReadRecord any(String json, long position) {
        return read(json, position)
                .filter(record -> !record.activities().isEmpty())
                .orElseGet(() -> AnyRecord.JSON
                        .recognise(sample(json))
                        .orElseThrow()
                        .parse("in.jsonl", new RawRecord(position, json.getBytes(StandardCharsets.UTF_8))));
    }

    private static Sample sample(String json) {
        return new Sample.Values(List.of(JSON.readTree(json)));
    }

    private static Optional<RecordParser> parser(String json) {
        Sample sample = sample(json);
        return Dialects.ALL.stream()
                .flatMap(dialect -> dialect.recognise(sample).stream())
                .findFirst();
    }

    /** Takes the records for those of one organisation. */
    public static FewRecords of(List<ReadRecord> records) {
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
        return new FewRecords(acts, facts.organisations(List.of()));
    }

    /** What no record dates holds at the end. */
    private static List<Activity> dated(List<Activity> inOrder) {
        Optional<Instant> latest = inOrder.stream()
                .filter(act -> act.context().isDated())
                .map(Activity::time)
                .max(Instant::compareTo);
        var dated = new ArrayList<Activity>();
        for (Activity act : inOrder) {
            dated.add(
                    act.context().isDated() || latest.isEmpty()
                            ? act
                            : act.with(act.context().withTime(latest.get())));
        }
        return dated;
    }
}
