package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Rule.Correlation.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code correlation} part of a document. */
final class CorrelationReader {
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> KNOWN =
            List.of("type", "rules", "aliases", "group-by", "timespan", "condition", "generate");
    private static final Set<Kind> TEMPORAL = EnumSet.of(Kind.TEMPORAL, Kind.TEMPORAL_ORDERED);

    private final Yaml.Entries map;
    private final Keys keys;
    private final Problems problems;

    CorrelationReader(Yaml.Entries map, Problems problems) {
        this.map = map;
        this.keys = new Keys(map, problems);
        this.problems = problems;
    }

    /** Absent when it cannot be used. {@code generate} may stand in the correlation or, by the schema, beside it. */
    Optional<Rule> read(Header header, Yaml.Entries document) {
        int before = problems.count();
        keys.only(KNOWN);
        String type = keys.word("type", KINDS);
        if (!map.has("type")) {
            problems.add(
                    map.at(),
                    "the correlation has no type",
                    "Write 'type' with one of " + String.join(", ", KINDS) + ".");
        }
        Kind kind = KINDS.contains(type) ? Kind.valueOf(type.toUpperCase(Locale.ROOT)) : Kind.EVENT_COUNT;
        List<String> written = keys.texts("rules").stream().distinct().toList();
        Bounds bounds = Bounds.of(map, kind, problems);
        Optional<Condition> order = order(kind, written);
        List<String> rules = written.isEmpty() ? named(order) : written;
        if (rules.isEmpty()) {
            problems.add(keys.at("rules"), "the correlation builds on no rules", "List ids or names under 'rules'.");
        }
        Duration timespan = timespan();
        Map<String, Map<String, String>> aliases = aliases(rules);
        boolean generate =
                map.has("generate") ? keys.truth("generate") : new Keys(document, problems).truth("generate");
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Correlation(
                header,
                kind,
                rules,
                aliases,
                keys.texts("group-by"),
                timespan,
                bounds.fields(),
                bounds.percentile(),
                bounds.all(),
                order,
                generate));
    }

    private Duration timespan() {
        String written = keys.text("timespan");
        if (written.isEmpty()) {
            problems.add(map.at(), "the correlation has no timespan", "Add 'timespan', as in 15m.");
            return Duration.ZERO;
        }
        return switch (Spans.of(written)) {
            case Outcome.Fine<Duration>(var span) -> span;
            case Outcome.Refused<Duration>(var why) -> {
                problems.add(keys.at("timespan"), why);
                yield Duration.ZERO;
            }
        };
    }

    private Optional<Condition> order(Kind kind, List<String> rules) {
        if (!(map.get("condition").orElse(null) instanceof Yaml.Scalar text)) {
            return Optional.empty();
        }
        if (!TEMPORAL.contains(kind)) {
            problems.add(
                    text.at(),
                    "the condition of a correlation that counts is a text",
                    "Make it a map, as in 'gte: 10'.");
            return Optional.empty();
        }
        return ConditionReader.read(text, rules.isEmpty() ? words(text) : rules, "rule under 'rules'", problems);
    }

    /** Without 'rules', whatever the condition names is one. */
    private static List<String> words(Yaml.Scalar text) {
        return Token.of(text.text()).stream()
                .filter(token -> !token.isReserved())
                .map(Token::text)
                .distinct()
                .toList();
    }

    private static List<String> named(Optional<Condition> order) {
        Set<String> names = new LinkedHashSet<>();
        order.ifPresent(condition -> collect(condition, names));
        return List.copyOf(names);
    }

    private static void collect(Condition condition, Set<String> names) {
        switch (condition) {
            case Condition.Named(var name) -> names.add(name);
            case Condition.Not(var of) -> collect(of, names);
            case Condition.All(var of) -> of.forEach(each -> collect(each, names));
            case Condition.Any(var of) -> of.forEach(each -> collect(each, names));
            case Condition.AtLeast(var _, var of) -> of.forEach(each -> collect(each, names));
        }
    }

    private Map<String, Map<String, String>> aliases(List<String> rules) {
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        List<Yaml.Entry> entries = keys.inner("aliases").map(Yaml.Entries::of).orElse(List.of());
        for (Yaml.Entry alias : entries) {
            if (!(alias.value() instanceof Yaml.Entries fields)) {
                problems.add(
                        alias.value().at(),
                        "the alias " + Quoted.text(alias.name()) + " is "
                                + alias.value().called(),
                        "Write 'rule: field' under it.");
                continue;
            }
            Map<String, String> byRule = new LinkedHashMap<>();
            for (Yaml.Entry field : fields.of()) {
                if (!rules.contains(field.name())) {
                    problems.add(
                            field.key().at(),
                            "the alias " + Quoted.text(alias.name()) + " names " + Quoted.text(field.name())
                                    + ", which is not under 'rules'",
                            Nearest.remedy(field.name(), rules, "Add the rule, written the same way."));
                }
                byRule.put(field.name(), new Keys(fields, problems).text(field.name()));
            }
            aliases.put(alias.name(), byRule);
        }
        return aliases;
    }
}
