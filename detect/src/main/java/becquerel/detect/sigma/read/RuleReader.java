package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of Sigma rules; whatever it holds, it yields rules and problems, and never throws. */
public final class RuleReader {
    private static final List<String> PARTS = List.of("detection", "correlation", "filter");

    private final Problems problems = new Problems();
    private final List<Rule> rules = new ArrayList<>();
    private final RuleCollection collection = new RuleCollection(problems);
    private final DetectionReader detections;

    private RuleReader(Map<String, List<String>> placeholders) {
        this.detections = new DetectionReader(new SearchReader(new Placeholders(placeholders), problems), problems);
    }

    /**
     * Reads a text without placeholders.
     *
     * @param file what it is called in positions
     */
    public static ReadRules read(String file, String text) {
        return read(file, text, Map.of());
    }

    /**
     * Reads a text.
     *
     * @param placeholders for each name what {@code %name%} stands for under {@code |expand}; the values may have wildcards
     */
    public static ReadRules read(String file, String text, Map<String, List<String>> placeholders) {
        RuleReader reader = new RuleReader(placeholders);
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        YamlReader.read(file, whole, reader.problems).forEach(reader::document);
        return new ReadRules(reader.rules, reader.problems.found());
    }

    /** Bytes must be UTF-8. */
    public static ReadRules read(String file, byte[] bytes, Map<String, List<String>> placeholders) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(file, text, placeholders);
        } catch (CharacterCodingException e) {
            RuleProblem problem = new RuleProblem(
                    new Position(file, badLine(bytes), 1), "the file is not UTF-8", "Save it as UTF-8.");
            return new ReadRules(List.of(), List.of(problem));
        }
    }

    /** The line whose bytes are no UTF-8; a line break is the same byte wherever it stands. */
    private static int badLine(byte[] bytes) {
        int line = 1;
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                try {
                    var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, at - from));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                from = at + 1;
            }
        }
        return 1;
    }

    private void document(YamlReader.Document document) {
        int before = problems.count();
        switch (document.root()) {
            case Yaml.Entries map -> {
                List<Rule> read = collection.see(map).map(this::rule).orElse(List.of());
                if (document.sound() && problems.count() == before) {
                    rules.addAll(read);
                }
            }
            case Yaml.Scalar scalar when scalar.kind() == Yaml.Kind.NULL -> {
                // An empty document, as a file that ends with --- has.
            }
            case Yaml other ->
                problems.add(
                        other.at(),
                        "the document is " + other.called() + " and no rule",
                        "Write 'key: value' lines: title, logsource, detection.");
        }
    }

    private List<Rule> rule(Yaml.Entries document) {
        HeaderReader reader = new HeaderReader(document, problems);
        List<String> parts = PARTS.stream().filter(document::has).toList();
        if (parts.size() != 1) {
            problems.add(
                    parts.isEmpty()
                            ? document.at()
                            : document.entry(parts.get(1)).orElseThrow().key().at(),
                    parts.isEmpty()
                            ? "the document has no detection"
                            : "the document has " + String.join(" and ", parts),
                    parts.isEmpty()
                            ? "Add 'detection', 'correlation' or 'filter'."
                            : "Part it into documents, with a line --- between them.");
            return List.of();
        }
        Header header = reader.read();
        Optional<Yaml.Entries> part = new Keys(document, problems).inner(parts.getFirst());
        if (part.isEmpty()) {
            return List.of();
        }
        return switch (parts.getFirst()) {
            case "detection" -> detections.detection(header, reader.logSource(), part.get());
            case "filter" ->
                detections.filter(header, reader.logSource(), part.get()).stream()
                        .toList();
            default ->
                new CorrelationReader(part.get(), problems)
                        .read(header, document).stream().toList();
        };
    }
}
