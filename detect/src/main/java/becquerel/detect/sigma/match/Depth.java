package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import java.util.List;

/** Refuses what is nested so deeply that walking it could exhaust the stack. */
final class Depth {
    private static final int DEEPEST = 100;

    private Depth() {}

    static void check(Condition condition) {
        check(condition, 0);
    }

    static void check(Search search) {
        check(search, 0);
    }

    private static void check(Condition condition, int depth) {
        bound(depth);
        switch (condition) {
            case Condition.Named _ -> {}
            case Condition.Not(var of) -> check(of, depth + 1);
            case Condition.All(var of) -> of.forEach(part -> check(part, depth + 1));
            case Condition.Any(var of) -> of.forEach(part -> check(part, depth + 1));
            case Condition.AtLeast some -> some.of().forEach(part -> check(part, depth + 1));
        }
    }

    private static void check(Search search, int depth) {
        bound(depth);
        switch (search) {
            case Search.All(var of) -> of.forEach(part -> check(part, depth + 1));
            case Search.Any(var of) -> of.forEach(part -> check(part, depth + 1));
            case Search.Item item -> wanted(item.values(), depth + 1);
        }
    }

    private static void wanted(List<Wanted> all, int depth) {
        bound(depth);
        for (Wanted wanted : all) {
            if (wanted instanceof Wanted.OneOf(var of)) {
                wanted(of, depth + 1);
            } else if (wanted instanceof Wanted.TimePart time) {
                wanted(List.of(time.number()), depth + 1);
            }
        }
    }

    private static void bound(int depth) {
        if (depth > DEEPEST) {
            throw new Refused(
                    "the rule is nested more than " + DEEPEST + " levels deep",
                    "Write it flatter, or split it into several rules.");
        }
    }
}
