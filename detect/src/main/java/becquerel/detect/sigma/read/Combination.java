package becquerel.detect.sigma.read;

import becquerel.detect.sigma.read.Modifier.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which modifiers make sense together, and in which order. */
record Combination(String field, List<Modifier> modifiers) {
    private static final int MOST_ENCODINGS = 4;

    /** Kinds that decide what a value is; each with the kinds that may stand beside it. */
    private static final List<Rule> RULES = List.of(
            new Rule(Kind.EXISTS, EnumSet.noneOf(Kind.class)),
            new Rule(Kind.REGEX, EnumSet.of(Kind.LIST, Kind.FLAG, Kind.PLACE, Kind.EXPAND)),
            new Rule(Kind.NETWORK, EnumSet.of(Kind.LIST, Kind.EXPAND)),
            new Rule(Kind.REFERENCE, EnumSet.of(Kind.LIST, Kind.PLACE, Kind.CASE)),
            new Rule(Kind.TIME, EnumSet.of(Kind.LIST, Kind.COMPARE)),
            new Rule(Kind.COMPARE, EnumSet.of(Kind.LIST, Kind.TIME)));

    private record Rule(Kind kind, Set<Kind> beside) {}

    Optional<Refusal> refusal() {
        return twice().or(this::apart).or(this::order).or(this::comparison).or(this::keyword);
    }

    private Optional<Refusal> twice() {
        for (int i = 0; i < modifiers.size(); i++) {
            Modifier modifier = modifiers.get(i);
            if (modifier != Modifier.BASE64 && modifiers.subList(0, i).contains(modifier)) {
                return refuse(modifier.shown() + " stands twice", "Leave one of them out.");
            }
        }
        for (Kind kind : List.of(Kind.PLACE, Kind.TIME, Kind.COMPARE)) {
            List<Modifier> same = ofKind(kind);
            if (same.size() > 1) {
                return refuse(
                        same.get(0).shown() + " and " + same.get(1).shown() + " contradict each other",
                        kind == Kind.COMPARE
                                ? "Leave one out; a range is two fields with one each, in the same map."
                                : "Leave one of them out.");
            }
        }
        return ofKind(Kind.ENCODING).size() > MOST_ENCODINGS
                ? refuse("a value is encoded more than " + MOST_ENCODINGS + " times", "Leave encodings out.")
                : Optional.empty();
    }

    private Optional<Refusal> apart() {
        for (Rule rule : RULES) {
            List<Modifier> deciding = ofKind(rule.kind());
            for (Modifier other : deciding.isEmpty() ? List.<Modifier>of() : modifiers) {
                if (other.kind() != rule.kind() && !rule.beside().contains(other.kind())) {
                    return refuse(
                            deciding.getFirst().shown() + " cannot be combined with " + other.shown(),
                            instead(deciding.getFirst(), other));
                }
            }
        }
        if (!ofKind(Kind.FLAG).isEmpty() && ofKind(Kind.REGEX).isEmpty()) {
            return refuse(
                    ofKind(Kind.FLAG).getFirst().shown() + " says something of regular expressions only",
                    "Write |re before it.");
        }
        return Optional.empty();
    }

    private static String instead(Modifier deciding, Modifier other) {
        if (deciding == Modifier.EXISTS && other == Modifier.NEQ) {
            return "Write 'exists: false' to ask for absence.";
        }
        if (deciding == Modifier.RE && other == Modifier.CASED) {
            return "Leave |cased out: expressions mind case unless |i is there.";
        }
        if (deciding == Modifier.CIDR && other.kind() == Kind.PLACE) {
            return "Leave " + other.shown() + " out: a range already holds every address in it.";
        }
        return "Leave " + other.shown() + " out, or use two searches.";
    }

    private Optional<Refusal> order() {
        if (isBefore(Kind.PLACE, Kind.REGEX)) {
            return refuse("|re comes after another modifier", "Write |re first, as in |re|" + name(Kind.PLACE) + ".");
        }
        if (isBefore(Kind.FLAG, Kind.REGEX)) {
            return refuse("|" + name(Kind.FLAG) + " comes before |re", "Write |re|" + name(Kind.FLAG) + ".");
        }
        if (isBefore(Kind.PLACE, Kind.ENCODING)) {
            return refuse(
                    "|" + name(Kind.PLACE) + " comes before an encoding, which would encode its wildcard",
                    "Write |" + name(Kind.ENCODING) + "|" + name(Kind.PLACE) + ".");
        }
        if (modifiers.contains(Modifier.WINDASH) && isBefore(Kind.ENCODING, Kind.DASH)) {
            return refuse("|windash comes after an encoding, where there are no dashes left", "Write |windash first.");
        }
        List<Modifier> encodings = ofKind(Kind.ENCODING);
        int offset = encodings.indexOf(Modifier.BASE64OFFSET);
        if (offset >= 0 && offset < encodings.size() - 1) {
            return refuse(
                    encodings.get(offset + 1).shown() + " comes after |base64offset, which yields only parts",
                    "Make |base64offset the last encoding.");
        }
        return isBefore(Kind.COMPARE, Kind.TIME)
                ? refuse(
                        "a comparison comes before the part of the time it is about",
                        "Write |" + name(Kind.TIME) + "|" + name(Kind.COMPARE) + ".")
                : Optional.empty();
    }

    private Optional<Refusal> comparison() {
        if (!ofKind(Kind.COMPARE).isEmpty() && modifiers.contains(Modifier.NEQ)) {
            return refuse(
                    ofKind(Kind.COMPARE).getFirst().shown() + " cannot be combined with |neq",
                    "Use the opposite comparison, or 'not' in the condition.");
        }
        return Optional.empty();
    }

    private Optional<Refusal> keyword() {
        if (!field.isEmpty()) {
            return Optional.empty();
        }
        for (Kind kind : List.of(Kind.EXISTS, Kind.COMPARE, Kind.TIME, Kind.REFERENCE)) {
            if (!ofKind(kind).isEmpty()) {
                return refuse(ofKind(kind).getFirst().shown() + " needs a field", "Write the field before the |.");
            }
        }
        return Optional.empty();
    }

    private List<Modifier> ofKind(Kind kind) {
        return modifiers.stream().filter(modifier -> modifier.kind() == kind).toList();
    }

    private String name(Kind kind) {
        return ofKind(kind).getFirst().shown().substring(1);
    }

    /** Whether one of the first kind comes before one of the second. */
    private boolean isBefore(Kind first, Kind second) {
        boolean seen = false;
        for (Modifier modifier : modifiers) {
            if (seen && modifier.kind() == second) {
                return true;
            }
            seen |= modifier.kind() == first;
        }
        return false;
    }

    private static Optional<Refusal> refuse(String what, String remedy) {
        return Optional.of(new Refusal(what, remedy));
    }
}
