package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The condition of a correlation, where it is a map. */
record Bounds(List<Wanted.Compared> all, List<String> fields, double percentile) {
    private static final List<String> COMPARISONS = List.of("gt", "gte", "lt", "lte", "eq", "neq");
    private static final Set<Kind> WITHOUT_FIELD = EnumSet.of(Kind.EVENT_COUNT, Kind.TEMPORAL, Kind.TEMPORAL_ORDERED);
    private static final Set<Kind> WITHOUT_BOUND = EnumSet.of(Kind.TEMPORAL, Kind.TEMPORAL_ORDERED);

    static Bounds of(Yaml.Entries correlation, Kind kind, Problems problems) {
        Optional<Yaml> written = correlation.get("condition");
        if (written.orElse(null) instanceof Yaml.Scalar) {
            return new Bounds(List.of(), List.of(), 0);
        }
        if (!(written.orElse(null) instanceof Yaml.Entries map)) {
            if (written.isPresent() || !WITHOUT_BOUND.contains(kind)) {
                problems.add(
                        written.map(Yaml::at).orElse(correlation.at()),
                        written.isPresent() ? "the condition is a list" : "the correlation has no condition",
                        "Write 'condition' as a map, as in 'gte: 10'.");
            }
            return new Bounds(List.of(), List.of(), 0);
        }
        Keys keys = new Keys(map, problems);
        List<String> known = new ArrayList<>(COMPARISONS);
        known.addAll(List.of("field", "percentile"));
        keys.only(known);
        List<Wanted.Compared> all = compared(map, kind, problems);
        if (all.isEmpty()) {
            problems.add(
                    map.at(),
                    "the condition compares with nothing",
                    "Write at least one of " + String.join(", ", COMPARISONS) + ".");
        }
        return new Bounds(all, fields(map, kind, problems), percentile(map, kind, problems));
    }

    private static List<Wanted.Compared> compared(Yaml.Entries map, Kind kind, Problems problems) {
        List<Wanted.Compared> all = new ArrayList<>();
        for (Yaml.Entry entry : map.of()) {
            if (!COMPARISONS.contains(entry.name())) {
                continue;
            }
            Optional<BigDecimal> number =
                    entry.value() instanceof Yaml.Scalar scalar ? scalar.number() : Optional.empty();
            if (number.isEmpty()) {
                problems.add(
                        entry.value().at(),
                        "'" + entry.name() + "' is " + entry.value().called(),
                        "Write a number, without quotes.");
            } else if (WITHOUT_FIELD.contains(kind)
                    && number.get().stripTrailingZeros().scale() > 0) {
                problems.add(entry.value().at(), "a count is never " + number.get(), "Write a whole number.");
            }
            all.add(new Wanted.Compared(
                    Comparison.valueOf(entry.name().toUpperCase(Locale.ROOT)), number.orElse(BigDecimal.ZERO)));
        }
        return all;
    }

    private static List<String> fields(Yaml.Entries map, Kind kind, Problems problems) {
        Keys keys = new Keys(map, problems);
        List<String> fields = keys.texts("field");
        String type = kind.name().toLowerCase(Locale.ROOT);
        if (WITHOUT_FIELD.contains(kind) && map.has("field")) {
            problems.add(
                    keys.at("field"), type + " takes no field", "Remove 'field', or count values with value_count.");
        } else if (!WITHOUT_FIELD.contains(kind) && fields.isEmpty()) {
            problems.add(map.at(), type + " has no field", "Name the field under 'condition'.");
        } else if (kind != Kind.VALUE_COUNT && fields.size() > 1) {
            problems.add(keys.at("field"), type + " takes one field", "Leave one.");
        }
        return fields;
    }

    private static double percentile(Yaml.Entries map, Kind kind, Problems problems) {
        Keys keys = new Keys(map, problems);
        if (kind != Kind.VALUE_PERCENTILE) {
            if (map.has("percentile")) {
                problems.add(keys.at("percentile"), "only value_percentile takes a percentile", "Remove it.");
            }
            return 0;
        }
        double percentile = map.get("percentile").orElse(null) instanceof Yaml.Scalar scalar
                ? scalar.number().map(BigDecimal::doubleValue).orElse(-1.0)
                : -1;
        if (percentile < 0 || percentile > 100) {
            problems.add(
                    keys.at("percentile"),
                    "the percentile is no number from 0 to 100",
                    "Write 'percentile', as in 95, under 'condition'.");
        }
        return percentile;
    }
}
