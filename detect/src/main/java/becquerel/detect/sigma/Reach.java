package becquerel.detect.sigma;

import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.Search.Item;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells whether a rule can match at all where records have only certain fields. */
public final class Reach {
    private final Detection rule;
    private final Predicate<String> known;

    private Reach(Detection rule, Predicate<String> known) {
        this.rule = rule;
        this.known = known;
    }

    /** Whether a statement can be true, can be false. */
    private record Can(boolean hold, boolean fail) {
        static final Can BOTH = new Can(true, true);

        Can not() {
            return new Can(/* hold= */ fail, /* fail= */ hold);
        }

        static Can all(Stream<Can> parts) {
            return parts.reduce(new Can(true, false), (a, b) -> new Can(a.hold && b.hold, a.fail || b.fail));
        }

        static Can any(Stream<Can> parts) {
            return all(parts.map(Can::not)).not();
        }
    }

    /** The fields no record has for want of which the rule can never match; empty when it can. */
    public static Set<String> missing(Detection rule, Predicate<String> known) {
        var reach = new Reach(rule, known);
        if (reach.of(rule.condition()).hold()) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>();
        rule.searches().values().forEach(search -> reach.unknown(search, missing));
        return missing;
    }

    private void unknown(Search search, Set<String> to) {
        switch (search) {
            case Search.All(var parts) -> parts.forEach(part -> unknown(part, to));
            case Search.Any(var parts) -> parts.forEach(part -> unknown(part, to));
            case Item item when !isKnown(item.field()) -> to.add(item.field());
            case Item item -> {}
        }
    }

    private boolean isKnown(String field) {
        return field.isEmpty() || known.test(field);
    }

    private Can of(Condition condition) {
        return switch (condition) {
            case Condition.Named(String search) ->
                of(Objects.requireNonNull(rule.searches().get(search)));
            case Condition.Not(Condition inner) -> of(inner).not();
            case Condition.All(List<Condition> parts) -> Can.all(parts.stream().map(this::of));
            case Condition.Any(List<Condition> parts) -> Can.any(parts.stream().map(this::of));
            case Condition.AtLeast(int count, List<Condition> parts) -> {
                List<Can> each = parts.stream().map(this::of).toList();
                yield new Can(
                        each.stream().filter(Can::hold).count() >= count,
                        each.stream().filter(part -> !part.fail()).count() < count);
            }
        };
    }

    private Can of(Search search) {
        return switch (search) {
            case Search.All(var parts) -> Can.all(parts.stream().map(this::of));
            case Search.Any(var parts) -> Can.any(parts.stream().map(this::of));
            case Item item when isKnown(item.field()) -> Can.BOTH;
            case Item item -> {
                Stream<Can> values = item.values().stream().map(Reach::ofAbsent);
                Can can = item.all() ? Can.all(values) : Can.any(values);
                yield item.not() ? can.not() : can;
            }
        };
    }

    /** What a value asked of a field that is not there comes to. */
    private static Can ofAbsent(Wanted wanted) {
        boolean holds = wanted instanceof Wanted.Null || (wanted instanceof Wanted.Exists(boolean there) && !there);
        return new Can(holds, !holds);
    }
}
