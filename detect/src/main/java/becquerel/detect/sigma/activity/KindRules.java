package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.match.Explainer;
import becquerel.detect.sigma.match.Explanation;
import becquerel.detect.sigma.match.FieldNames;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules that are asked of one kind of activity, compiled. For one thread. */
final class KindRules {
    private final List<ActivityRule> rules;
    private final RuleSet set;
    private final Scan scan;
    private final List<Filled> fields;
    private final Set<String> operations = new HashSet<>();
    private final boolean anyOperation;
    private char[] text = new char[256];

    /** A field that some rule asks for, and where its values go. */
    private record Filled(ActivityField field, Consumer<String> into) {}

    KindRules(Class<? extends Activity> kind, List<ActivityRule> rules) {
        this.rules = List.copyOf(rules);
        this.set = RuleSet.compile(rules.stream().map(ActivityRule::rule).toList());
        this.scan = set.scan();
        rules.forEach(rule -> rule.operations().ifPresent(operations::addAll));
        this.anyOperation = rules.stream().anyMatch(rule -> rule.operations().isEmpty());
        this.fields = filled(kind);
    }

    private List<Filled> filled(Class<? extends Activity> kind) {
        FieldNames names = set.all().fields();
        Map<String, ActivityField> wanted = new LinkedHashMap<>();
        rules.forEach(rule -> AskedFields.of(rule.rule())
                .forEach(name -> ActivityFields.of(name).ifPresent(field -> wanted.put(name, field))));
        if (names.allValues()) {
            ActivityFields.groups()
                    .forEach(group -> group.fields().forEach(field -> wanted.putIfAbsent(field.name(), field)));
            wanted.put("", SettingField.EVERY);
        }
        var filled = new ArrayList<Filled>();
        wanted.forEach((name, field) -> {
            if (field.kinds().contains(kind)) {
                int number = names.number(name);
                filled.add(new Filled(field, value -> put(number, value)));
            }
        });
        return List.copyOf(filled);
    }

    /** Whether some rule can match an act of that operation, which is given in normal form. */
    boolean concern(String operation) {
        return anyOperation || operations.contains(operation);
    }

    /** The rules that the activity satisfies, in their order. */
    List<ActivityRule> matching(Activity activity, Known known) {
        fill(activity, known);
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

    private void fill(Activity activity, Known known) {
        scan.values().begin();
        for (Filled each : fields) {
            each.field().give(activity, known, each.into());
        }
    }

    /** Why the first rule does or does not match. */
    Explanation explain(Activity activity, Known known) {
        fill(activity, known);
        return Explainer.explain(rules.getFirst().rule(), set.all().fields(), scan.values());
    }

    private void put(int field, String value) {
        int length = value.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        value.getChars(0, length, text, 0);
        scan.values().text(field, text, 0, length);
    }
}
