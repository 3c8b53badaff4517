package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a rule the atoms of which a matching record must hold at least one, as few and as rare ones as the rule allows. A rule
 * that may match a record without any particular content has none.
 */
final class Atoms {
    private final Questions questions;
    private final Map<Atom, Integer> rulesWith = new HashMap<>();

    /**
     * Atoms of which one must be there, and how often records are expected to hold one: always, where no atom is needed. What nothing
     * satisfies has no atoms and is expected never.
     */
    private record Choice(List<Atom> atoms, double frequency) {
        static final Choice ALWAYS = new Choice(List.of(), Double.POSITIVE_INFINITY);
    }

    Atoms(Questions questions) {
        this.questions = questions;
    }

    /** Counts how many rules ask for an atom: what many rules ask for is likely to be common in records, too. */
    void count(Rule.Detection rule) {
        rule.searches().values().stream()
                .flatMap(this::all)
                .distinct()
                .forEach(atom -> rulesWith.merge(atom, 1, Integer::sum));
    }

    private Stream<Atom> all(Search search) {
        return switch (search) {
            case Search.All(var of) -> of.stream().flatMap(this::all);
            case Search.Any(var of) -> of.stream().flatMap(this::all);
            case Search.Item item ->
                item.values().stream().flatMap(wanted -> choice(item.field(), wanted).atoms().stream());
        };
    }

    /** Empty where the rule is to be asked of every record. */
    Optional<List<Atom>> of(Rule.Detection rule) {
        var done = new HashMap<String, Choice>();
        rule.searches().forEach((name, search) -> done.put(name, search(search)));
        Choice choice = condition(rule.condition(), done);
        return choice.frequency() == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(choice.atoms());
    }

    private static Choice condition(Condition condition, Map<String, Choice> searches) {
        return switch (condition) {
            case Condition.Named(String name) -> searches.getOrDefault(name, Choice.ALWAYS);
            case Condition.Not _ -> Choice.ALWAYS;
            case Condition.All(var of) -> best(conditions(of, searches));
            case Condition.Any(var of) -> union(conditions(of, searches));
            case Condition.AtLeast(int count, var of) -> {
                if (count < 1) {
                    yield Choice.ALWAYS;
                }
                yield count >= of.size() ? best(conditions(of, searches)) : union(conditions(of, searches));
            }
        };
    }

    private static Stream<Choice> conditions(List<Condition> all, Map<String, Choice> searches) {
        return all.stream().map(part -> condition(part, searches));
    }

    private Choice search(Search search) {
        return switch (search) {
            case Search.All(var of) -> best(of.stream().map(this::search));
            case Search.Any(var of) -> union(of.stream().map(this::search));
            case Search.Item item -> item(item);
        };
    }

    private Choice item(Search.Item item) {
        if (item.not()) {
            return Choice.ALWAYS;
        }
        Stream<Choice> choices = item.values().stream().map(wanted -> choice(item.field(), wanted));
        return item.all() ? best(choices) : union(choices);
    }

    private static Choice best(Stream<Choice> choices) {
        return choices.min(Comparator.comparingDouble(Choice::frequency)).orElse(Choice.ALWAYS);
    }

    private static Choice union(Stream<Choice> choices) {
        var atoms = new ArrayList<Atom>();
        double frequency = 0;
        for (Choice choice : choices.toList()) {
            atoms.addAll(choice.atoms());
            frequency += choice.frequency();
        }
        return frequency == Double.POSITIVE_INFINITY ? Choice.ALWAYS : new Choice(List.copyOf(atoms), frequency);
    }

    private Choice choice(String field, Wanted wanted) {
        int number = field.isEmpty() ? FieldNames.NONE : questions.number(field);
        return switch (wanted) {
            case Wanted.Text text -> choice(text(number, text));
            case Wanted.Numeric(var bound) -> {
                long whole = NumberText.whole(bound);
                boolean indexed = whole != NumberText.NOT_SIMPLE && number != FieldNames.NONE;
                yield choice(indexed ? Atom.number(number, whole) : present(number));
            }
            case Wanted.Regex regex -> {
                String required = Fold.text(RegexShape.of(regex.expression()).required());
                yield choice(required.isEmpty() ? present(number) : Atom.part(number, required));
            }
            case Wanted.Exists(boolean there) -> there ? choice(present(number)) : Choice.ALWAYS;
            case Wanted.Null() -> Choice.ALWAYS;
            case Wanted.Compared _, Wanted.Network _, Wanted.SameAs _, Wanted.TimePart _ -> choice(present(number));
            case Wanted.OneOf(var of) -> union(of.stream().map(each -> choice(field, each)));
        };
    }

    private Choice choice(@Nullable Atom atom) {
        return atom == null
                ? Choice.ALWAYS
                : new Choice(List.of(atom), atom.frequency() * rulesWith.getOrDefault(atom, 1));
    }

    private static @Nullable Atom present(int field) {
        return field == FieldNames.NONE ? null : Atom.present(field);
    }

    private static @Nullable Atom text(int field, Wanted.Text text) {
        boolean wild = text.pieces().stream().anyMatch(piece -> !(piece instanceof Piece.Literal));
        String longest = "";
        var whole = new StringBuilder();
        for (Piece piece : text.pieces()) {
            if (piece instanceof Piece.Literal(String letters)) {
                whole.append(letters);
                longest = letters.length() > longest.length() ? letters : longest;
            }
        }
        if (!wild && field != FieldNames.NONE) {
            return Atom.whole(field, Fold.text(whole.toString()));
        }
        String part = wild ? longest : whole.toString();
        return part.isEmpty() ? present(field) : Atom.part(field, Fold.text(part));
    }

    /** The folded text where a whole text is wanted whatever its case, else nothing. */
    static Stream<String> exact(Wanted wanted) {
        if (wanted instanceof Wanted.Text text && !text.cased()) {
            Atom atom = text(0, text);
            return atom != null && atom.kind() == Atom.Kind.WHOLE ? Stream.of(atom.text()) : Stream.empty();
        }
        return Stream.empty();
    }
}
