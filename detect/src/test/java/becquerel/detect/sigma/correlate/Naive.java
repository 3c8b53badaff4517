package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.Wanted.Compared;
import becquerel.detect.sigma.correlate.ACorrelation.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One correlation as its Javadoc says it, without any thought of speed or memory: all matches are kept, all is recomputed. */
record Naive(Correlation rule) {
    /** What fired, by group and time. */
    record Fired(String tenant, String user, Instant time) {}

    Set<Fired> run(List<Matched<Seen>> matches) {
        Map<List<String>, List<Matched<Seen>>> groups = new HashMap<>();
        for (Matched<Seen> each : matches) {
            String user = each.values().getOrDefault("user", "");
            if (rule.rules().contains(each.rule()) && !user.isEmpty() && counts(each)) {
                groups.computeIfAbsent(List.of(each.tenant(), user.toLowerCase(Locale.ROOT)), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        Set<Fired> fired = new HashSet<>();
        groups.forEach((group, all) -> {
            for (Instant time : closes() ? closed(all) : reached(all)) {
                fired.add(new Fired(group.get(0), group.get(1), time));
            }
        });
        return fired;
    }

    private boolean counts(Matched<Seen> match) {
        return rule.fields().isEmpty()
                || !match.values().getOrDefault("value", "").isEmpty();
    }

    private boolean closes() {
        return rule.order().map(Naive::forbids).orElse(false)
                || rule.bounds().stream()
                        .anyMatch(each -> !each.comparison().name().startsWith("G"));
    }

    private static boolean forbids(Condition condition) {
        return switch (condition) {
            case Condition.Named _ -> false;
            case Condition.Not _ -> true;
            case Condition.All(List<Condition> all) -> all.stream().anyMatch(Naive::forbids);
            case Condition.Any(List<Condition> any) -> any.stream().anyMatch(Naive::forbids);
            case Condition.AtLeast(int _, List<Condition> of) -> of.stream().anyMatch(Naive::forbids);
        };
    }

    private List<Instant> reached(List<Matched<Seen>> all) {
        List<Instant> fired = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Instant from = all.get(i).time().minus(rule.timespan());
            boolean silent = !fired.isEmpty() && !fired.getLast().isBefore(from);
            List<Matched<Seen>> window = all.subList(0, i + 1).stream()
                    .filter(each -> !each.time().isBefore(from))
                    .toList();
            if (!silent && holds(window)) {
                fired.add(all.get(i).time());
            }
        }
        return fired;
    }

    private List<Instant> closed(List<Matched<Seen>> all) {
        List<Instant> fired = new ArrayList<>();
        List<Matched<Seen>> window = new ArrayList<>();
        for (Matched<Seen> each : all) {
            if (!window.isEmpty()
                    && window.getFirst().time().plus(rule.timespan()).isBefore(each.time())) {
                judge(window, fired);
                window.clear();
            }
            window.add(each);
        }
        judge(window, fired);
        return fired;
    }

    private void judge(List<Matched<Seen>> window, List<Instant> fired) {
        if (!window.isEmpty() && holds(window)) {
            fired.add(window.getLast().time());
        }
    }

    private boolean holds(List<Matched<Seen>> window) {
        double[] numbers = window.stream()
                .mapToDouble(each -> rule.kind() == Correlation.Kind.VALUE_COUNT
                                || rule.fields().isEmpty()
                        ? 0
                        : Double.parseDouble(each.values().getOrDefault("value", "")))
                .sorted()
                .toArray();
        return switch (rule.kind()) {
            case EVENT_COUNT -> bounded(window.size());
            case VALUE_COUNT ->
                bounded((double) window.stream()
                        .map(each -> each.values().get("value"))
                        .distinct()
                        .count());
            case VALUE_SUM -> bounded(Arrays.stream(numbers).sum());
            case VALUE_AVG -> bounded(Arrays.stream(numbers).average().orElseThrow());
            case VALUE_MEDIAN -> bounded(rank(numbers, 0.5));
            case VALUE_PERCENTILE -> bounded(rank(numbers, 0.9));
            case TEMPORAL -> joined(window);
            case TEMPORAL_ORDERED -> ordered(window);
        };
    }

    private static double rank(double[] sorted, double part) {
        double rank = part * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private boolean joined(List<Matched<Seen>> window) {
        Set<String> rules = new HashSet<>();
        window.forEach(each -> rules.add(each.rule()));
        boolean wanted = rule.order()
                .map(order -> holds(order, rules, rules))
                .orElse(!rule.bounds().isEmpty() || rules.containsAll(rule.rules()));
        return wanted && bounded(rules.size());
    }

    /** Tries every choice of rules, and every choice of their matches. */
    private boolean ordered(List<Matched<Seen>> window) {
        Set<String> there = new HashSet<>();
        window.forEach(each -> there.add(each.rule()));
        List<String> rules = rule.rules();
        if (rule.order().isEmpty()) {
            return follow(rules, window, Instant.MIN);
        }
        for (int choice = 1; choice < 1 << rules.size(); choice++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (((choice >> i) & 1) == 1) {
                    chosen.add(rules.get(i));
                }
            }
            if (holds(rule.order().get(), new HashSet<>(chosen), there) && follow(chosen, window, Instant.MIN)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follow(List<String> rules, List<Matched<Seen>> left, Instant from) {
        if (rules.isEmpty()) {
            return true;
        }
        for (Matched<Seen> each : left) {
            if (each.rule().equals(rules.getFirst()) && !each.time().isBefore(from)) {
                List<Matched<Seen>> others = new ArrayList<>(left);
                others.remove(each);
                if (follow(rules.subList(1, rules.size()), others, each.time())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is wanted must be chosen, what is not wanted must not be there at all. */
    private static boolean holds(Condition condition, Set<String> chosen, Set<String> there) {
        return switch (condition) {
            case Condition.Named(String name) -> chosen.contains(name);
            case Condition.Not(Condition inner) -> !holds(inner, there, there);
            case Condition.All(List<Condition> all) -> all.stream().allMatch(each -> holds(each, chosen, there));
            case Condition.Any(List<Condition> any) -> any.stream().anyMatch(each -> holds(each, chosen, there));
            case Condition.AtLeast(int count, List<Condition> of) ->
                of.stream().filter(each -> holds(each, chosen, there)).count() >= count;
        };
    }

    private boolean bounded(double number) {
        for (Compared each : rule.bounds()) {
            int sign =
                    Double.compare(Math.round(number * 1e6) / 1e6, each.bound().doubleValue());
            boolean holds = switch (each.comparison()) {
                case GT -> sign > 0;
                case GTE -> sign >= 0;
                case LT -> sign < 0;
                case LTE -> sign <= 0;
                case EQ -> sign == 0;
                case NEQ -> sign != 0;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
