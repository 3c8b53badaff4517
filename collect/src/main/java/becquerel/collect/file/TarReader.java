package becquerel.collect.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a tar from front to back. Ours, because the usual library keeps names of any length in memory and calls itself once
 * for every long name in a row, so that a small archive could end the program; and because a tar on disk says where each
 * member's bytes are.
 */
final class TarReader implements Members.Reader {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 1 << 16;
    private static final int TYPE = 156;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];
    private long position;
    private long left;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Members.Member> next() throws IOException {
        skip(left + padding);
        left = 0;
        padding = 0;
        Extended extended = new Extended();
        while (readHeader()) {
            long size = number(124, 12);
            switch (header[TYPE]) {
                case 'L' -> extended.name = text(data(size));
                case 'x' -> extended.read(text(data(size)));
                case 'K', 'g', 'V', 'X' -> data(size);
                default -> {
                    return Optional.of(member(extended, extended.size >= 0 ? extended.size : size));
                }
            }
        }
        return Optional.empty();
    }

    private Members.Member member(Extended extended, long size) {
        byte type = header[TYPE];
        boolean file = type == '0' || type == 0 || type == '7';
        boolean sparse = type == 'S' || extended.sparse;
        left = sparse || file ? size : 0;
        padding = (BLOCK - left % BLOCK) % BLOCK;
        String name = extended.name.isEmpty() ? name() : extended.name;
        Members.Unreadable unreadable =
                sparse ? Members.Unreadable.UNSUPPORTED : file ? Members.Unreadable.NO : Members.Unreadable.LINK;
        boolean folder = type == '5' || (file && name.endsWith("/"));
        return new Members.Member(name, folder, unreadable, new Data(), position, size);
    }

    private String name() {
        String name = text(Arrays.copyOf(header, 100));
        boolean ustar = header[257] == 'u' && header[262] == 0;
        String prefix = ustar ? text(Arrays.copyOfRange(header, 345, 500)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** Reads the next header; false at the end. */
    private boolean readHeader() throws IOException {
        int read = in.readNBytes(header, 0, BLOCK);
        position += read;
        boolean zero = true;
        for (byte b : header) {
            zero &= b == 0;
        }
        if (read == 0 || (read == BLOCK && zero)) {
            return false;
        }
        if (read < BLOCK) {
            throw new EOFException("the archive is cut off");
        }
        if (!Magic.isTarHeader(header, BLOCK)) {
            throw new IOException("the archive is damaged");
        }
        return true;
    }

    /** The data of a header that belongs to the next member, as far as it can matter. */
    private byte[] data(long size) throws IOException {
        byte[] data = in.readNBytes((int) Math.min(size, LONGEST_NAME));
        position += data.length;
        skip(size - data.length + (BLOCK - size % BLOCK) % BLOCK);
        return data;
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
        position += count;
    }

    /** Octal digits, or for large numbers the bytes themselves behind a set high bit. */
    private long number(int from, int length) throws IOException {
        long number = 0;
        if (header[from] < 0) {
            for (int i = from + length - Long.BYTES; i < from + length; i++) {
                number = number << 8 | (header[i] & 0xFF);
            }
        } else {
            for (int i = from; i < from + length; i++) {
                int digit = header[i] - '0';
                number = digit >= 0 && digit < 8 ? number * 8 + digit : number;
            }
        }
        if (number < 0 || number > Long.MAX_VALUE - BLOCK) {
            throw new IOException("the archive is damaged");
        }
        return number;
    }

    private static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Names.decode(Arrays.copyOf(bytes, end));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What headers in front of a member say about it. */
    private static final class Extended {
        private String name = "";
        private long size = -1;
        private boolean sparse;

        /** Lines such as {@code 21 path=some/file.csv}; each says its own length in bytes. */
        void read(String records) {
            byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
            int at = 0;
            while (at < bytes.length) {
                int length = 0;
                int digit = at;
                while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9' && length < LONGEST_NAME) {
                    length = length * 10 + bytes[digit++] - '0';
                }
                if (length <= digit - at + 1 || at + length > bytes.length) {
                    return;
                }
                record(new String(bytes, digit + 1, at + length - digit - 2, StandardCharsets.UTF_8));
                at += length;
            }
        }

        private void record(String record) {
            int equals = record.indexOf('=');
            String key = record.substring(0, Math.max(0, equals));
            String value = record.substring(equals + 1);
            switch (key) {
                case "path" -> name = value;
                case "size" -> size = value.matches("\\d{1,18}") ? Long.parseLong(value) : size;
                default -> sparse |= key.startsWith("GNU.sparse.");
            }
        }
    }

    /** The bytes of the member that was handed out last. */
    private final class Data extends FilterInputStream {
        Data() {
            super(TarReader.this.in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the archive is cut off");
            }
            left -= read;
            position += read;
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(count, BLOCK)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
