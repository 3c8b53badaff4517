package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that rules can ask of an activity. A value that is empty, or no value at all, means that the field is absent.
 *
 * @param name as rules write it
 * @param meaning half a sentence for the reference
 * @param example of a value
 * @param normal turns a value as the record has it into the form that rules compare with
 * @param from where it is taken from, by kind of activity
 */
public record ActivityField(
        String name,
        String meaning,
        String example,
        UnaryOperator<String> normal,
        Map<Class<? extends Activity>, Extractor> from) {

    /** Hands on the values of a field as the record has them. */
    interface Extractor {
        void give(Activity activity, Known known, Consumer<String> into);
    }

    public ActivityField {
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from)); // keeps the order of the reference
    }

    static ActivityField named(String name, String meaning, String example) {
        return new ActivityField(name, meaning, example, UnaryOperator.identity(), Map.of());
    }

    /** Rules compare with another form of the value than the record's. */
    ActivityField normally(UnaryOperator<String> other) {
        return new ActivityField(name, meaning, example, other, from);
    }

    <A extends Activity> ActivityField text(Class<A> kind, Function<A, String> value) {
        return with(kind, (activity, known, into) -> into.accept(value.apply(kind.cast(activity))));
    }

    <A extends Activity> ActivityField list(Class<A> kind, Function<A, List<String>> values) {
        return with(
                kind,
                (activity, known, into) -> values.apply(kind.cast(activity)).forEach(into));
    }

    /** Every activity has it. */
    ActivityField everywhere(Function<Activity, String> value) {
        return derived((activity, known, into) -> into.accept(value.apply(activity)));
    }

    /** Every activity has it, by what else is known. */
    ActivityField derived(Extractor extractor) {
        ActivityField all = this;
        for (Class<? extends Activity> kind : ActivityKinds.ALL) {
            all = all.with(kind, extractor);
        }
        return all;
    }

    ActivityField with(Class<? extends Activity> kind, Extractor extractor) {
        var more = new LinkedHashMap<>(from);
        more.put(kind, extractor);
        return new ActivityField(name, meaning, example, normal, more);
    }

    /** The kinds of activity that can have it. */
    public Set<Class<? extends Activity>> kinds() {
        return from.keySet();
    }

    /** Hands on the values that rules compare with. */
    void give(Activity activity, Known known, Consumer<String> into) {
        Extractor extractor = from.get(activity.getClass());
        if (extractor != null) {
            extractor.give(activity, known, value -> {
                String compared = normal.apply(value);
                if (!compared.isEmpty()) {
                    into.accept(compared);
                }
            });
        }
    }

    /** The values as the record has them, for sentences. */
    List<String> written(Activity activity, Known known) {
        var values = new ArrayList<String>();
        Extractor extractor = from.get(activity.getClass());
        if (extractor != null) {
            extractor.give(activity, known, values::add);
        }
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }
}
