package becquerel.run.sigma;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Search.Item;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import becquerel.run.sigma.Taxonomy.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a rule into the words of one taxonomy: the same rule, asking for the places where its fields stand in these records. */
final class Translation {
    /** No search of a rule file is called so. */
    private static final String WHEN = " when";
    /** Two for each of four keys on the way; a longer way is tried as it is written from there on. */
    private static final int MOST_SPELLINGS = 16;

    private final Taxonomy taxonomy;

    Translation(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    Detection of(Detection rule) {
        Map<String, Search> searches = new LinkedHashMap<>();
        rule.searches().forEach((name, search) -> searches.put(name, of(search)));
        Condition condition = rule.condition();
        if (!taxonomy.when().isEmpty()) {
            searches.put(WHEN, when());
            condition = new Condition.All(List.of(new Condition.Named(WHEN), condition));
        }
        return new Detection(rule.header(), rule.logSource(), searches, condition);
    }

    private Search when() {
        List<Search> all = new ArrayList<>();
        taxonomy.when()
                .forEach((field, values) -> all.add(new Item(
                        field,
                        false,
                        false,
                        values.stream().sorted().map(Translation::exactly).toList())));
        return new Search.All(all);
    }

    private Search of(Search search) {
        return switch (search) {
            case Search.All(var parts) ->
                new Search.All(parts.stream().map(this::of).toList());
            case Search.Any(var parts) ->
                new Search.Any(parts.stream().map(this::of).toList());
            case Item item when item.field().isEmpty() -> item;
            case Item item -> item.not() ? negated(wanted(item)) : wanted(item);
        };
    }

    private Search wanted(Item item) {
        List<Way> ways = taxonomy.ways(item.field());
        List<Search> each = new ArrayList<>();
        if (item.all()) {
            item.values().forEach(value -> each.add(among(ways, List.of(value))));
            return new Search.All(each);
        }
        return among(ways, item.values());
    }

    /** Any of the values at any of the places; what is to be absent must be so at all of them. */
    private Search among(List<Way> ways, List<Wanted> values) {
        List<Wanted> absent = values.stream().filter(Translation::isAbsence).toList();
        List<Wanted> present = values.stream()
                .filter(each -> !isAbsence(each))
                .map(this::inWords)
                .toList();
        List<Search> any = new ArrayList<>();
        if (!present.isEmpty()) {
            ways.stream()
                    .filter(Way::isPlain)
                    .flatMap(way -> spellings(way.path()).stream())
                    .forEach(path -> any.add(new Item(path, false, false, present)));
            if (!ways.stream().allMatch(Way::isPlain)) {
                var table = new ValueTable(present);
                ways.stream().filter(way -> !way.isPlain()).forEach(way -> any.addAll(table.of(way)));
            }
        }
        if (!absent.isEmpty()) {
            List<Search> all = new ArrayList<>();
            ways.stream()
                    .flatMap(way -> spellings(way.path()).stream())
                    .distinct()
                    .forEach(path -> all.add(new Item(path, false, false, absent)));
            any.add(new Search.All(all));
        }
        return any.size() == 1 ? any.getFirst() : new Search.Any(any);
    }

    private static boolean isAbsence(Wanted wanted) {
        return wanted instanceof Wanted.Null || (wanted instanceof Wanted.Exists(boolean there) && !there);
    }

    private Wanted inWords(Wanted wanted) {
        return switch (wanted) {
            case Wanted.SameAs(String field, var how, boolean cased) ->
                new Wanted.OneOf(taxonomy.ways(field).stream()
                        .filter(Way::isPlain)
                        .flatMap(way -> spellings(way.path()).stream())
                        .map(path -> (Wanted) new Wanted.SameAs(path, how, cased))
                        .toList());
            case Wanted.OneOf(var parts) ->
                new Wanted.OneOf(parts.stream().map(this::inWords).toList());
            default -> wanted;
        };
    }

    /** Graph begins its names with a small letter, tables with a capital one, and what a column of a table holds is Graph's again. */
    static Set<String> spellings(String path) {
        Set<String> spellings = new LinkedHashSet<>(Set.of(path));
        for (int at = 0; at < path.length(); at++) {
            if ((at == 0 || path.charAt(at - 1) == '.') && spellings.size() < MOST_SPELLINGS) {
                for (String each : List.copyOf(spellings)) {
                    spellings.add(with(each, at, Character.toLowerCase(each.charAt(at))));
                    spellings.add(with(each, at, Character.toUpperCase(each.charAt(at))));
                }
            }
        }
        return spellings;
    }

    private static String with(String text, int at, char letter) {
        return text.substring(0, at) + letter + text.substring(at + 1);
    }

    static Search negated(Search search) {
        return switch (search) {
            case Search.All(var parts) ->
                new Search.Any(parts.stream().map(Translation::negated).toList());
            case Search.Any(var parts) ->
                new Search.All(parts.stream().map(Translation::negated).toList());
            case Item(var field, var all, var not, var values) -> new Item(field, all, !not, values);
        };
    }

    static Wanted exactly(String text) {
        return new Wanted.Text(List.of(new Piece.Literal(text)), false);
    }
}
