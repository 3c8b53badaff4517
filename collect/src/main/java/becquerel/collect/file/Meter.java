package becquerel.collect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read from disk for all threads, and passes on that the user has asked to stop. */
final class Meter {
    private final Progress progress;
    private final long total;
    private final AtomicLong read = new AtomicLong();

    Meter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** Counts one file of so many bytes. */
    File file(long size) {
        return new File(size);
    }

    /** One file's share: never more than its size, however often parts of it are read, and all of it in the end. */
    final class File {
        private long left;

        private File(long size) {
            this.left = size;
        }

        /** Counts the bytes that come from disk. */
        InputStream count(InputStream in) {
            return watch(in, 1);
        }

        /** Only notices when the user has asked to stop. */
        InputStream watch(InputStream in) {
            return watch(in, 0);
        }

        private InputStream watch(InputStream in, int times) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = in.read(target, offset, length);
                    add((long) times * Math.max(0, count));
                    return count;
                }
            };
        }

        void add(long bytes) {
            if (progress.stopped()) {
                throw new CancellationException("stopped by the user");
            }
            long share = Math.min(left, bytes);
            left -= share;
            progress.read(read.addAndGet(share), total);
        }

        void end() {
            add(left);
        }
    }
}
