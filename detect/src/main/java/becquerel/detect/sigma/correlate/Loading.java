package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Saving} wrote. */
final class Loading<M> {
    private final Iterator<Long> numbers;
    private final List<M> members;

    Loading(List<Long> numbers, List<M> members) {
        this.numbers = numbers.iterator();
        this.members = members;
    }

    long number() {
        return numbers.next();
    }

    @Nullable
    Object member() {
        long size = number();
        if (size == 0) {
            return null;
        }
        if (size == 1) {
            return members.get((int) number());
        }
        List<Object> all = new ArrayList<>();
        for (long left = size; left > 0; left--) {
            all.add(members.get((int) number()));
        }
        return new Window.Chained(List.copyOf(all));
    }

    /** A member that was there. */
    Object one() {
        return Objects.requireNonNull(member());
    }
}
