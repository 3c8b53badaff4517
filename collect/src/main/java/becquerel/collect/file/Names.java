package becquerel.collect.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names as they are shown. What an archive or a disk calls a file is text from a stranger: nothing is opened by it, and
 * what could deceive an eye, a terminal or a program is percent-encoded.
 */
final class Names {
    private static final int LONGEST = 1_000;
    private static final Charset DOS =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private Names() {}

    /** Zip names are UTF-8 whether or not they say so, else what DOS had. */
    static String decode(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, DOS);
        }
    }

    /** A path on disk, relative to a folder. */
    static String relative(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path part : path) {
            name.append(name.isEmpty() ? "" : "/").append(safe(part.toString().replace("\\", "%5C")));
        }
        return name.toString();
    }

    /** The name of a member of an archive. */
    static String member(String name) {
        return safe(name.replace('\\', '/'));
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (String part : name.split("/", -1)) {
            if (safe.length() > LONGEST) {
                return safe.append("…").toString();
            }
            safe.append(safe.isEmpty() ? "" : "/");
            switch (part) {
                case "" -> safe.append("%2F");
                case "." -> safe.append("%2E");
                case ".." -> safe.append("%2E%2E");
                default -> part.codePoints().limit(LONGEST).forEach(c -> append(safe, c));
            }
        }
        return safe.toString();
    }

    /** Any text of a stranger on one line. */
    static String shown(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int codePoint) {
        boolean shown = switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
        if (shown) {
            safe.appendCodePoint(codePoint);
            return;
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            safe.append('%').append(String.format("%02X", b));
        }
    }
}
