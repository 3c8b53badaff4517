package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a map for keys of a certain type and notes what is otherwise. */
record Keys(Yaml.Entries map, Problems problems) {
    /** Empty when it is not said. */
    String text(String key) {
        Optional<Yaml> value = map.get(key);
        return switch (value.orElse(null)) {
            case null -> "";
            case Yaml.Scalar scalar -> scalar.kind() == Yaml.Kind.NULL ? "" : scalar.text();
            case Yaml other -> {
                problems.add(other.at(), "'" + key + "' is " + other.called(), "Write one text.");
                yield "";
            }
        };
    }

    /** A list of texts, or a single one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Yaml each : each(key)) {
            if (each instanceof Yaml.Scalar scalar && scalar.kind() != Yaml.Kind.NULL) {
                texts.add(scalar.text());
            } else if (!(each instanceof Yaml.Scalar)) {
                problems.add(each.at(), each.called() + " stands in '" + key + "'", "Write texts.");
            }
        }
        return texts;
    }

    private List<Yaml> each(String key) {
        return switch (map.get(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Items list -> list.of();
            case Yaml other -> List.of(other);
        };
    }

    Optional<Yaml.Entries> inner(String key) {
        Optional<Yaml> value = map.get(key);
        if (value.isPresent() && !(value.get() instanceof Yaml.Entries)) {
            problems.add(
                    value.get().at(),
                    "'" + key + "' is " + value.get().called(),
                    "Make it a map: indented lines of 'key: value'.");
        }
        return value.filter(Yaml.Entries.class::isInstance).map(Yaml.Entries.class::cast);
    }

    /** One of the words, lower case; empty when it is not said. */
    String word(String key, List<String> words) {
        String text = text(key);
        if (!text.isEmpty() && !words.contains(text)) {
            problems.add(
                    at(key),
                    "'" + key + "' is " + Quoted.text(text),
                    Nearest.remedy(text, words, "Write one of " + String.join(", ", words) + "."));
        }
        return text;
    }

    boolean truth(String key) {
        Optional<Yaml> value = map.get(key);
        if (value.orElse(null) instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TRUTH) {
            return scalar.isTrue();
        }
        value.ifPresent(other ->
                problems.add(other.at(), "'" + key + "' is " + other.called(), "Write true or false, without quotes."));
        return false;
    }

    /** Notes every key that is none of these. */
    void only(List<String> known) {
        for (Yaml.Entry entry : map.of()) {
            if (!known.contains(entry.name())) {
                problems.add(
                        entry.key().at(),
                        "there is no key " + Quoted.text(entry.name()) + " here",
                        Nearest.remedy(entry.name(), known, "Use " + String.join(", ", known) + "."));
            }
        }
    }

    Position at(String key) {
        return map.get(key).map(Yaml::at).orElse(map.at());
    }
}
