package becquerel.run.intake;

import java.util.ArrayList;
import java.util.List;

/** A growing array of numbers, eight bytes each; it grows by pieces, so that nothing is ever copied. */
final class LongList {
    private static final int PIECE_BITS = 13;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        if (size >>> PIECE_BITS == pieces.size()) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(size >>> PIECE_BITS)[size & (PIECE - 1)] = value;
        size++;
    }

    long get(int index) {
        return pieces.get(index >>> PIECE_BITS)[index & (PIECE - 1)];
    }

    int size() {
        return size;
    }

    void clear() {
        pieces.clear();
        size = 0;
    }
}
