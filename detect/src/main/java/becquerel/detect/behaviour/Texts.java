package becquerel.detect.behaviour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A few short texts in one array of bytes, in the order they came in: among many accounts, objects would take four times as much.
 * Most of them are UUIDs, which take seventeen bytes. It never changes.
 */
final class Texts {
    static final Texts NONE = new Texts();
    private static final String HEX = "0123456789abcdef";
    private static final int UUID_SIGNS = 36;
    private static final int UUID_BYTES = 1 + 2 * Long.BYTES;
    /** Where others have the first of two bytes of their length. */
    private static final byte IS_UUID = (byte) 255;

    private static final int LENGTH = Short.BYTES;
    private static final int LONGEST = (255 << 8) - 1;
    /** Of a sign in UTF-8, as far as a Java char is one. */
    private static final int MOST_BYTES = 3;

    private byte[] packed = {};
    private int size;

    /** Whether a text is short enough to be held: {@value #LONGEST} bytes of UTF-8. */
    static boolean fits(String text) {
        return text.length() <= LONGEST / MOST_BYTES
                || (text.length() <= LONGEST && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST);
    }

    /** These and another one, which {@link #fits}. */
    Texts with(String text) {
        byte[] added = packed(text);
        var more = new Texts();
        more.packed = Arrays.copyOf(packed, packed.length + added.length);
        System.arraycopy(added, 0, more.packed, packed.length, added.length);
        more.size = size + 1;
        return more;
    }

    boolean contains(String text) {
        if (size == 0 || !fits(text)) {
            return false;
        }
        byte[] sought = packed(text);
        for (int at = 0; at < packed.length; at += length(at)) {
            if (Arrays.equals(packed, at, at + length(at), sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    List<String> list() {
        List<String> texts = new ArrayList<>(size);
        for (int at = 0; at < packed.length; at += length(at)) {
            texts.add(text(at));
        }
        return texts;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many bytes the texts take. */
    int bytes() {
        return packed.length;
    }

    private int length(int at) {
        return packed[at] == IS_UUID
                ? UUID_BYTES
                : LENGTH + Short.toUnsignedInt(ByteBuffer.wrap(packed).getShort(at));
    }

    private String text(int at) {
        if (packed[at] == IS_UUID) {
            ByteBuffer halves = ByteBuffer.wrap(packed, at + 1, 2 * Long.BYTES);
            return new UUID(halves.getLong(), halves.getLong()).toString();
        }
        return new String(packed, at + LENGTH, length(at) - LENGTH, StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) {
        if (isUuid(text)) {
            UUID uuid = UUID.fromString(text);
            return ByteBuffer.allocate(UUID_BYTES)
                    .put(IS_UUID)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        byte[] signs = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(LENGTH + signs.length)
                .putShort((short) signs.length)
                .put(signs)
                .array();
    }

    /** Whether it is one as Java writes it, so that the same text comes out again. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_SIGNS) {
            return false;
        }
        for (int i = 0; i < UUID_SIGNS; i++) {
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? text.charAt(i) != '-' : HEX.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
