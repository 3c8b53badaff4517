package becquerel.run.order;

import becquerel.activity.Activity;
import java.util.Comparator;

/**
 * An activity with what orders it among those of the same moment (CONTRACT 3, order).
 *
 * @param file rank of its file by (SHA-256, path)
 * @param part which of the record's activities it is, from 0
 */
public record Stored(int file, int part, Activity activity) implements Comparable<Stored> {
    private static final Comparator<Stored> ORDER = Comparator.comparing(
                    (Stored each) -> each.activity().time())
            .thenComparing(each -> each.activity().evidence().recordId())
            .thenComparingInt(Stored::file)
            .thenComparingLong(each -> each.activity().evidence().position())
            .thenComparingInt(Stored::part);

    @Override
    public int compareTo(Stored other) {
        return ORDER.compare(this, other);
    }
}
