package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a search identifier stands for: maps, lists of maps, keywords. */
final class SearchReader {
    private final Problems problems;
    private final Values values;
    private int variants;

    SearchReader(Placeholders placeholders, Problems problems) {
        this.values = new Values(placeholders);
        this.problems = problems;
    }

    /** Absent when any part of it cannot be used. */
    Optional<Search> read(Yaml yaml) {
        int before = problems.count();
        Search search = search(yaml, 0);
        return problems.count() == before ? Optional.of(search) : Optional.empty();
    }

    private Search search(Yaml yaml, int depth) {
        return switch (yaml) {
            case Yaml.Entries map -> map(map);
            case Yaml.Items list -> list(list, depth);
            case Yaml.Scalar keyword -> item(FieldKey.KEYWORDS, List.of(keyword));
        };
    }

    private Search map(Yaml.Entries map) {
        if (map.of().isEmpty()) {
            problems.add(map.at(), "a search asks for nothing", "Name a field and a value, or remove it.");
        }
        List<Search> items = new ArrayList<>();
        for (Yaml.Entry entry : map.of()) {
            FieldKey.of(entry.key(), problems).ifPresent(key -> items.add(field(key, entry)));
        }
        return items.size() == 1 ? items.getFirst() : new Search.All(items);
    }

    private Search list(Yaml.Items list, int depth) {
        if (list.of().isEmpty()) {
            problems.add(list.at(), "a search is an empty list", "Write a value, or remove it.");
        }
        List<Search> alternatives = new ArrayList<>();
        List<Yaml.Scalar> keywords = new ArrayList<>();
        for (Yaml each : list.of()) {
            switch (each) {
                case Yaml.Scalar keyword -> keywords.add(keyword);
                case Yaml.Entries map -> alternatives.add(map(map));
                case Yaml.Items inner -> {
                    if (depth == 0 && !inner.of().isEmpty()) {
                        alternatives.add(list(inner, 1));
                    } else {
                        problems.add(inner.at(), "a list stands in a list", "Write one list.");
                    }
                }
            }
        }
        if (!keywords.isEmpty()) {
            alternatives.add(item(FieldKey.KEYWORDS, keywords));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new Search.Any(alternatives);
    }

    private Search field(FieldKey key, Yaml.Entry entry) {
        List<Yaml.Scalar> written = scalars(entry);
        Position at = entry.key().at();
        if (key.has(Modifier.ALL) && written.size() == 1 && !key.has(Modifier.EXPAND)) {
            problems.add(
                    at,
                    "|all stands at a single value, where there is nothing to join",
                    "Leave |all out, or add values.");
        }
        if (key.has(Modifier.EXISTS) && written.size() > 1) {
            problems.add(at, "|exists has several values", "Write true or false.");
        }
        if (written.size() > 1 && written.stream().anyMatch(one -> one.kind() == Yaml.Kind.NULL)) {
            problems.add(
                    at,
                    "null stands in a list with other values",
                    "Give null a search of its own and join the two with 'or' in the condition.");
        }
        return item(key, written);
    }

    private List<Yaml.Scalar> scalars(Yaml.Entry entry) {
        return switch (entry.value()) {
            case Yaml.Scalar one -> List.of(one);
            case Yaml.Items list -> {
                if (list.of().isEmpty()) {
                    problems.add(
                            list.at(),
                            "the field " + Quoted.text(entry.name()) + " has an empty list",
                            "Write a value, or '' for an empty text.");
                }
                List<Yaml.Scalar> all = new ArrayList<>();
                for (Yaml each : list.of()) {
                    if (each instanceof Yaml.Scalar scalar) {
                        all.add(scalar);
                    } else {
                        problems.add(
                                each.at(),
                                each.called() + " stands among the values of a field",
                                "Write texts or numbers.");
                    }
                }
                yield all;
            }
            case Yaml.Entries map -> {
                problems.add(
                        map.at(),
                        "the field " + Quoted.text(entry.name()) + " has a map for a value",
                        "Reach into objects with dots, as in outer.inner, or indent the lines less.");
                yield List.of();
            }
        };
    }

    private Search item(FieldKey key, List<Yaml.Scalar> written) {
        List<Wanted> wanted = new ArrayList<>();
        for (Yaml.Scalar value : written) {
            if (variants > Limits.ALL_VARIANTS) {
                break;
            }
            switch (values.of(value, key)) {
                case Outcome.Fine<Wanted>(var one) -> {
                    wanted.add(one);
                    variants += weight(one);
                }
                case Outcome.Refused<Wanted>(var why) -> problems.add(value.at(), why);
            }
            if (variants > Limits.ALL_VARIANTS) {
                problems.add(value.at(), "the file asks for more than " + Limits.ALL_VARIANTS + " values", "Split it.");
            }
        }
        return new Search.Item(key.field(), key.has(Modifier.ALL), key.has(Modifier.NEQ), wanted);
    }

    private static int weight(Wanted wanted) {
        return switch (wanted) {
            case Wanted.OneOf(var of) ->
                of.stream().mapToInt(SearchReader::weight).sum();
            case Wanted.Regex regex when regex.expression().indexOf('{') >= 0 -> Limits.REGEX_WEIGHT;
            default -> 1;
        };
    }
}
