package becquerel.simulate.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one log tells of one account's day: rows in the form of the files they will go to, and for each event the native ids of
 * the records that tell of it.
 */
public final class Page {
    /**
     * One row.
     *
     * @param export which of the log's exports it belongs to
     * @param second when, for its place in the file (seconds since 1970)
     * @param again whether the record is in another place, too
     */
    record Row(int export, long second, int from, int length, boolean again) {}

    private final byte[] bytes;
    private final List<Row> rows;
    private final List<List<String>> ids;

    private Page(byte[] bytes, List<Row> rows, List<List<String>> ids) {
        this.bytes = bytes;
        this.rows = rows;
        this.ids = ids;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Row> rows() {
        return rows;
    }

    /** How many rows there are. */
    public int records() {
        return rows.size();
    }

    /** Native ids of the records that tell of that event of the day; empty when the log knows nothing of it, or lost it. */
    public List<String> ids(int event) {
        return ids.get(event);
    }

    /** A page while it is written. */
    static final class Draft {
        private final Json out = new Json(8192);
        private final List<Row> rows = new ArrayList<>();
        private final List<List<String>> ids;

        Draft(int events) {
            ids = new ArrayList<>(Collections.nCopies(events, List.of()));
        }

        /** Where rows are written to. */
        Json out() {
            return out;
        }

        /** What was written since {@code from} is a row. */
        void row(int export, long second, int from, boolean again) {
            rows.add(new Row(export, second, from, out.size() - from, again));
        }

        /** That record tells of that event. */
        void told(int event, String id) {
            List<String> known = ids.get(event);
            if (known.isEmpty()) {
                ids.set(event, List.of(id));
            } else {
                var more = new ArrayList<>(known);
                more.add(id);
                ids.set(event, List.copyOf(more));
            }
        }

        Page page() {
            return new Page(java.util.Arrays.copyOf(out.bytes(), out.size()), rows, ids);
        }
    }
}
