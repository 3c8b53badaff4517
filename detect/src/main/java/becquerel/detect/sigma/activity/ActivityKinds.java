package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.RuleMatched;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of activity by the words that the log source of a rule names them with. */
final class ActivityKinds {
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** In alphabetical order. */
    static final List<Class<? extends Activity>> ALL = Arrays.stream(Activity.class.getPermittedSubclasses())
            .<Class<? extends Activity>>map(kind -> kind.asSubclass(Activity.class))
            .sorted(Comparator.comparing(Class::getSimpleName))
            .toList();

    private ActivityKinds() {}

    /** Such as {@code mail_rule_changed}. */
    static String word(Class<?> kind) {
        return CAPITAL.matcher(kind.getSimpleName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    static Optional<Class<? extends Activity>> of(String category) {
        return named().filter(kind -> word(kind).equals(category)).findFirst();
    }

    static List<String> words() {
        return named().map(ActivityKinds::word).toList();
    }

    /** All but matches of other rules: correlations are for these. */
    private static Stream<Class<? extends Activity>> named() {
        return ALL.stream().filter(kind -> kind != RuleMatched.class);
    }
}
