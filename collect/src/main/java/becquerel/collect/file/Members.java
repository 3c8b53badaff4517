package becquerel.collect.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An archive read from front to back. The library behind it throws all sorts of unchecked exceptions on damaged archives;
 * here they become {@link IOException}.
 */
final class Members implements Closeable {
    /** A 7z needs random access, so one inside another archive is held in memory. */
    private static final int LARGEST_INNER_7Z = 64 << 20;

    private static final int SEVEN_ZIP_MEMORY_KIB = 256 << 10;

    /** Why the bytes of a member cannot be read. */
    enum Unreadable {
        ENCRYPTED,
        LINK,
        NO,
        UNSUPPORTED
    }

    /**
     * One member.
     *
     * @param bytes there until the next member is asked for
     * @param at where they begin in the archive, −1 when they do not stand there as they are
     */
    record Member(String name, boolean folder, Unreadable unreadable, InputStream bytes, long at, long size) {}

    /** One format. */
    interface Reader extends Closeable {
        Optional<Member> next() throws IOException;
    }

    private final Reader reader;

    private Members(Reader reader) {
        this.reader = reader;
    }

    static Members open(Magic kind, Source archive) throws IOException {
        if (kind == Magic.SEVEN_ZIP) {
            return new Members(new SevenZipReader(channel(archive)));
        }
        return open(kind, archive.open());
    }

    static Members open(Magic kind, InputStream archive) throws IOException {
        return switch (kind) {
            case TAR -> new Members(new TarReader(archive));
            case ZIP -> new Members(new ZipReader(new ZipArchiveInputStream(archive, "UTF-8", true, true)));
            case SEVEN_ZIP -> new Members(new SevenZipReader(inMemory(archive)));
            case BZIP2, GZIP, XZ, OTHER_ARCHIVE, NONE, NO_LOG ->
                throw new IllegalArgumentException(kind + " has no members");
        };
    }

    Optional<Member> next() throws IOException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The bytes of the member of that number, counted from 0; closing them closes the archive. */
    InputStream streamOf(long index) throws IOException {
        try {
            for (long i = 0; i < index; i++) {
                next();
            }
            InputStream bytes = next().orElseThrow(() -> new IOException("the archive has changed"))
                    .bytes();
            return new FilterInputStream(bytes) {
                @Override
                public void close() throws IOException {
                    Members.this.close();
                }
            };
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static IOException damaged(RuntimeException e) {
        return new IOException("the archive is damaged (" + e.getClass().getSimpleName() + ")", e);
    }

    private static SeekableByteChannel channel(Source archive) throws IOException {
        if (archive instanceof Source.Disk(var file)) {
            return Files.newByteChannel(file);
        }
        try (InputStream in = archive.open()) {
            return inMemory(in);
        }
    }

    private static SeekableByteChannel inMemory(InputStream archive) throws IOException {
        byte[] bytes = archive.readNBytes(LARGEST_INNER_7Z + 1);
        if (bytes.length > LARGEST_INNER_7Z) {
            throw new IOException("a 7z archive inside another is read up to " + (LARGEST_INNER_7Z >> 20) + " MB");
        }
        return new SeekableInMemoryByteChannel(bytes);
    }

    /** Unchecked exceptions of the library as {@link IOException}. */
    private static final class Tame extends FilterInputStream {
        Tame(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }

    private record ZipReader(ZipArchiveInputStream archive) implements Reader {
        @Override
        public Optional<Member> next() throws IOException {
            ZipArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            Unreadable unreadable = entry.getGeneralPurposeBit().usesEncryption()
                    ? Unreadable.ENCRYPTED
                    : archive.canReadEntryData(entry) ? Unreadable.NO : Unreadable.UNSUPPORTED;
            InputStream bytes = new Tame(archive);
            return Optional.of(
                    new Member(entry.getName(), entry.isDirectory(), unreadable, bytes, -1, entry.getSize()));
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    private static final class SevenZipReader implements Reader {
        private final SeekableByteChannel channel;
        private final SevenZFile archive;

        SevenZipReader(SeekableByteChannel channel) throws IOException {
            this.channel = channel;
            try {
                archive = SevenZFile.builder()
                        .setSeekableByteChannel(channel)
                        .setMaxMemoryLimitKiB(SEVEN_ZIP_MEMORY_KIB)
                        .get();
            } catch (RuntimeException e) {
                channel.close();
                throw damaged(e);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        @Override
        public Optional<Member> next() throws IOException {
            SevenZArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            String name = entry.getName() == null ? "" : entry.getName();
            InputStream bytes = new Tame(new InputStream() {
                @Override
                public int read() throws IOException {
                    return archive.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return archive.read(target, offset, length);
                }
            });
            return Optional.of(new Member(name, entry.isDirectory(), Unreadable.NO, bytes, -1, entry.getSize()));
        }

        @Override
        public void close() throws IOException {
            archive.close();
            channel.close();
        }
    }
}
