package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes windows as plain numbers, and members once each. */
final class Saving<M> {
    private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
    private final List<M> members = new ArrayList<>();
    private List<Long> numbers = new ArrayList<>();

    void number(long number) {
        numbers.add(number);
    }

    void member(@Nullable Object member) {
        List<M> all = member == null ? List.of() : flat(member);
        number(all.size());
        for (M each : all) {
            number(places.computeIfAbsent(each, this::add));
        }
    }

    @SuppressWarnings("unchecked") // it is the caller's, handed in as a member
    private int add(Object member) {
        members.add((M) member);
        return members.size() - 1;
    }

    /** The caller's members behind one of a window. */
    @SuppressWarnings("unchecked") // what is not chained is the caller's
    static <M> List<M> flat(Object member) {
        return member instanceof Window.Chained(List<Object> all) ? (List<M>) all : List.of((M) member);
    }

    /** The numbers since the last time this was asked. */
    List<Long> numbers() {
        List<Long> done = numbers;
        numbers = new ArrayList<>();
        return done;
    }

    List<M> members() {
        return members;
    }
}
