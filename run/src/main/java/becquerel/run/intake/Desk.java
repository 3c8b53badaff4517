package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Activity.RuleMatched;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.run.order.Chronology;
import becquerel.run.order.Stored;
import becquerel.run.sigma.NativeRules;
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
    private final NativeRules.Matching rules;
    private Instant earliest = Instant.MAX;

    Desk(Chronology.Writer activities, NativeRules.Matching rules) {
        this.activities = activities;
        this.rules = rules;
    }

    List<ReadRecord> read(int number, EvidenceFile file, List<RawRecord> records) {
        List<ReadRecord> read = new ArrayList<>(records.size());
        for (RawRecord raw : records) {
            ReadRecord record = judged(file.parse(raw));
            learned.see(number, record);
            int part = 0;
            for (Activity activity : record.activities()) {
                activities.add(new Stored(number, part++, activity));
                earliest = activity.time().isBefore(earliest) ? activity.time() : earliest;
            }
            read.add(record);
        }
        return read;
    }

    /** The record with the rules that match it behind what it says; the record itself is not needed any more. */
    private ReadRecord judged(ReadRecord record) {
        List<RuleMatched> matched = rules.of(record);
        if (matched.isEmpty()) {
            return record.withoutBody();
        }
        List<Activity> all = new ArrayList<>(record.activities());
        all.addAll(matched);
        return record.saying(all);
    }

    /** Time of the first activity read here. */
    Instant earliest() {
        return earliest;
    }

    Learned learned() {
        return learned;
    }
}
