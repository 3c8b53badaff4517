package becquerel.collect.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * The directory at the end of a zip file on disk. Ours, because each member can then be opened by itself at its offset, as
 * often as needed and on any thread, and because a directory of millions of entries is given up before it fills memory.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;

    private ZipDirectory() {}

    /** One member: everything needed to open it without the directory. */
    record Entry(Path zip, String name, int flags, int method, long crc, long packed, long size, long header)
            implements Source {
        boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }

        Members.Unreadable unreadable() {
            if ((flags & 1) != 0) {
                return Members.Unreadable.ENCRYPTED;
            }
            boolean known = method == STORED || method == DEFLATED || method == DEFLATED_64 || method == BZIP2;
            return known ? Members.Unreadable.NO : Members.Unreadable.UNSUPPORTED;
        }

        @Override
        public InputStream open() throws IOException {
            FileChannel channel = FileChannel.open(zip);
            try {
                ByteBuffer local = read(channel, header, LOCAL_SIZE);
                if (local.getInt(0) != LOCAL) {
                    throw new IOException("the zip's directory points to nowhere");
                }
                channel.position(header + LOCAL_SIZE + unsigned(local, 26) + unsigned(local, 28));
                return unpack(new Limited(Channels.newInputStream(channel), packed));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        private InputStream unpack(InputStream bytes) throws IOException {
            return switch (method) {
                case STORED -> bytes;
                case DEFLATED -> new Inflating(bytes);
                case DEFLATED_64 -> new Deflate64CompressorInputStream(bytes);
                case BZIP2 -> new BZip2CompressorInputStream(bytes);
                default -> throw new IOException("packed in a way that is not read");
            };
        }
    }

    /** Frees the native memory behind it when closed. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** The entries as they stand in the directory, at most one more than {@code most}. */
    static List<Entry> read(Path zip, int most) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
            long start = start(channel);
            channel.position(start);
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
            List<Entry> entries = new ArrayList<>();
            byte[] fixed = new byte[ENTRY_SIZE];
            while (entries.size() <= most && in.readNBytes(fixed, 0, ENTRY_SIZE) == ENTRY_SIZE) {
                ByteBuffer entry = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
                if (entry.getInt(0) != ENTRY) {
                    break;
                }
                entries.add(entry(zip, entry, in));
            }
            return entries;
        }
    }

    private static Entry entry(Path zip, ByteBuffer fixed, DataInputStream in) throws IOException {
        byte[] name = new byte[unsigned(fixed, 28)];
        byte[] extra = new byte[unsigned(fixed, 30)];
        in.readFully(name);
        in.readFully(extra);
        in.skipNBytes(unsigned(fixed, 32));
        int flags = unsigned(fixed, 8);
        long packed = fixed.getInt(20) & IN_EXTRA;
        long size = fixed.getInt(24) & IN_EXTRA;
        long header = fixed.getInt(42) & IN_EXTRA;
        ByteBuffer large = extra64(extra);
        size = size == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : size;
        packed = packed == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : packed;
        header = header == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : header;
        if (packed < 0 || header < 0) {
            throw new IOException("the zip's directory is damaged");
        }
        long crc = fixed.getInt(16) & IN_EXTRA;
        return new Entry(zip, Names.decode(name), flags, unsigned(fixed, 10), crc, packed, size, header);
    }

    /** The extra field that holds sizes beyond 4 GB. */
    private static ByteBuffer extra64(byte[] extra) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = Short.toUnsignedInt(fields.getShort());
            int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
            if (id == 1) {
                return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fields.position(fields.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /** Where the directory begins. */
    private static long start(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        long tailAt = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
        ByteBuffer tail = read(channel, tailAt, (int) (size - tailAt));
        for (int i = tail.limit() - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                long start = tail.getInt(i + 16) & IN_EXTRA;
                return start == IN_EXTRA ? start64(channel, tailAt + i) : start;
            }
        }
        throw new EOFException("the zip ends before its directory");
    }

    private static long start64(SeekableByteChannel channel, long end) throws IOException {
        ByteBuffer locator = read(channel, Math.max(0, end - 20), 20);
        if (locator.getInt(0) != LOCATOR_64) {
            throw new IOException("the zip's directory is damaged");
        }
        ByteBuffer end64 = read(channel, locator.getLong(8), 56);
        if (end64.getInt(0) != END_64) {
            throw new IOException("the zip's directory is damaged");
        }
        return end64.getLong(48);
    }

    private static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
        if (at < 0 || at > channel.size()) {
            throw new IOException("the zip's directory is damaged");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the zip is cut off");
            }
        }
        return bytes.flip();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
