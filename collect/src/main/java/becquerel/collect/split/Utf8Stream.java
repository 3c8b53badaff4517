package becquerel.collect.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text in whatever encoding it came in, as UTF-8 without byte order mark. UTF-16 is told by its mark or its zero bytes,
 * Windows-1252 by bytes that UTF-8 cannot have while nothing speaks for UTF-8. What cannot be decoded becomes U+FFFD and is
 * counted.
 */
public final class Utf8Stream extends InputStream {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] raw = new byte[CHUNK];
    private int rawEnd;
    private byte[] text = new byte[CHUNK];
    private int textAt;
    private int textEnd;
    private Encoding encoding = Encoding.UTF_8;
    private boolean begun;
    private boolean ended;
    private boolean sequenceSeen;
    private long undecodable;

    public Utf8Stream(InputStream in) {
        this.in = in;
    }

    /** How many characters could not be decoded so far. */
    public long undecodable() {
        return undecodable;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (textAt == textEnd) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, textEnd - textAt);
        System.arraycopy(text, textAt, target, offset, count);
        textAt += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        rawEnd += in.readNBytes(raw, rawEnd, raw.length - rawEnd);
        ended = rawEnd < raw.length;
        int from = 0;
        if (!begun) {
            begun = true;
            encoding = Encoding.of(raw, rawEnd);
            from = encoding.mark(raw, rawEnd);
        }
        int used = encoding == Encoding.UTF_8 ? utf8(from) : decode(from);
        System.arraycopy(raw, used, raw, 0, rawEnd - used);
        rawEnd -= used;
    }

    private int utf8(int from) {
        int at = from;
        int sequence = 1;
        while (sequence > 0) {
            at = Bytes.findNotAscii(raw, at, rawEnd);
            if (at == rawEnd) {
                break;
            }
            sequence = Encoding.sequence(raw, at, rawEnd);
            if (sequence > 0) {
                sequenceSeen = true;
                at += sequence;
            }
        }
        if (at < rawEnd && (sequence == 0 || ended)) {
            if (isWindows1252(at)) {
                encoding = Encoding.WINDOWS_1252;
            }
            return decode(from);
        }
        textAt = 0;
        textEnd = at - from;
        System.arraycopy(raw, from, text, 0, textEnd);
        return at;
    }

    /** So far all was ASCII; and from here on there are bytes of Windows-1252 but nothing of UTF-8. */
    private boolean isWindows1252(int from) {
        if (sequenceSeen) {
            return false;
        }
        for (int i = from; i < rawEnd; i++) {
            int b = raw[i] & 0xFF;
            boolean undefined = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (undefined || b == 0 || (b >= 0x80 && Encoding.sequence(raw, i, rawEnd) > 0)) {
                return false;
            }
        }
        return true;
    }

    private int decode(int from) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(raw, from, rawEnd - from);
        CharBuffer chars = CharBuffer.allocate(rawEnd - from + 1);
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isError()) {
            undecodable++;
            chars.put('\uFFFD');
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, chars, ended);
        }
        text = chars.flip().toString().getBytes(StandardCharsets.UTF_8);
        textAt = 0;
        textEnd = text.length;
        if (text.length < CHUNK) {
            text = Arrays.copyOf(text, CHUNK); // room for a chunk that needs no decoding
        }
        return bytes.position();
    }
}
