package becquerel.collect.fields;

import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.value.WrapperTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one record is read: which one it is, how the file writes times, and what is wrong with it. For one record only. */
public final class Desk {
    private final String path;
    private final long position;
    private final WrapperTime.Order order;
    private final List<Problem> problems = new ArrayList<>();

    Desk(String path, long position, WrapperTime.Order order) {
        this.path = path;
        this.position = position;
        this.order = order;
    }

    /** The record, under its native id (empty when it has none). */
    public EvidenceRef ref(String nativeId) {
        return new EvidenceRef(path, position, nativeId);
    }

    /** A time in ISO 8601 or the exporter's own format, as UTC where it names no zone; null when it cannot be read surely. */
    public @Nullable Instant time(String written) {
        return WrapperTime.parse(written, order);
    }

    /** Notes what is wrong and what to do about it; the record is used as far as it goes. */
    public void problem(String what, String remedy) {
        problems.add(new Problem(new Place(path, position), what, remedy));
    }

    /** A record that must have a time and has none that can be read. */
    public Said withoutTime(String written) {
        String what = written.isBlank()
                ? "the record has no time"
                : "the record's time cannot be read without guessing which number is the day";
        problem(what, "export it again with times in ISO 8601");
        return Said.nothing("no readable time");
    }

    List<Problem> problems() {
        return problems;
    }
}
