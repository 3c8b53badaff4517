package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what all kinds of documents say of themselves. */
final class HeaderReader {
    private static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");
    private static final List<String> STATES = List.of("stable", "test", "experimental", "deprecated", "unsupported");
    private static final List<String> READ = List.of(
            "id",
            "name",
            "title",
            "status",
            "level",
            "description",
            "author",
            "date",
            "tags",
            "references",
            "falsepositives",
            "logsource",
            "detection",
            "correlation",
            "filter",
            "action");
    private static final List<String> LOG_SOURCE = List.of("category", "product", "service");

    private final Keys keys;
    private final Problems problems;

    HeaderReader(Yaml.Entries document, Problems problems) {
        this.keys = new Keys(document, problems);
        this.problems = problems;
    }

    Header read() {
        Yaml.Entries document = keys.map();
        Header header = new Header(
                document.at(),
                keys.text("id").strip(),
                keys.text("name").strip(),
                keys.text("title").strip(),
                keys.word("status", STATES),
                keys.word("level", LEVELS),
                keys.text("description").strip(),
                String.join(", ", keys.texts("author")),
                keys.text("date"),
                keys.texts("tags"),
                keys.texts("references"),
                keys.texts("falsepositives"),
                more(document));
        if (header.key().isEmpty()) {
            problems.add(document.at(), "the rule has neither title nor id", "Give it a title, and best an id, too.");
        }
        misplaced(document);
        return header;
    }

    /** Keys of a detection that stand one level too far to the left are the commonest slip of indentation. */
    private void misplaced(Yaml.Entries document) {
        List<String> inner = new ArrayList<>(List.of("condition", "selection", "timeframe", "timespan", "group-by"));
        if (!document.has("logsource")) {
            inner.addAll(LOG_SOURCE);
        }
        for (String key : inner) {
            document.entry(key)
                    .ifPresent(entry -> problems.add(
                            entry.key().at(),
                            "'" + key + "' stands at the top of the document",
                            "Indent it, so that it stands in the part it belongs to."));
        }
    }

    private static Map<String, Object> more(Yaml.Entries document) {
        Map<String, Object> more = new LinkedHashMap<>();
        for (Yaml.Entry entry : document.of()) {
            if (!READ.contains(entry.name())) {
                plain(entry.value()).ifPresent(value -> more.put(entry.name(), value));
            }
        }
        return more;
    }

    private static Optional<Object> plain(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar -> plain(scalar);
            case Yaml.Items list -> {
                List<Object> all = new ArrayList<>();
                list.of().forEach(each -> plain(each).ifPresent(all::add));
                yield Optional.of(List.copyOf(all));
            }
            case Yaml.Entries map -> {
                Map<String, Object> all = new LinkedHashMap<>();
                map.of().forEach(entry -> plain(entry.value()).ifPresent(value -> all.put(entry.name(), value)));
                yield Optional.of(all);
            }
        };
    }

    private static Optional<Object> plain(Yaml.Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> Optional.empty();
            case TRUTH -> Optional.of(scalar.isTrue());
            case NUMBER -> {
                Optional<BigDecimal> number = scalar.number();
                yield Optional.of(number.isPresent() ? number.get() : scalar.text());
            }
            case TEXT -> Optional.of(scalar.text());
        };
    }

    LogSource logSource() {
        Optional<Yaml.Entries> inner = keys.inner("logsource");
        if (inner.isEmpty()) {
            if (!keys.map().has("logsource")) {
                problems.add(
                        keys.map().at(),
                        "the rule has no log source, and would be asked of every record",
                        "Add 'logsource' with category, product or service.");
            }
            return new LogSource("", "", "");
        }
        Keys source = new Keys(inner.get(), problems);
        for (Yaml.Entry entry : inner.get().of()) {
            Nearest.to(entry.name(), LOG_SOURCE)
                    .filter(meant -> !LOG_SOURCE.contains(entry.name()))
                    .ifPresent(meant -> problems.add(
                            entry.key().at(),
                            "a log source has no " + Quoted.text(entry.name()),
                            "Write '" + meant + "'."));
        }
        LogSource read = new LogSource(word(source, "category"), word(source, "product"), word(source, "service"));
        if (read.category().isEmpty()
                && read.product().isEmpty()
                && read.service().isEmpty()) {
            problems.add(
                    inner.get().at(),
                    "the log source is empty, and the rule would be asked of every record",
                    "Say category, product or service.");
        }
        return read;
    }

    private static String word(Keys source, String key) {
        return source.text(key).strip().toLowerCase(Locale.ROOT);
    }
}
