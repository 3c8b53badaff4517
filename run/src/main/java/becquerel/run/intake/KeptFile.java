package becquerel.run.intake;

import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was read into the case earlier. It is not read again; single records of it are had as long as it lies where it was.
 *
 * @param origin where it lay, empty when it was part of an archive
 */
record KeptFile(String path, String sha256, long bytes, String kind, String origin) implements EvidenceFile {
    private static final int MARK = 3;
    private static final int UTF8_MARK = 0xEFBBBF;

    static KeptFile of(EvidenceFile file) {
        return new KeptFile(
                file.path(),
                file.sha256(),
                file.bytes(),
                file.kind(),
                file.onDisk().map(Path::toString).orElse(""));
    }

    /** Nothing: its records are in the case. */
    @Override
    public void split(RecordSink sink) {}

    @Override
    public Optional<byte[]> bytes(long offset, int length) throws IOException {
        if (origin.isEmpty() || !Files.isRegularFile(Path.of(origin))) {
            return Optional.empty();
        }
        try (var file = new RandomAccessFile(origin, "r")) {
            int mark = length > 0 && file.length() > MARK && file.readInt() >>> Byte.SIZE == UTF8_MARK ? MARK : 0;
            if (mark + offset + length > file.length()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[length];
            file.seek(mark + offset);
            file.readFully(bytes);
            return Optional.of(bytes);
        }
    }

    @Override
    public KeptFile named(String other) {
        return new KeptFile(other, sha256, bytes, kind, origin);
    }

    @Override
    public Optional<Path> onDisk() {
        return origin.isEmpty() ? Optional.empty() : Optional.of(Path.of(origin));
    }

    @Override
    public ReadRecord parse(RawRecord record) {
        throw new IllegalStateException(path + " was read before");
    }
}
