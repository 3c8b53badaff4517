package becquerel.run.sigma;

import becquerel.activity.Activity.RuleMatched;
import becquerel.collect.Limits;
import becquerel.collect.Native;
import becquerel.collect.ReadRecord;
import becquerel.collect.value.Json;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.match.ActiveRules;
import becquerel.detect.sigma.match.Explainer;
import becquerel.detect.sigma.match.Explanation;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import becquerel.run.sigma.Taxonomy.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules written on native fields, each asked only of records whose source is its log source. Immutable: threads share it, each
 * with a {@link Matching} of its own.
 */
public final class NativeRules {
    /** Marks of rules in their own words: of log sources that no taxonomy claims, and of the others. */
    private static final String RAW = "raw";

    private static final LogSource FREE = new LogSource("", RAW, "free");
    private static final LogSource CLAIMED = new LogSource("", RAW, "claimed");

    /** Stands for every source that is known and has no taxonomy. */
    private static final String OTHER = "other";

    /** No rules. */
    public static final NativeRules NONE = strict(new Taxonomies(List.of()), List.of(), Map.of());

    private final RuleSet rules;
    /** By the name of a source, whose words it understands. */
    private final Map<String, Set<LogSource>> marks;

    private final List<Taxonomy> taxonomies;
    /** For each rule, the fields that correlations ask of what it matched. */
    private final Map<String, Set<String>> kept;
    /** What is asked of records of each source, once one came. */
    private final Map<String, ActiveRules> active = new ConcurrentHashMap<>();

    private NativeRules(
            RuleSet rules,
            Map<String, Set<LogSource>> marks,
            List<Taxonomy> taxonomies,
            Map<String, Set<String>> kept) {
        this.rules = rules;
        this.marks = Map.copyOf(marks);
        this.taxonomies = List.copyOf(taxonomies);
        this.kept = Map.copyOf(kept);
    }

    /** Every rule is asked only of records of its log source; {@code kept} are the fields wanted of matches, by rule. */
    public static NativeRules strict(Taxonomies taxonomies, List<Detection> rules, Map<String, Set<String>> kept) {
        return of(taxonomies.all(), rules, List.of(), kept);
    }

    /**
     * Rules of log sources that no taxonomy claims are asked of the raw fields of every record, and all rules of those of records
     * whose source is not known.
     */
    public static NativeRules open(Taxonomies taxonomies, List<Detection> rules, Map<String, Set<String>> kept) {
        List<Detection> raw = rules.stream()
                .map(rule -> marked(rule, taxonomies.claim(rule.logSource()) ? CLAIMED : FREE))
                .toList();
        return of(taxonomies.all(), rules, raw, kept);
    }

    private static NativeRules of(
            List<Taxonomy> taxonomies, List<Detection> rules, List<Detection> raw, Map<String, Set<String>> kept) {
        List<Detection> worded = new ArrayList<>(raw);
        Map<String, Set<LogSource>> marks = new HashMap<>();
        for (int number = 0; number < taxonomies.size(); number++) {
            Taxonomy taxonomy = taxonomies.get(number);
            var mark = new LogSource("", "taxonomy", String.valueOf(number)); // tells whose words a rule is in
            var translation = new Translation(taxonomy);
            rules.stream()
                    .filter(rule -> taxonomy.claims(rule.logSource()))
                    .forEach(rule -> worded.add(marked(translation.of(rule), mark)));
            taxonomy.sources()
                    .forEach(source -> marks.computeIfAbsent(source, none -> new HashSet<>(Set.of(FREE)))
                            .add(mark));
        }
        return new NativeRules(RuleSet.compile(worded), marks, taxonomies, kept);
    }

    private static Detection marked(Detection rule, LogSource mark) {
        return new Detection(rule.header(), mark, rule.searches(), rule.condition());
    }

    /** Rules that cannot run, and why; one rule may be named for several sources. */
    public List<RuleProblem> refused() {
        return rules.refused().stream().distinct().toList();
    }

    private ActiveRules active(String source) {
        return active.computeIfAbsent(
                source.isEmpty() || marks.containsKey(source) ? source : OTHER,
                known -> rules.forLogSources(
                        known.isEmpty()
                                ? mark -> mark.product().equals(RAW)
                                : marks.getOrDefault(known, Set.of(FREE))::contains));
    }

    /** For one thread at a time. */
    public Matching matching() {
        return new Matching();
    }

    /** Asks the rules of one record after another. */
    public final class Matching {
        private final Scan scan = rules.scan();
        private final JsonRecords stream =
                new JsonRecords(scan.values(), rules.all().fields(), Limits.DEFAULT);

        private Matching() {}

        /** The rules that match a record, each once, as activities beside those of the record. */
        public List<RuleMatched> of(ReadRecord record) {
            if (record.activities().isEmpty() || active(record.body().source()).size() == 0) {
                return List.of();
            }
            var context = record.activities().getFirst().context();
            return matches(record.body()).stream()
                    .map(match -> new RuleMatched(context, match.rule().header().key(), match.values()))
                    .toList();
        }

        /** The rules that match a record, in the order of their keys. */
        public List<Match> matches(Native record) {
            ActiveRules active = active(record.source());
            ObjectNode object = record.object().get();
            TreeRecords.fill(object, active.fields(), scan.values());
            return found(scan.run(active), () -> object);
        }

        /** The same of what may be a record of the audit log in JSON; nothing where it has to be read whole to be known. */
        public Optional<List<Match>> auditMatches(byte[] json) {
            ActiveRules active = active(Native.AUDIT_LOG);
            stream.take(active.fields());
            return stream.read(json, 0, json.length) && stream.isOpen()
                    ? Optional.of(found(scan.run(active), () -> object(json)))
                    : Optional.empty();
        }

        /** The same of a JSON object of no known source, which is not read more than rules ask for. */
        public List<Match> matches(byte[] json) {
            ActiveRules active = active("");
            stream.take(active.fields());
            stream.read(json, 0, json.length);
            return found(scan.run(active), () -> object(json));
        }

        /** Why each rule that is asked of such a record does or does not match it, in the words in which it is asked. */
        public List<Explained> explain(Native record) {
            ActiveRules active = active(record.source());
            TreeRecords.fill(record.object().get(), active.fields(), scan.values());
            List<Explained> explained = new ArrayList<>();
            for (int rule = 0; rule < rules.rules().size(); rule++) {
                if (active.isActive(rule)) {
                    Detection asked = rules.rules().get(rule);
                    explained.add(new Explained(asked, Explainer.explain(asked, active.fields(), scan.values())));
                }
            }
            return explained;
        }

        private static ObjectNode object(byte[] json) {
            return Json.parse(json) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        }

        private List<Match> found(int count, Supplier<ObjectNode> object) {
            if (count == 0) {
                return List.of();
            }
            Map<String, Match> found = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                Detection rule = rules.rules().get(scan.match(i));
                found.computeIfAbsent(rule.header().key(), key -> new Match(rule, values(rule, object)));
            }
            return List.copyOf(found.values());
        }
    }

    /** A rule in the words in which it was asked, and why it did or did not match. */
    public record Explained(Detection rule, Explanation why) {}

    /**
     * A rule that matched.
     *
     * @param rule in the words in which it matched
     * @param values of the fields that correlations ask for
     */
    public record Match(Detection rule, Map<String, String> values) {}

    private Map<String, String> values(Detection rule, Supplier<ObjectNode> object) {
        Map<String, String> values = new TreeMap<>();
        for (String field : kept.getOrDefault(rule.header().key(), Set.of())) {
            var found = new TreeSet<String>();
            for (String path : paths(rule.logSource(), field)) {
                found.addAll(TreeRecords.texts(object.get(), path));
            }
            if (!found.isEmpty()) {
                values.put(field, String.join(", ", found));
            }
        }
        return values;
    }

    private Set<String> paths(LogSource mark, String field) {
        if (mark.product().equals(RAW)) {
            return Set.of(field);
        }
        return taxonomies.get(Integer.parseInt(mark.service())).ways(field).stream()
                .filter(Way::isPlain)
                .flatMap(way -> Translation.spellings(way.path()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
