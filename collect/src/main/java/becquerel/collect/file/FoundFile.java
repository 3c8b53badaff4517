package becquerel.collect.file;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.split.Utf8Stream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A file that was found and hashed. */
record FoundFile(
        String path,
        String sha256,
        long bytes,
        Source source,
        Limits limits,
        Optional<Recognition.Understood> understood)
        implements EvidenceFile {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public Optional<Path> onDisk() {
        return source instanceof Source.Disk disk
                ? Optional.of(disk.file().toAbsolutePath().normalize())
                : Optional.empty();
    }

    @Override
    public FoundFile named(String other) {
        return new FoundFile(other, sha256, bytes, source, limits, understood);
    }

    @Override
    public String kind() {
        return understood.map(Recognition.Understood::kind).orElse("unknown");
    }

    @Override
    public void split(RecordSink sink) {
        if (understood.isEmpty()) {
            return;
        }
        Limited raw = null;
        try (InputStream in = source.open()) {
            raw = new Limited(in, bytes);
            Utf8Stream text = new Utf8Stream(new Reported(raw, sink));
            understood.get().layout().split(text, path, limits, sink);
            if (text.undecodable() > 0) {
                sink.problem(new Problem(
                        Place.of(path),
                        text.undecodable() + " characters could not be decoded and stand as \uFFFD",
                        "Export the file again as UTF-8."));
            }
        } catch (IOException e) {
            sink.problem(Troubles.unreadable(path, e));
        }
        if (raw != null && raw.left() > 0 && !sink.stopped()) {
            sink.problem(new Problem(
                    Place.of(path),
                    "the file became shorter while it was read",
                    "Read it again when nothing writes to it."));
        }
    }

    @Override
    public Optional<byte[]> bytes(long offset, int length) throws IOException {
        if (!source.isSeekable()) {
            return Optional.empty();
        }
        int mark = Arrays.equals(stretch(0, MARK.length), MARK) ? MARK.length : 0;
        return Optional.of(stretch(mark + offset, length));
    }

    private byte[] stretch(long offset, int length) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(offset);
            return in.readNBytes(length);
        }
    }

    @Override
    public ReadRecord parse(RawRecord record) {
        return understood
                .orElseThrow(() -> new IllegalStateException("nobody understands " + path))
                .parser()
                .parse(path, record);
    }

    /** Reports progress, and ends early when the user has asked to stop. */
    private static final class Reported extends FilterInputStream {
        private final RecordSink sink;
        private long read;

        Reported(InputStream in, RecordSink sink) {
            super(in);
            this.sink = sink;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (sink.stopped()) {
                return -1;
            }
            int count = in.read(target, offset, length);
            read += Math.max(0, count);
            sink.progress(read);
            return count;
        }
    }
}
