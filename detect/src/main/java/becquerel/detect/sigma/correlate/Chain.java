package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One way to satisfy an ordered correlation.
 *
 * @param places of the rules that must match one after another
 * @param forbidden rules that must not match, one bit each
 */
record Chain(List<Integer> places, long forbidden) {
    /** How deep conditions may go. */
    static final int DEEPEST = 100;

    private static final int MOST = 64;

    Chain {
        places = List.copyOf(places);
    }

    /** Too many ways, or too deep a condition. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Whether anything in the condition must not match. */
    static boolean forbids(Condition condition, boolean turned, int depth) throws TooMany {
        check(depth);
        return switch (condition) {
            case Condition.Named _ -> turned;
            case Condition.Not(Condition inner) -> forbids(inner, !turned, depth + 1);
            case Condition.All(List<Condition> all) -> anyForbids(all, turned, depth);
            case Condition.Any(List<Condition> any) -> anyForbids(any, turned, depth);
            case Condition.AtLeast(int _, List<Condition> of) -> anyForbids(of, turned, depth);
        };
    }

    private static boolean anyForbids(List<Condition> all, boolean turned, int depth) throws TooMany {
        boolean any = false;
        for (Condition each : all) {
            any |= forbids(each, turned, depth + 1); // every part is looked at, for its depth
        }
        return any;
    }

    private static void check(int depth) throws TooMany {
        if (depth > DEEPEST) {
            throw new TooMany();
        }
    }

    /** All ways to satisfy the condition, each in the order in which the correlation lists its rules. */
    static List<Chain> of(Condition condition, Map<String, Integer> places) throws TooMany {
        Set<Chain> chains = new LinkedHashSet<>();
        for (Way way : new Ways(places).of(condition, false, 0)) {
            if ((way.wanted & way.forbidden) == 0) {
                List<Integer> ordered = new ArrayList<>();
                for (int place = 0; place < Long.SIZE; place++) {
                    if (((way.wanted >> place) & 1) == 1) {
                        ordered.add(place);
                    }
                }
                chains.add(new Chain(ordered, way.forbidden));
            }
        }
        return List.copyOf(chains);
    }

    private record Way(long wanted, long forbidden) {
        Way and(Way other) {
            return new Way(wanted | other.wanted, forbidden | other.forbidden);
        }
    }

    /** A condition as alternatives of plain lists. */
    private record Ways(Map<String, Integer> places) {
        Set<Way> of(Condition condition, boolean turned, int depth) throws TooMany {
            check(depth);
            return switch (condition) {
                case Condition.Named(String name) -> {
                    long bit = 1L << Objects.requireNonNull(places.get(name));
                    yield Set.of(turned ? new Way(0, bit) : new Way(bit, 0));
                }
                case Condition.Not(Condition inner) -> of(inner, !turned, depth + 1);
                case Condition.All(List<Condition> all) -> some(turned ? 1 : all.size(), all, turned, depth);
                case Condition.Any(List<Condition> any) -> some(turned ? any.size() : 1, any, turned, depth);
                case Condition.AtLeast(int count, List<Condition> of) ->
                    some(turned ? of.size() - count + 1 : count, of, turned, depth);
            };
        }

        /** At least so many of them: what was found of the parts so far, by how many of them hold. */
        private Set<Way> some(int count, List<Condition> parts, boolean turned, int depth) throws TooMany {
            if (count > parts.size() || parts.size() > MOST) {
                throw new TooMany();
            }
            List<Set<Way>> byHeld = new ArrayList<>();
            byHeld.add(Set.of(new Way(0, 0)));
            for (Condition part : parts) {
                Set<Way> ways = of(part, turned, depth + 1);
                byHeld.add(Set.of());
                for (int held = Math.min(byHeld.size() - 1, count); held > 0; held--) {
                    byHeld.set(held, joined(byHeld.get(held), byHeld.get(held - 1), ways));
                }
            }
            return byHeld.get(Math.max(0, count));
        }

        private static Set<Way> joined(Set<Way> before, Set<Way> fewer, Set<Way> ways) throws TooMany {
            Set<Way> all = new LinkedHashSet<>(before);
            for (Way one : fewer) {
                for (Way other : ways) {
                    all.add(one.and(other));
                    if (all.size() > MOST) {
                        throw new TooMany();
                    }
                }
            }
            return all;
        }
    }
}
