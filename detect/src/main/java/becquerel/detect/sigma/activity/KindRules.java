package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.match.Explainer;
import becquerel.detect.sigma.match.Explanation;
import becquerel.detect.sigma.match.FieldNames;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules that are asked of one kind of activity, compiled. For one thread. */
final class KindRules {
    private static final String OPERATION = "operation";
    /** Operations of which it is remembered what they concern; evidence with more of them has names that somebody makes up. */
    private static final int OPERATIONS = 4_096;

    private final List<ActivityRule> rules;
    private final RuleSet set;
    private final Scan scan;
    private final Map<String, Filled> fields;
    private final Map<String, Concern> concerns = new HashMap<>();
    private final int operation;

    /** A field that some rule asks for, and where its values go. */
    private record Filled(ActivityField field, Consumer<String> into) {}

    /**
     * What rules want to know of acts of one operation.
     *
     * @param operation in normal form
     * @param rules whether any rule can match
     * @param fields those that such rules ask for, but the operation itself
     */
    record Concern(String operation, boolean rules, List<Filled> fields) {}

    KindRules(Class<? extends Activity> kind, List<ActivityRule> rules) {
        this.rules = List.copyOf(rules);
        this.set = RuleSet.compile(rules.stream().map(ActivityRule::rule).toList());
        this.scan = set.scan();
        this.fields = filled(kind);
        this.operation = set.all().fields().number(OPERATION);
    }

    private Map<String, Filled> filled(Class<? extends Activity> kind) {
        FieldNames names = set.all().fields();
        Map<String, ActivityField> wanted = new LinkedHashMap<>();
        rules.forEach(rule -> AskedFields.of(rule.rule())
                .forEach(name -> ActivityFields.of(name).ifPresent(field -> wanted.put(name, field))));
        if (names.allValues()) {
            ActivityFields.groups()
                    .forEach(group -> group.fields().forEach(field -> wanted.putIfAbsent(field.name(), field)));
            wanted.put("", SettingField.EVERY);
        }
        wanted.remove(OPERATION);
        Map<String, Filled> filled = new LinkedHashMap<>();
        wanted.forEach((name, field) -> {
            if (field.kinds().contains(kind)) {
                int number = names.number(name);
                filled.put(name, new Filled(field, value -> put(number, value)));
            }
        });
        return filled;
    }

    /** What rules want to know of acts of that operation, as the record writes it. */
    Concern concern(String written) {
        Concern concern = concerns.get(written);
        if (concern == null) {
            if (concerns.size() == OPERATIONS) {
                concerns.clear();
            }
            concern = about(Normal.operation(written));
            concerns.put(written, concern);
        }
        return concern;
    }

    private Concern about(String normal) {
        List<ActivityRule> concerned = rules.stream()
                .filter(rule ->
                        rule.operations().map(some -> some.contains(normal)).orElse(true))
                .toList();
        if (set.all().fields().allValues()) {
            return new Concern(normal, !concerned.isEmpty(), List.copyOf(fields.values()));
        }
        return new Concern(
                normal,
                !concerned.isEmpty(),
                concerned.stream()
                        .flatMap(rule -> AskedFields.of(rule.rule()).stream())
                        .distinct()
                        .flatMap(name -> Stream.ofNullable(fields.get(name)))
                        .toList());
    }

    /** The rules that are asked of the activity and that it satisfies, in their order. */
    List<ActivityRule> asked(Activity activity, Known known) {
        Concern concern = concern(activity.context().operation());
        return concern.rules()
                ? matching(activity, concern, known).stream()
                        .filter(rule -> rule.isAskedOf(activity))
                        .toList()
                : List.of();
    }

    /** The rules that the activity satisfies, in their order. */
    private List<ActivityRule> matching(Activity activity, Concern concern, Known known) {
        fill(activity, concern, known);
        int matches = scan.run(set.all());
        if (matches == 0) {
            return List.of();
        }
        List<ActivityRule> matching = new ArrayList<>(matches);
        for (int i = 0; i < matches; i++) {
            matching.add(rules.get(scan.match(i)));
        }
        return matching;
    }

    private void fill(Activity activity, Concern concern, Known known) {
        scan.values().begin();
        put(operation, concern.operation());
        for (Filled each : concern.fields()) {
            each.field().give(activity, known, each.into());
        }
    }

    /** Why the first rule does or does not match. */
    Explanation explain(Activity activity, Known known) {
        fill(activity, concern(activity.context().operation()), known);
        return Explainer.explain(rules.getFirst().rule(), set.all().fields(), scan.values());
    }

    private void put(int field, String value) {
        if (!value.isEmpty()) {
            scan.values().text(field, value);
        }
    }
}
