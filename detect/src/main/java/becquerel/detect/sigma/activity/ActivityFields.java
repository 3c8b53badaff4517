package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field that rules can ask of an activity, in the order of the reference, {@code docs/fields.md}. */
public final class ActivityFields {
    /** What the log source of a rule on activities names as its product. */
    public static final String PRODUCT = "becquerel";

    /** How the reference names the settings, of which each is a field. */
    private static final ActivityField SETTINGS = SettingField.of("NAME");

    private static final List<Group> GROUPS = List.of(
            new Group("Every activity", CommonFields.list()),
            new Group("Derived of every activity", CommonFields.derived()),
            new Group("Settings", List.of(SETTINGS)),
            new Group("Targets of rules, mail, files and rights, derived", TargetFields.list()),
            new Group("Sign-ins", SignInFields.list()),
            new Group("Rules and forwards of mail", RuleFields.list()),
            new Group("Messages and links", MailFields.list()),
            new Group("Accounts, rights, applications, files, alerts", DirectoryFields.list()));

    private static final Map<String, ActivityField> BY_NAME = byName();

    /** Fields that belong together in the reference. */
    public record Group(String title, List<ActivityField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    private ActivityFields() {}

    public static List<Group> groups() {
        return GROUPS;
    }

    private static Map<String, ActivityField> byName() {
        Map<String, ActivityField> named = new HashMap<>();
        GROUPS.forEach(group -> group.fields().forEach(field -> named.put(field.name(), field)));
        return Map.copyOf(named);
    }

    /** The field of that name, settings included. */
    public static Optional<ActivityField> of(String name) {
        if (name.startsWith(SettingField.PREFIX) && name.length() > SettingField.PREFIX.length()) {
            return Optional.of(SettingField.of(name.substring(SettingField.PREFIX.length())));
        }
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The words by which log sources name kinds of activity. */
    public static List<String> categories() {
        return ActivityKinds.words();
    }

    /** The word by which log sources name a kind of activity, such as {@code mail_rule_changed}. */
    public static String category(Class<? extends Activity> kind) {
        return ActivityKinds.word(kind);
    }

    /** Whether a rule judges activities, and not records as a product writes them. */
    public static boolean isFor(LogSource source) {
        return source.product().equals(PRODUCT);
    }

    /** Why a rule on activities can never match, or not as it seems: kinds and fields that are not there, with the nearest that are. */
    public static List<RuleProblem> unknown(Rule.Detection rule) {
        String category = rule.logSource().category();
        Optional<Class<? extends Activity>> kind = ActivityKinds.of(category);
        var position = rule.header().position();
        if (!category.isEmpty() && kind.isEmpty()) {
            return List.of(new RuleProblem(
                    position,
                    "no kind of activity is called " + category,
                    nearest(category, categories()).orElse("Write one of " + String.join(", ", categories())) + "."));
        }
        var problems = new ArrayList<RuleProblem>();
        for (String name : AskedFields.of(rule)) {
            if (!has(kind, name)) {
                problems.add(new RuleProblem(
                        position,
                        kind.map(ActivityKinds::word)
                                        .map(word -> "activities of the kind " + word + " have")
                                        .orElse("activities have")
                                + " no field " + name,
                        nearest(name, names(kind)).orElse("Look it up in docs/fields.md") + "."));
            }
        }
        for (String written : AskedFields.oddOperations(rule)) {
            problems.add(new RuleProblem(
                    position,
                    "operation is never \"" + written + "\", since its values are folded",
                    "Write \"" + Normal.operation(written) + "\"."));
        }
        return problems;
    }

    static boolean has(Optional<Class<? extends Activity>> kind, String name) {
        return of(name).map(field -> kind.map(field.kinds()::contains).orElse(true))
                .orElse(false);
    }

    private static Set<String> names(Optional<Class<? extends Activity>> kind) {
        return GROUPS.stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> kind.map(field.kinds()::contains).orElse(true))
                .map(ActivityField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name that somebody probably meant: one that ends alike, else the one with the fewest letters changed. */
    private static Optional<String> nearest(String written, Collection<String> known) {
        String last = written.substring(written.lastIndexOf('.') + 1);
        return Stream.concat(
                        known.stream()
                                .filter(name -> name.endsWith("." + last) || name.equals(last))
                                .sorted(),
                        Nearest.to(written, known.stream().sorted().toList()).stream())
                .findFirst()
                .map(name -> "Write " + name + " if that is meant");
    }
}
