package becquerel.collect.split;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells encodings apart by bytes. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final int SNIFFED = 4096;

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** By byte order mark, or by where the zero bytes are; UTF-8 when nothing speaks against it. */
    static Encoding of(byte[] head, int length) {
        if (startsWith(head, length, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (startsWith(head, length, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        int pairs = Math.min(length, SNIFFED) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }
        boolean le = oddZeros > pairs / 3 && evenZeros <= pairs / 20;
        boolean be = evenZeros > pairs / 3 && oddZeros <= pairs / 20;
        return le ? UTF_16LE : be ? UTF_16BE : UTF_8;
    }

    /** Length of the byte order mark. */
    int mark(byte[] head, int length) {
        return switch (this) {
            case UTF_8 -> startsWith(head, length, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case UTF_16LE -> startsWith(head, length, 0xFF, 0xFE) ? 2 : 0;
            case UTF_16BE -> startsWith(head, length, 0xFE, 0xFF) ? 2 : 0;
            case WINDOWS_1252 -> 0;
        };
    }

    /** Length of the UTF-8 sequence of several bytes at a place; 0 when it is none, −1 when it is cut off. */
    static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i == end) {
                return -1;
            }
            int next = bytes[at + i] & 0xFF;
            int low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (next < low || next > high) {
                return 0;
            }
        }
        return length;
    }

    private static boolean startsWith(byte[] head, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
