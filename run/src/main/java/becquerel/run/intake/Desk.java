package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.run.order.Chronology;
import becquerel.run.order.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one thread at a time reads records: it parses them, learns from them and puts their activities into the chronology while
 * they are at hand.
 */
final class Desk {
    private final Learned learned = new Learned();
    private final Chronology.Writer activities;
    private Instant earliest = Instant.MAX;

    Desk(Chronology.Writer activities) {
        this.activities = activities;
    }

    List<ReadRecord> read(int number, EvidenceFile file, List<RawRecord> records) {
        List<ReadRecord> read = new ArrayList<>(records.size());
        for (RawRecord raw : records) {
            ReadRecord record = file.parse(raw);
            learned.see(number, record);
            int part = 0;
            for (Activity activity : record.activities()) {
                activities.add(new Stored(number, part++, activity));
                earliest = activity.time().isBefore(earliest) ? activity.time() : earliest;
            }
            read.add(record.withoutBody());
        }
        return read;
    }

    /** Time of the first activity read here. */
    Instant earliest() {
        return earliest;
    }

    Learned learned() {
        return learned;
    }
}
