package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A document as a tree that knows where each part stands. */
sealed interface Yaml {
    Position at();

    /** What it is called in a message. */
    String called();

    /**
     * A text, number, truth value or nothing.
     *
     * @param plain whether it stands without quotes, so that it may be a number, a truth value or null
     * @param oneLine whether its columns can be counted from where it begins
     */
    record Scalar(Position at, String text, boolean plain, boolean oneLine) implements Yaml {
        Kind kind() {
            if (!plain) {
                return Kind.TEXT;
            }
            return switch (text) {
                case "", "~", "null", "Null", "NULL" -> Kind.NULL;
                case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.TRUTH;
                default -> Numbers.isNumber(text) ? Kind.NUMBER : Kind.TEXT;
            };
        }

        boolean isTrue() {
            return kind() == Kind.TRUTH && text.charAt(0) != 'f' && text.charAt(0) != 'F';
        }

        Optional<BigDecimal> number() {
            return kind() == Kind.NUMBER ? Numbers.of(text) : Optional.empty();
        }

        /** Where the character at that index of the text stands. */
        Position at(int index) {
            return oneLine ? new Position(at.file(), at.line(), at.column() + index + (plain ? 0 : 1)) : at;
        }

        @Override
        public String called() {
            return switch (kind()) {
                case TEXT -> "the text " + Quoted.text(text);
                case NUMBER -> "the number " + Quoted.bare(text);
                case TRUTH -> text;
                case NULL -> "nothing (null)";
            };
        }
    }

    /** What a scalar is by the JSON schema of YAML 1.2, with all spellings of null and truth of the core schema. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }

    record Items(Position at, List<Yaml> of) implements Yaml {
        public Items {
            of = List.copyOf(of);
        }

        @Override
        public String called() {
            return "a list";
        }
    }

    record Entries(Position at, List<Entry> of) implements Yaml {
        public Entries {
            of = List.copyOf(of);
        }

        Optional<Entry> entry(String key) {
            for (Entry entry : of) {
                if (entry.name().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        Optional<Yaml> get(String key) {
            return entry(key).map(Entry::value);
        }

        boolean has(String key) {
            return entry(key).isPresent();
        }

        @Override
        public String called() {
            return "a map";
        }
    }

    record Entry(Scalar key, Yaml value) {
        String name() {
            return key.text();
        }
    }
}
