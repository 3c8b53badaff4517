package becquerel.run.intake;

import becquerel.activity.EvidenceRef;
import becquerel.collect.EvidenceFile;
import becquerel.investigate.Marks;
import becquerel.run.order.Chronology;
import becquerel.run.order.Register;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Finds the line of the register from which on a case that grows is told otherwise. */
record Lines(Register register, Chronology chronology, List<EvidenceFile> files) {
    /** The first line that is not before a time or is of one of these records. */
    long first(Instant time, Set<Duplicates.Copy> records) {
        return Math.min(at(time), of(records));
    }

    /** The records of all lines that are not before a time. */
    List<EvidenceRef> from(Instant time) {
        try (var reader = chronology.reader()) {
            return LongStream.of(register.places(at(time)))
                    .mapToObj(place -> reader.at((int) (place >>> Integer.SIZE), (int) place)
                            .activity()
                            .evidence())
                    .toList();
        }
    }

    private long of(Set<Duplicates.Copy> records) {
        if (records.isEmpty()) {
            return register.lines();
        }
        List<EvidenceRef> refs = records.stream()
                .map(copy -> new EvidenceRef(files.get(copy.file()).path(), copy.position(), ""))
                .toList();
        return register.first(Marks.of(refs));
    }

    /** How many activities lie before a time. */
    private long at(Instant time) {
        long low = 0;
        long high = register.lines();
        try (var reader = chronology.reader()) {
            while (low < high) {
                long middle = (low + high) >>> 1;
                long place = register.place(middle);
                boolean before = reader.at((int) (place >>> Integer.SIZE), (int) place)
                        .activity()
                        .time()
                        .isBefore(time);
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
        }
        return low;
    }
}
