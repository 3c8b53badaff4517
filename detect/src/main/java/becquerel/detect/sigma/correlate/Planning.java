package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.RuleProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes plans of correlations that build on each other. */
final class Planning {
    private static final int MOST_NUMBERS = 1 << 11;
    private static final int MANY = 1 << 8;
    private static final long LONGEST = Long.MAX_VALUE / 2;

    private final Built built;
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Set<String>> shared = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    /** What correlations need of the matches of others, and of single rules. */
    private final Map<String, Set<String>> needs = new HashMap<>();

    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    private final List<RuleProblem> problems;

    Planning(Built built) {
        this.built = built;
        this.problems = new ArrayList<>(built.problems());
        for (Correlation rule : built.inOrder().reversed()) {
            need(rule);
        }
        findFamilies();
        List<Correlation> inOrder = built.inOrder();
        for (int i = 0; i < inOrder.size(); i++) {
            plan(inOrder.get(i), i);
        }
    }

    /** By the key of the rule whose matches they take. */
    Map<String, List<Use>> uses() {
        return uses;
    }

    List<RuleProblem> problems() {
        return problems;
    }

    private static String key(Correlation rule) {
        return rule.header().key();
    }

    private void need(Correlation rule) {
        for (String ground : built.on(rule)) {
            Set<String> fields = needs.computeIfAbsent(ground, _ -> new LinkedHashSet<>());
            for (String name : names(rule)) {
                fields.add(built.field(rule, name, ground));
            }
            rule.fields().forEach(field -> fields.add(built.field(rule, field, ground)));
        }
    }

    /** What groups, then what correlations on this one need besides. */
    private List<String> names(Correlation rule) {
        Set<String> names = new LinkedHashSet<>(rule.groupBy());
        names.addAll(needs.getOrDefault(key(rule), Set.of()));
        return List.copyOf(names);
    }

    /** Each family is called by its first; what all of them group by, under one name, keeps their groups together. */
    private void findFamilies() {
        Set<String> correlations = new LinkedHashSet<>();
        built.inOrder().forEach(rule -> correlations.add(key(rule)));
        correlations.forEach(each -> families.put(each, each));
        for (Correlation rule : built.inOrder()) {
            for (String ground : built.on(rule)) {
                if (correlations.contains(ground)) {
                    join(families.getOrDefault(ground, ground), families.getOrDefault(key(rule), key(rule)));
                }
            }
        }
        for (Correlation rule : built.inOrder()) {
            String family = families.getOrDefault(key(rule), key(rule));
            sizes.merge(family, 1, Integer::sum);
            shared.computeIfAbsent(family, _ -> new LinkedHashSet<>(rule.groupBy()))
                    .removeIf(name -> !rule.groupBy().contains(name) || isRenamed(rule, name, correlations));
        }
    }

    private boolean isRenamed(Correlation rule, String name, Set<String> correlations) {
        return built.on(rule).stream()
                .anyMatch(ground -> correlations.contains(ground)
                        && !built.field(rule, name, ground).equals(name));
    }

    private void join(String into, String from) {
        families.replaceAll((_, family) -> family.equals(from) ? into : family);
    }

    private void plan(Correlation rule, int index) {
        try {
            Map<String, Integer> places = places(rule);
            Plan plan = plan(rule, index, places);
            List<String> names = plan.names();
            for (String ground : built.on(rule)) {
                List<String> fields = names.stream()
                        .map(name -> built.field(rule, name, ground))
                        .toList();
                List<String> counted = rule.fields().stream()
                        .map(field -> built.field(rule, field, ground))
                        .toList();
                int place = built.on(rule).indexOf(ground);
                uses.computeIfAbsent(ground, _ -> new ArrayList<>()).add(new Use(plan, place, fields, counted));
            }
        } catch (Chain.TooMany e) {
            problems.add(new RuleProblem(
                    rule.header().position(),
                    "there are too many ways, or none, to satisfy the condition in order",
                    "split the correlation into several"));
        }
    }

    private Map<String, Integer> places(Correlation rule) {
        List<String> on = built.on(rule);
        Map<String, Integer> places = new HashMap<>();
        rule.order().ifPresent(order -> names(order, places));
        places.replaceAll((name, _) -> built.key(name).map(on::indexOf).orElse(0)); // all are known by now
        return places;
    }

    private static void names(Condition condition, Map<String, Integer> into) {
        switch (condition) {
            case Condition.Named(String name) -> into.put(name, 0);
            case Condition.Not(Condition inner) -> names(inner, into);
            case Condition.All(List<Condition> all) -> all.forEach(each -> names(each, into));
            case Condition.Any(List<Condition> any) -> any.forEach(each -> names(each, into));
            case Condition.AtLeast(int _, List<Condition> of) -> of.forEach(each -> names(each, into));
        }
    }

    private Plan plan(Correlation rule, int index, Map<String, Integer> places) throws Chain.TooMany {
        String family = families.getOrDefault(key(rule), key(rule));
        List<String> names = names(rule);
        var bounds = new Bounds(rule.bounds());
        boolean forbids = rule.order().isPresent() && Chain.forbids(rule.order().get(), false, 0);
        return new Plan(
                rule,
                index,
                family,
                names,
                Set.copyOf(rule.groupBy()).size(),
                shared.getOrDefault(family, Set.of()).stream()
                        .map(names::indexOf)
                        .toList(),
                sizes.getOrDefault(family, 1) == 1,
                nanos(rule.timespan()),
                forbids || !bounds.onlyFromBelow(),
                bounds,
                most(rule, bounds),
                built.on(rule).size(),
                rule.order(),
                places,
                chains(rule, places));
    }

    private static int most(Correlation rule, Bounds bounds) {
        return switch (rule.kind()) {
            case EVENT_COUNT -> Math.max(MANY, bounds.greatest(Checks.MOST_EVENTS) + 1);
            case VALUE_COUNT -> Math.max(MANY, bounds.greatest(Checks.MOST_VALUES) + 1);
            case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> MOST_NUMBERS;
            case TEMPORAL, TEMPORAL_ORDERED -> 0;
        };
    }

    private List<Chain> chains(Correlation rule, Map<String, Integer> places) throws Chain.TooMany {
        if (rule.kind() != Correlation.Kind.TEMPORAL_ORDERED) {
            return List.of();
        }
        if (rule.order().isPresent()) {
            List<Chain> chains = Chain.of(rule.order().get(), places);
            if (chains.isEmpty()
                    || chains.stream().anyMatch(each -> each.places().isEmpty())) {
                throw new Chain.TooMany();
            }
            return chains;
        }
        List<String> on = built.on(rule);
        List<Integer> all = rule.rules().stream()
                .map(name -> built.key(name).map(on::indexOf).orElse(0))
                .toList();
        return List.of(new Chain(all, 0));
    }

    private static long nanos(Duration span) {
        return span.compareTo(Duration.ofNanos(LONGEST)) > 0 ? LONGEST : span.toNanos();
    }
}
