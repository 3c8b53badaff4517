package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.read.Modifier.Kind;
import becquerel.detect.sigma.read.Yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes of one written value and the modifiers of its field what is wanted. */
record Values(Placeholders placeholders) {
    Outcome<Wanted> of(Scalar value, FieldKey key) {
        if (value.kind() == Yaml.Kind.NULL) {
            return nothing(key);
        }
        if (key.has(Modifier.EXISTS)) {
            return value.kind() == Yaml.Kind.TRUTH
                    ? Outcome.fine(new Wanted.Exists(value.isTrue()))
                    : Outcome.refused("|exists asks for " + value.called(), "Write true or false, without quotes.");
        }
        if (key.has(Modifier.RE)) {
            return regex(value, key);
        }
        if (key.has(Modifier.CIDR)) {
            return texts(value, key).then(texts -> each(texts, Values::network));
        }
        if (key.has(Modifier.FIELDREF)) {
            return reference(value, key);
        }
        if (key.of(Kind.TIME).isPresent()) {
            return Times.of(value, key);
        }
        if (key.of(Kind.COMPARE).isPresent()) {
            return number(value, key).then(number -> Outcome.fine(new Wanted.Compared(comparison(key), number)));
        }
        return isBare(key) && value.kind() == Yaml.Kind.NUMBER
                ? number(value, key).then(number -> Outcome.fine(new Wanted.Numeric(number)))
                : text(value, key);
    }

    private static Outcome<Wanted> nothing(FieldKey key) {
        if (key.isKeyword()) {
            return Outcome.refused("a keyword is null", "Remove it; ask a field for null instead.");
        }
        for (Modifier modifier : key.modifiers()) {
            if (modifier != Modifier.NEQ) {
                return Outcome.refused(
                        "null cannot be combined with " + modifier.shown(),
                        "Leave the modifier out, or put '' for an empty text.");
            }
        }
        return Outcome.fine(new Wanted.Null());
    }

    /** Whether nothing is said of the value but how several are joined. */
    private static boolean isBare(FieldKey key) {
        return key.modifiers().stream().allMatch(modifier -> modifier.kind() == Kind.LIST);
    }

    static Outcome<BigDecimal> number(Scalar value, FieldKey key) {
        if (value.kind() != Yaml.Kind.NUMBER) {
            String modifier = key.modifiers().stream()
                    .filter(one -> one.kind() != Kind.LIST)
                    .map(Modifier::shown)
                    .findFirst()
                    .orElse("it");
            return Outcome.refused(modifier + " compares with " + value.called(), "Write a number, without quotes.");
        }
        return value.number()
                .map(Outcome::fine)
                .orElseGet(() -> Outcome.refused(
                        "the number " + Quoted.bare(value.text()) + " is too long or too large",
                        "Write it as a text, in quotes."));
    }

    static Wanted.Comparison comparison(FieldKey key) {
        return switch (key.of(Kind.COMPARE).orElseThrow()) {
            case LT -> Wanted.Comparison.LT;
            case LTE -> Wanted.Comparison.LTE;
            case GT -> Wanted.Comparison.GT;
            default -> Wanted.Comparison.GTE;
        };
    }

    private Outcome<List<String>> texts(Scalar value, FieldKey key) {
        return key.has(Modifier.EXPAND) ? placeholders.texts(value.text()) : Outcome.fine(List.of(value.text()));
    }

    private static Outcome<Wanted> network(String text) {
        return NetworkText.of(text).then(cidr -> Outcome.fine(new Wanted.Network(cidr)));
    }

    private Outcome<Wanted> regex(Scalar value, FieldKey key) {
        Outcome<List<String>> expressions =
                key.has(Modifier.EXPAND) ? placeholders.expressions(value.text()) : Outcome.fine(List.of(value.text()));
        return expressions.then(all ->
                each(all, text -> RegexText.of(text).then(expression -> anchored(expression, key))));
    }

    private static Outcome<Wanted> anchored(String expression, FieldKey key) {
        String placed = key.has(Modifier.STARTSWITH)
                ? "\\A(?:" + expression + ")"
                : key.has(Modifier.ENDSWITH) ? "(?:" + expression + ")\\z" : expression;
        return Outcome.fine(new Wanted.Regex(placed, key.has(Modifier.I), key.has(Modifier.M), key.has(Modifier.S)));
    }

    private static Outcome<Wanted> reference(Scalar value, FieldKey key) {
        Pieces pieces = Pieces.written(value.text());
        if (value.kind() != Yaml.Kind.TEXT || value.text().isBlank() || pieces.hasWildcards()) {
            return Outcome.refused(
                    "|fieldref names " + value.called() + " as a field",
                    "Write the name of one field, without wildcards.");
        }
        Wanted.SameAs.How how = key.has(Modifier.STARTSWITH)
                ? Wanted.SameAs.How.BEGINNING
                : key.has(Modifier.ENDSWITH)
                        ? Wanted.SameAs.How.END
                        : key.has(Modifier.CONTAINS) ? Wanted.SameAs.How.PART : Wanted.SameAs.How.WHOLE;
        return Outcome.fine(new Wanted.SameAs(pieces.plain(), how, key.has(Modifier.CASED)));
    }

    private Outcome<Wanted> text(Scalar value, FieldKey key) {
        boolean text = value.kind() == Yaml.Kind.TEXT;
        for (Modifier modifier : text ? List.<Modifier>of() : key.modifiers()) {
            if (modifier.kind() == Kind.DASH || modifier.kind() == Kind.ENCODING) {
                return Outcome.refused(
                        modifier.shown() + " works on texts, and this is " + value.called(),
                        "Put the value in quotes.");
            }
        }
        if (!text) {
            return Outcome.fine(wanted(Pieces.literal(literal(value)), key));
        }
        return texts(value, key).then(all -> each(all, one -> variants(Pieces.written(one), key)));
    }

    /** As JSON writes it. */
    private static String literal(Scalar value) {
        return value.kind() == Yaml.Kind.TRUTH ? Boolean.toString(value.isTrue()) : value.text();
    }

    private static Outcome<Wanted> variants(Pieces pieces, FieldKey key) {
        Outcome<List<Pieces>> dashed = key.has(Modifier.WINDASH) ? Windash.of(pieces) : Outcome.fine(List.of(pieces));
        List<Modifier> encodings = key.encodings();
        return dashed.then(all -> each(
                all,
                one -> encodings.isEmpty()
                        ? Outcome.fine(wanted(one, key))
                        : Encodings.of(one, encodings)
                                .then(forms -> each(forms, form -> Outcome.fine(wanted(form, key))))));
    }

    /** A keyword is found anywhere, unless a modifier says where. */
    private static Wanted wanted(Pieces pieces, FieldKey key) {
        boolean placed = key.of(Kind.PLACE).isPresent();
        boolean anywhere = key.has(Modifier.CONTAINS) || (key.isKeyword() && !placed);
        Pieces whole = pieces.between(anywhere || key.has(Modifier.ENDSWITH), anywhere || key.has(Modifier.STARTSWITH));
        return new Wanted.Text(whole.of(), key.has(Modifier.CASED));
    }

    /** All of them as one wanted; the first that is refused refuses all. */
    private static <T> Outcome<Wanted> each(List<T> all, Function<T, Outcome<Wanted>> make) {
        List<Wanted> made = new ArrayList<>();
        for (T one : all) {
            switch (make.apply(one)) {
                case Outcome.Fine<Wanted>(var wanted) -> {
                    if (wanted instanceof Wanted.OneOf(var inner)) {
                        made.addAll(inner);
                    } else {
                        made.add(wanted);
                    }
                }
                case Outcome.Refused<Wanted> refused -> {
                    return refused;
                }
            }
        }
        return Outcome.fine(made.size() == 1 ? made.getFirst() : new Wanted.OneOf(made));
    }
}
