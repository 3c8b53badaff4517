package becquerel.detect.sigma.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a text looks like after {@code |wide}, {@code |base64} and their like, one after the other. */
final class Encodings {
    private static final byte[] ORDER_MARK = {(byte) 0xFF, (byte) 0xFE};

    private Encodings() {}

    static Outcome<List<Pieces>> of(Pieces text, List<Modifier> encodings) {
        if (text.hasWildcards()) {
            return Outcome.refused(
                    "a value with wildcards cannot be encoded",
                    "Escape * and ? with a backslash, or split the value at them.");
        }
        String plain = text.plain();
        if (!isBase64(encodings.getLast()) && !plain.chars().allMatch(c -> c < 128)) {
            return Outcome.refused(
                    encodings.getLast().shown()
                            + " alone yields bytes that are no text, as the value has letters beyond ASCII",
                    "Add |base64offset|contains.");
        }
        if (plain.isEmpty()) {
            return Outcome.refused("there is nothing to encode", "Write a value.");
        }
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        for (Modifier encoding : encodings.subList(0, encodings.size() - 1)) {
            bytes = encode(bytes, encoding);
        }
        if (encodings.getLast() == Modifier.BASE64OFFSET) {
            return offsets(bytes);
        }
        bytes = encode(bytes, encodings.getLast());
        if (encodings.getLast() == Modifier.UTF16) {
            // Whoever decoded the bytes to text wrote the mark as the character it is.
            String marked = "\uFEFF" + new String(bytes, 2, bytes.length - 2, StandardCharsets.ISO_8859_1);
            return Outcome.fine(List.of(Pieces.literal(marked)));
        }
        return Outcome.fine(List.of(Pieces.literal(new String(bytes, StandardCharsets.ISO_8859_1))));
    }

    private static boolean isBase64(Modifier encoding) {
        return encoding == Modifier.BASE64 || encoding == Modifier.BASE64OFFSET;
    }

    private static byte[] encode(byte[] bytes, Modifier encoding) {
        if (encoding == Modifier.BASE64) {
            return Base64.getEncoder().encode(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (encoding == Modifier.UTF16BE) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
        byte[] little = text.getBytes(StandardCharsets.UTF_16LE);
        return encoding == Modifier.UTF16 ? join(ORDER_MARK, little) : little;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /**
     * Base64 takes three bytes to four letters, so what stands in the middle of a longer text has one of three forms. Letters at both
     * ends that depend on the neighbours are left out.
     */
    private static Outcome<List<Pieces>> offsets(byte[] bytes) {
        List<Pieces> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(join(new byte[before], bytes));
            int unsureAtStart = before == 0 ? 0 : before + 1;
            int unsureAtEnd = (bytes.length + before) % 3 == 0 ? 0 : 1;
            if (unsureAtStart >= encoded.length() - unsureAtEnd) {
                return Outcome.refused(
                        "the value is too short to be recognised inside Base64", "Write at least two characters.");
            }
            forms.add(Pieces.literal(encoded.substring(unsureAtStart, encoded.length() - unsureAtEnd)));
        }
        return Outcome.fine(forms);
    }
}
