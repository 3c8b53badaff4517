package becquerel.run.order;

import becquerel.activity.Activity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * An activity with what orders it among those of the same moment (CONTRACT 3, order).
 *
 * @param file number of its file; its {@link Ranks rank} orders
 * @param part which of the record's activities it is, from 0
 */
public record Stored(int file, int part, Activity activity) implements Comparable<Stored> {
    private static final Comparator<Stored> ORDER = order(Ranks.NATURAL);

    static Comparator<Stored> order(Ranks ranks) {
        return Comparator.comparing((Stored each) -> each.activity().time())
                .thenComparing(each -> each.activity().evidence().recordId(), Stored::byBytes)
                .thenComparingInt(each -> ranks.of(each.file()))
                .thenComparingLong(each -> each.activity().evidence().position())
                .thenComparingInt(Stored::part);
    }

    /** Ids are ordered as the bytes in which they are sorted on their way to disk. */
    private static int byBytes(String id, String other) {
        return id.equals(other)
                ? 0
                : Arrays.compareUnsigned(id.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(Stored other) {
        return ORDER.compare(this, other);
    }
}
