package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    /** Alternatives of one rule; with more it is asked of every record. */
    private static final int MOST = 50_000;

    private final Questions questions;
    private final Map<Atom, Counted> all = new HashMap<>();
    /** So that each text is looked at once, by identity, as comparing them costs more than that. */
    private final IdentityHashMap<Wanted, Counted> known = new IdentityHashMap<>();

    /** What many rules ask for is likely to be common in records, too. */
    private static final class Counted {
        final Atom atom;
        int rules;
        private Rule.@Nullable Detection last;

        Counted(Atom atom) {
            this.atom = atom;
        }

        @SuppressWarnings("ReferenceEquality") // the same object, not an equal one
        void count(Rule.Detection rule) {
            rules += last == rule ? 0 : 1;
            last = rule;
        }
    }

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

    /** Counts how many rules ask for an atom. */
    void count(Rule.Detection rule) {
        rule.searches().values().forEach(search -> count(search, rule));
    }

    private void count(Search search, Rule.Detection rule) {
        switch (search) {
            case Search.All(var of) -> of.forEach(part -> count(part, rule));
            case Search.Any(var of) -> of.forEach(part -> count(part, rule));
            case Search.Item item -> item.values().forEach(wanted -> count(item.field(), wanted, rule));
        }
    }

    private void count(String field, Wanted wanted, Rule.Detection rule) {
        if (wanted instanceof Wanted.OneOf(var of)) {
            of.forEach(one -> count(field, one, rule));
        } else {
            Counted counted = counted(number(field), wanted);
            if (counted != null) {
                counted.count(rule);
            }
        }
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
            if (frequency == Double.POSITIVE_INFINITY || atoms.size() > MOST) {
                return Choice.ALWAYS;
            }
        }
        return new Choice(List.copyOf(atoms), frequency);
    }

    private Choice choice(String field, Wanted wanted) {
        if (wanted instanceof Wanted.OneOf(var of)) {
            return union(of.stream().map(each -> choice(field, each)));
        }
        Counted counted = counted(number(field), wanted);
        return counted == null
                ? Choice.ALWAYS
                : new Choice(List.of(counted.atom), counted.atom.frequency() * Math.max(counted.rules, 1));
    }

    private int number(String field) {
        return field.isEmpty() ? FieldNames.NONE : questions.number(field);
    }

    private @Nullable Counted counted(int field, Wanted wanted) {
        Counted counted = known.get(wanted);
        if (counted == null || counted.atom.field() != field) {
            Atom atom = atom(field, wanted);
            if (atom == null) {
                return null;
            }
            counted = all.computeIfAbsent(atom, Counted::new);
            known.put(wanted, counted);
        }
        return counted;
    }

    private static @Nullable Atom atom(int field, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text text -> text(field, text);
            case Wanted.Numeric(var bound) -> {
                long whole = NumberText.whole(bound);
                boolean indexed = whole != NumberText.NOT_SIMPLE && field != FieldNames.NONE;
                yield indexed ? Atom.number(field, whole) : present(field);
            }
            case Wanted.Regex regex -> {
                String required = Fold.text(RegexShape.of(regex.expression()).required());
                yield required.isEmpty() ? present(field) : Atom.part(field, required);
            }
            case Wanted.Exists(boolean there) -> there ? present(field) : null;
            case Wanted.Null _, Wanted.OneOf _ -> null;
            case Wanted.Compared _, Wanted.Network _, Wanted.SameAs _, Wanted.TimePart _ -> present(field);
        };
    }

    private static @Nullable Atom present(int field) {
        return field == FieldNames.NONE ? null : Atom.present(field);
    }

    private static @Nullable Atom text(int field, Wanted.Text text) {
        boolean wild = false;
        String longest = "";
        var whole = new StringBuilder();
        for (Piece piece : text.pieces()) {
            if (piece instanceof Piece.Literal(String letters)) {
                whole.append(letters);
                longest = letters.length() > longest.length() ? letters : longest;
            } else {
                wild = true;
            }
        }
        if (!wild && field != FieldNames.NONE) {
            return Atom.whole(field, Fold.text(whole.toString()));
        }
        String part = wild ? longest : whole.toString();
        return part.isEmpty() ? present(field) : Atom.part(field, Fold.text(part));
    }

    /** The folded text where a whole text is wanted whatever its case, else null. */
    static @Nullable String exact(Wanted wanted) {
        Atom atom = wanted instanceof Wanted.Text text && !text.cased() ? text(0, text) : null;
        return atom != null && atom.kind() == Atom.Kind.WHOLE ? atom.text() : null;
    }
}
