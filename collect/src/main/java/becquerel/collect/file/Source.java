package becquerel.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/** Bytes that can be read from their beginning as often as needed. */
interface Source {
    InputStream open() throws IOException;

    /** Whether opening it again means reading through other members of an archive. */
    default boolean isCostly() {
        return false;
    }

    /** Whether bytes can be skipped without reading them. */
    default boolean isSeekable() {
        return false;
    }

    /** A file on disk. */
    record Disk(Path file) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public boolean isSeekable() {
            return true;
        }
    }

    /** A stretch of a file on disk. */
    record Part(Path file, long from, long length) implements Source {
        @Override
        public InputStream open() throws IOException {
            SeekableByteChannel channel = Files.newByteChannel(file);
            channel.position(from);
            return new Limited(Channels.newInputStream(channel), length);
        }

        @Override
        public boolean isSeekable() {
            return true;
        }
    }

    /** What a stream of one compressed file unpacks to. */
    record Unpacked(Source packed, Magic packing) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Unpacking.stream(packing, packed.open());
        }

        @Override
        public boolean isCostly() {
            return packed.isCostly();
        }
    }

    /** A member of an archive that can only be read from front to back. */
    record Member(Source archive, Magic kind, long index) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Members.open(kind, archive).streamOf(index);
        }

        @Override
        public boolean isCostly() {
            return true;
        }
    }

    /** Bytes kept in memory, deflated. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] deflated) implements Source {
        @Override
        public InputStream open() {
            return new InflaterInputStream(new ByteArrayInputStream(deflated));
        }
    }
}
