package becquerel.run.sigma;

import becquerel.activity.Activity.RuleMatched;
import becquerel.collect.ReadRecord;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.match.ActiveRules;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import becquerel.run.sigma.Taxonomy.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules written on native fields, each asked only of records whose source is its log source. Immutable: threads share it, each
 * with a {@link Matching} of its own.
 */
public final class NativeRules {
    /** No rules. */
    public static final NativeRules NONE = of(List.of(), List.of(), Map.of());

    private final RuleSet rules;
    /** By the name of a source, the rules in its words. */
    private final Map<String, ActiveRules> bySource;

    private final List<Taxonomy> taxonomies;
    /** For each rule, the fields that correlations ask of what it matched. */
    private final Map<String, Set<String>> kept;

    private NativeRules(
            RuleSet rules,
            Map<String, ActiveRules> bySource,
            List<Taxonomy> taxonomies,
            Map<String, Set<String>> kept) {
        this.rules = rules;
        this.bySource = bySource;
        this.taxonomies = taxonomies;
        this.kept = kept;
    }

    static NativeRules of(List<Taxonomy> taxonomies, List<Detection> rules, Map<String, Set<String>> kept) {
        List<Detection> worded = new ArrayList<>();
        Map<String, Set<LogSource>> marks = new HashMap<>();
        for (int number = 0; number < taxonomies.size(); number++) {
            Taxonomy taxonomy = taxonomies.get(number);
            var mark = new LogSource("", "taxonomy", String.valueOf(number)); // tells whose words a rule is in
            for (Detection rule : rules) {
                if (taxonomy.claims(rule.logSource())) {
                    Detection ours = new Translation(taxonomy).of(rule);
                    worded.add(new Detection(ours.header(), mark, ours.searches(), ours.condition()));
                }
            }
            taxonomy.sources()
                    .forEach(source -> marks.computeIfAbsent(source, none -> new HashSet<>())
                            .add(mark));
        }
        RuleSet compiled = RuleSet.compile(worded);
        Map<String, ActiveRules> bySource = new HashMap<>();
        marks.forEach((source, ours) -> {
            ActiveRules active = compiled.forLogSources(ours::contains);
            if (active.size() > 0) {
                bySource.put(source, active);
            }
        });
        return new NativeRules(compiled, Map.copyOf(bySource), List.copyOf(taxonomies), Map.copyOf(kept));
    }

    public boolean isEmpty() {
        return bySource.isEmpty();
    }

    /** For one thread at a time. */
    public Matching matching() {
        return new Matching();
    }

    /** Asks the rules of one record after another. */
    public final class Matching {
        private final Scan scan = rules.scan();

        private Matching() {}

        /** The rules that match a record, each once, as activities beside those of the record. */
        public List<RuleMatched> of(ReadRecord record) {
            ActiveRules active = bySource.get(record.body().source());
            if (active == null || record.activities().isEmpty()) {
                return List.of();
            }
            ObjectNode object = record.body().object().get();
            TreeRecords.fill(object, active.fields(), scan.values());
            int count = scan.run(active);
            Map<String, RuleMatched> matched = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                Detection rule = rules.rules().get(scan.match(i));
                matched.computeIfAbsent(
                        rule.header().key(),
                        key -> new RuleMatched(
                                record.activities().getFirst().context(), key, values(rule, object)));
            }
            return List.copyOf(matched.values());
        }

        private Map<String, String> values(Detection rule, ObjectNode object) {
            Taxonomy taxonomy =
                    taxonomies.get(Integer.parseInt(rule.logSource().service()));
            Map<String, String> values = new TreeMap<>();
            for (String field : kept.getOrDefault(rule.header().key(), Set.of())) {
                var found = new TreeSet<String>();
                for (Way way : taxonomy.ways(field)) {
                    if (way.isPlain()) {
                        Translation.spellings(way.path())
                                .forEach(path -> found.addAll(TreeRecords.texts(object, path)));
                    }
                }
                if (!found.isEmpty()) {
                    values.put(field, String.join(", ", found));
                }
            }
            return values;
        }
    }
}
