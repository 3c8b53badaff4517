package becquerel.detect;

import becquerel.activity.Activity;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of activity a detector is handed, and what it means when the evidence holds none of them.
 *
 * @param kinds handed to the detector
 * @param indispensable kinds without which it sees nothing: if none of these occurs it is blind, not clean
 */
public record Needs(List<Class<? extends Activity>> kinds, List<Class<? extends Activity>> indispensable) {
    public Needs {
        kinds = List.copyOf(kinds);
        indispensable = List.copyOf(indispensable);
    }

    /** All of these are wanted, and any one of them is enough to see something. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Needs of(Class<? extends Activity>... kinds) {
        return new Needs(List.of(kinds), List.of(kinds));
    }

    /** Also hands these, without which the detector still sees. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Needs alsoUsing(Class<? extends Activity>... more) {
        var all = new ArrayList<>(kinds);
        all.addAll(List.of(more));
        return new Needs(all, indispensable);
    }
}
