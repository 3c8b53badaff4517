package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Splits a file into documents and parses each by itself, so that a mistake in one does not cost the others. Trees are built from
 * events, not by the library's composer, which recurses as deep as a file likes.
 */
final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Limits.CODE_POINTS)
            .build();

    private final String file;
    private final Problems problems;
    private final List<Document> documents = new ArrayList<>();

    /** A tree, and whether nothing was wrong with it. */
    record Document(Yaml root, boolean sound) {}

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<Document> read(String file, String text, Problems problems) {
        YamlReader reader = new YamlReader(file, problems);
        if (text.codePointCount(0, text.length()) > Limits.CODE_POINTS) {
            reader.problems.add(
                    new Position(file, 1, 1),
                    "the file has more than " + Limits.CODE_POINTS + " characters",
                    "Split it into several files.");
            return List.of();
        }
        reader.split(text);
        return reader.documents;
    }

    /** A line that begins with three hyphens begins a document, wherever it stands: YAML allows them in no scalar. */
    private void split(String text) {
        if (!text.contains("---")) {
            parse(text, 0);
            return;
        }
        int from = 0;
        int fromLine = 0;
        int line = 0;
        boolean empty = true;
        for (int at = 0; at < text.length(); ) {
            int next = endOfLine(text, at);
            if (isMarker(text, at) && !empty) {
                parse(text.substring(from, at), fromLine);
                from = at;
                fromLine = line;
                empty = true;
            }
            // Directives belong to the document after them.
            empty = empty && (isMarker(text, at) || isBlank(text, at, next) || text.charAt(at) == '%');
            at = next;
            line++;
        }
        parse(text.substring(from), fromLine);
    }

    private static boolean isMarker(String text, int at) {
        return text.startsWith("---", at) && (at + 3 == text.length() || text.charAt(at + 3) <= ' ');
    }

    private static boolean isBlank(String text, int from, int to) {
        String line = text.substring(from, to).strip();
        return line.isEmpty() || line.startsWith("#");
    }

    private static int endOfLine(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                return at + 1;
            }
        }
        return text.length();
    }

    private void parse(String text, int firstLine) {
        int before = problems.count();
        TreeBuilder tree = new TreeBuilder(file, firstLine, problems);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                tree.see(event);
                if (tree.isTooMuch()) {
                    return;
                }
            }
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            Position where = mark == null
                    ? new Position(file, firstLine + 1, 1)
                    : new Position(file, firstLine + mark.getLine() + 1, mark.getColumn() + 1);
            problems.add(where, YamlMistake.of(e.getProblem()));
            return;
        } catch (ReaderException e) {
            problems.add(
                    position(text, e.getPosition(), firstLine),
                    "a character stands there that no YAML may hold (U+%04X)".formatted(e.getCodePoint()),
                    "Remove it; the file may be damaged or no text.");
            return;
        } catch (YamlEngineException e) {
            problems.add(
                    new Position(file, firstLine + 1, 1),
                    "the document is not YAML",
                    "Correct it; the document was not read.");
            return;
        }
        boolean sound = problems.count() == before;
        tree.roots().forEach(root -> documents.add(new Document(root, sound)));
    }

    private Position position(String text, int codePoint, int firstLine) {
        int end = text.offsetByCodePoints(0, Math.clamp(codePoint, 0, text.codePointCount(0, text.length())));
        int line = firstLine + 1;
        int start = 0;
        for (int at = 0; at < end; at = endOfLine(text, at)) {
            int next = endOfLine(text, at);
            if (next > end || (next == end && next == text.length())) {
                start = at;
                break;
            }
            line++;
            start = next;
        }
        return new Position(file, line, text.codePointCount(start, end) + 1);
    }
}
