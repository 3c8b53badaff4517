package becquerel.detect.sigma.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key of a search: a field, empty for keywords, and its modifiers in their order. */
record FieldKey(String field, List<Modifier> modifiers) {
    FieldKey {
        modifiers = List.copyOf(modifiers);
    }

    static final FieldKey KEYWORDS = new FieldKey("", List.of());

    /** Absent when a modifier is unknown or the modifiers do not go together; the problems say which. */
    static Optional<FieldKey> of(Yaml.Scalar key, Problems problems) {
        int before = problems.count();
        String[] parts = key.text().split("\\|", -1);
        List<Modifier> modifiers = new ArrayList<>();
        int at = parts[0].length() + 1;
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i];
            Optional<Modifier> modifier = Modifier.named(name);
            if (modifier.isEmpty()) {
                problems.add(
                        key.at(at),
                        name.isEmpty() ? "a | is followed by no modifier" : "there is no modifier " + Quoted.text(name),
                        name.isEmpty()
                                ? "Remove the | or name a modifier."
                                : Nearest.remedy(
                                        name, Modifier.NAMES, "Use one of " + String.join(", ", Modifier.NAMES) + "."));
            }
            modifier.ifPresent(modifiers::add);
            at += name.length() + 1;
        }
        if (parts.length == 1 && parts[0].isEmpty()) {
            problems.add(
                    key.at(), "a field has no name", "Name the field, or write the values as a list without a field.");
        }
        if (problems.count() == before) {
            new Combination(parts[0], modifiers).refusal().ifPresent(refusal -> problems.add(key.at(), refusal));
        }
        return problems.count() == before ? Optional.of(new FieldKey(parts[0], modifiers)) : Optional.empty();
    }

    boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    boolean isKeyword() {
        return field.isEmpty();
    }

    /** The first of that kind. */
    Optional<Modifier> of(Modifier.Kind kind) {
        return modifiers.stream().filter(modifier -> modifier.kind() == kind).findFirst();
    }

    List<Modifier> encodings() {
        return modifiers.stream()
                .filter(modifier -> modifier.kind() == Modifier.Kind.ENCODING)
                .toList();
    }
}
