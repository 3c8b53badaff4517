package becquerel.collect.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Keeps members of archives that can only be read from front to back, packed again in memory, because opening each of
 * thousands of them anew would read the archive thousands of times. What does not fit is read from the archive again.
 */
final class Shelf {
    private final AtomicLong room;

    Shelf(long room) {
        this.room = new AtomicLong(room);
    }

    Slot slot() {
        return new Slot();
    }

    /** One member on its way to the shelf. */
    final class Slot {
        private static final int PACKED_AT_ONCE = 1 << 16;

        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, PACKED_AT_ONCE);
        private boolean fits = true;

        void add(byte[] bytes, int length) {
            if (!fits) {
                return;
            }
            try {
                out.write(bytes, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory cannot fail", e);
            }
            if (packed.size() > room.get()) {
                fits = false;
                packed.reset();
            }
        }

        /** The member as it will be read from now on, unless there is no room for it. */
        Optional<Source> keep() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory cannot fail", e);
            } finally {
                deflater.end();
            }
            if (!fits || room.addAndGet(-packed.size()) < 0) {
                return Optional.empty();
            }
            return Optional.of(new Source.Kept(packed.toByteArray()));
        }
    }
}
