package becquerel.detect.behaviour;

import becquerel.activity.EvidenceRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A few references to records, held as {@link Texts} are. Names of files are those of the run, which everything shares. */
final class References {
    static final References NONE = new References();
    /** Of a reference, besides the id. */
    private static final int BYTES = 12;

    private List<String> files = List.of();
    private long[] positions = {};
    private Texts ids = Texts.NONE;

    References with(EvidenceRef record) {
        var more = new References();
        more.files = Stream.concat(files.stream(), Stream.of(record.file())).toList();
        more.positions = Arrays.copyOf(positions, size() + 1);
        more.positions[size()] = record.position();
        more.ids = ids.with(id(record));
        return more;
    }

    List<EvidenceRef> list() {
        List<String> names = ids.list();
        return IntStream.range(0, size())
                .mapToObj(i -> new EvidenceRef(files.get(i), positions[i], names.get(i)))
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
