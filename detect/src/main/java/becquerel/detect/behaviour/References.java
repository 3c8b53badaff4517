package becquerel.detect.behaviour;

import becquerel.activity.EvidenceRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A few references to records, held as {@link Texts} are. Names of files are those of the run, which everything shares. */
final class References {
    static final References NONE = new References(new String[0], new long[0], Texts.NONE);
    /** Of a reference, besides the id. */
    private static final int BYTES = 12;

    private final String[] files;
    private final long[] positions;
    private final Texts ids;

    private References(String[] files, long[] positions, Texts ids) {
        this.files = files;
        this.positions = positions;
        this.ids = ids;
    }

    References with(EvidenceRef record) {
        int size = positions.length;
        String[] moreFiles = Arrays.copyOf(files, size + 1);
        moreFiles[size] = record.file();
        long[] morePositions = Arrays.copyOf(positions, size + 1);
        morePositions[size] = record.position();
        return new References(moreFiles, morePositions, ids.with(id(record)));
    }

    List<EvidenceRef> list() {
        List<String> names = ids.list();
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new EvidenceRef(files[i], positions[i], names.get(i)))
                .toList();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return positions.length;
    }

    int bytes() {
        return size() * BYTES + ids.bytes();
    }

    /** File and position lead to the record, whatever it calls itself. */
    private static String id(EvidenceRef record) {
        return Texts.fits(record.recordId()) ? record.recordId() : "";
    }
}
