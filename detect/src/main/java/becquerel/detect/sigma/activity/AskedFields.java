package becquerel.detect.sigma.activity;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a rule asks for. Rules are trees of bounded depth: the reader refuses deeper ones. */
final class AskedFields {
    private static final String OPERATION = "operation";

    private AskedFields() {}

    /** The fields it names, without the empty name of keywords. */
    static Set<String> of(Rule.Detection rule) {
        var fields = new LinkedHashSet<String>();
        rule.searches()
                .values()
                .forEach(search -> items(search, item -> {
                    fields.add(item.field());
                    item.values().forEach(wanted -> sameAs(wanted, fields));
                }));
        fields.remove("");
        return fields;
    }

    private static void sameAs(Wanted wanted, Set<String> fields) {
        if (wanted instanceof Wanted.SameAs other) {
            fields.add(other.field());
        } else if (wanted instanceof Wanted.OneOf some) {
            some.of().forEach(each -> sameAs(each, fields));
        }
    }

    /** Whole operation names that it asks for in a form which no value has. */
    static List<String> oddOperations(Rule.Detection rule) {
        var odd = new ArrayList<String>();
        rule.searches()
                .values()
                .forEach(search -> items(search, item -> {
                    if (item.field().equals(OPERATION)) {
                        item.values().stream()
                                .flatMap(wanted -> literal(wanted).stream())
                                .filter(text -> !Normal.operation(text).equals(text.toLowerCase(Locale.ROOT)))
                                .forEach(odd::add);
                    }
                }));
        return odd;
    }

    /** The operations one of which an act must have to satisfy the rule, in normal form; nothing where others may satisfy it. */
    static Optional<Set<String>> operations(Rule.Detection rule) {
        return operations(rule.condition(), rule);
    }

    private static Optional<Set<String>> operations(Condition condition, Rule.Detection rule) {
        return switch (condition) {
            case Condition.Named named ->
                Optional.ofNullable(rule.searches().get(named.search())).flatMap(AskedFields::operations);
            case Condition.Not not -> Optional.empty();
            case Condition.All all ->
                any(all.of().stream().map(each -> operations(each, rule)).toList());
            case Condition.Any any ->
                union(any.of().stream().map(each -> operations(each, rule)).toList());
            case Condition.AtLeast some ->
                some.count() < 1
                        ? Optional.empty()
                        : union(some.of().stream()
                                .map(each -> operations(each, rule))
                                .toList());
        };
    }

    private static Optional<Set<String>> operations(Search search) {
        return switch (search) {
            case Search.All all ->
                any(all.of().stream().map(AskedFields::operations).toList());
            case Search.Any any ->
                union(any.of().stream().map(AskedFields::operations).toList());
            case Search.Item item -> {
                if (!item.field().equals(OPERATION) || item.not()) {
                    yield Optional.empty();
                }
                yield union(item.values().stream()
                        .map(wanted -> literal(wanted).map(text -> Set.of(Normal.operation(text))))
                        .toList());
            }
        };
    }

    private static Optional<Set<String>> any(List<Optional<Set<String>>> each) {
        return each.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Set<String>> union(List<Optional<Set<String>>> each) {
        if (each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var all = new LinkedHashSet<String>();
        each.forEach(one -> one.ifPresent(all::addAll));
        return Optional.of(all);
    }

    private static Optional<String> literal(Wanted wanted) {
        return wanted instanceof Wanted.Text text
                        && text.pieces().size() == 1
                        && text.pieces().getFirst() instanceof Wanted.Piece.Literal literal
                ? Optional.of(literal.text())
                : Optional.empty();
    }

    private static void items(Search search, Consumer<Search.Item> into) {
        switch (search) {
            case Search.All all -> all.of().forEach(each -> items(each, into));
            case Search.Any any -> any.of().forEach(each -> items(each, into));
            case Search.Item item -> into.accept(item);
        }
    }
}
