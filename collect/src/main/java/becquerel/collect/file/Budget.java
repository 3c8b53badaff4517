package becquerel.collect.file;

import becquerel.collect.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What an archive, or a member of one, may unpack to, so that a small file cannot cost days. */
final class Budget {
    /** Below this no ratio is judged: a short log of equal lines packs very well. */
    private static final long ALWAYS_FINE = 100L << 20;

    /** A bomb among evidence costs only itself; an archive of bombs is given up. */
    private static final int FORGIVEN = 8;

    private final @Nullable Budget parent;
    private final long most;
    private long unpacked;
    private int forgiven;

    private Budget(@Nullable Budget parent, long most) {
        this.parent = parent;
        this.most = most;
    }

    static Budget of(long packed, Limits limits) {
        return new Budget(null, Math.min(limits.unpackedBytes(), byRatio(packed, limits)));
    }

    /** For a member that takes so many bytes in its archive. */
    Budget member(long packed, Limits limits) {
        return new Budget(this, Math.min(most, byRatio(packed, limits)));
    }

    private static long byRatio(long packed, Limits limits) {
        return packed > Long.MAX_VALUE / limits.ratio()
                ? Long.MAX_VALUE
                : Math.max(ALWAYS_FINE, packed * limits.ratio());
    }

    /** Whether the archive can go on after this member has spent all it had. */
    boolean forgive() {
        if (parent == null || parent.forgiven >= FORGIVEN) {
            return false;
        }
        parent.forgiven++;
        parent.unpacked -= unpacked;
        return parent.unpacked <= parent.most;
    }

    /** The same bytes; reading more than allowed throws {@link Exceeded}. */
    InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = in.read(target, offset, length);
                spend(read);
                return read;
            }

            @Override
            public long skip(long count) throws IOException {
                long skipped = in.skip(count);
                spend(skipped);
                return skipped;
            }
        };
    }

    private void spend(long bytes) throws Exceeded {
        if (parent != null) {
            parent.spend(bytes);
        }
        unpacked += Math.max(0, bytes);
        if (unpacked > most) {
            throw new Exceeded();
        }
    }

    /** Something unpacks to more than it may. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("unpacks to far more than its size");
        }
    }
}
