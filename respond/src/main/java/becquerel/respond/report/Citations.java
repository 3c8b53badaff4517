package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every cited record one number for the whole page, in order of first mention, like footnotes. */
final class Citations {
    /** Records named per claim; all of them are in findings.json. */
    static final int PER_CLAIM = 5;

    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<EvidenceRef> records = new ArrayList<>();

    /** The record's number, and whether this is its first mention. */
    record Mention(int number, boolean first) {}

    Mention mention(EvidenceRef record) {
        var place = new Place(record.file(), record.position());
        Integer known = numbers.get(place);
        if (known != null) {
            return new Mention(known, false);
        }
        records.add(record);
        numbers.put(place, records.size());
        return new Mention(records.size(), true);
    }

    /** All records mentioned so far; number n stands at place n - 1. */
    List<EvidenceRef> records() {
        return List.copyOf(records);
    }
}
