package becquerel.detect.sigma.match;

import java.util.Arrays;

/**
 * The values of one record by field, filled while it is parsed and used again for the next. A field of an array has several. Text
 * lies in one arena; its folded twin, which is made when it is first asked for, in another. Beyond a bound on size, text is cut, which {@link #cut} tells.
 */
public final class RecordValues {
    private static final int MOST_CHARS = 16 << 20;
    private static final int MOST_VALUES = 1 << 20;
    /** What is kept from one record to the next; a larger one gives its memory back. */
    private static final int KEPT = 1 << 20;

    private static final int FIRST_CHARS = 4096;
    private static final int FIRST_VALUES = 128;
    private static final int NO_VALUE = -1;

    private final int[] first;
    private final int[] last;
    private final int[] touched;
    private int touchedCount;

    char[] raw = new char[FIRST_CHARS];
    private char[] folded = new char[FIRST_CHARS];
    private int used;

    private int[] starts = new int[FIRST_VALUES];
    private int[] ends = new int[FIRST_VALUES];
    private int[] nexts = new int[FIRST_VALUES];
    private Kind[] kinds = new Kind[FIRST_VALUES];
    private boolean[] isFolded = new boolean[FIRST_VALUES];
    private int count;
    private boolean cut;

    RecordValues(int fields) {
        first = new int[fields];
        last = new int[fields];
        touched = new int[fields];
        Arrays.fill(first, NO_VALUE);
    }

    /** Forgets the record before. */
    public void begin() {
        for (int i = 0; i < touchedCount; i++) {
            first[touched[i]] = NO_VALUE;
        }
        touchedCount = 0;
        used = 0;
        count = 0;
        cut = false;
        if (raw.length > KEPT) {
            raw = new char[FIRST_CHARS];
            folded = new char[FIRST_CHARS];
        }
    }

    /** Adds a text to a field, or to no field ({@link FieldNames#NONE}), where only keywords see it. */
    public void text(int field, char[] chars, int offset, int length) {
        add(field, Kind.TEXT, chars, offset, length);
    }

    /** Adds a number or boolean as written. */
    public void literal(int field, char[] chars, int offset, int length) {
        add(field, Kind.LITERAL, chars, offset, length);
    }

    /** Adds an object as compact JSON: keys in the record's order, no white space between. */
    public void object(int field, char[] json, int offset, int length) {
        add(field, Kind.OBJECT, json, offset, length);
    }

    /** The same of a text as it is. */
    public void text(int field, String text) {
        add(field, Kind.TEXT, text);
    }

    /** The same of a number or boolean. */
    public void literal(int field, String literal) {
        add(field, Kind.LITERAL, literal);
    }

    /** The same of an object. */
    public void object(int field, String json) {
        add(field, Kind.OBJECT, json);
    }

    /** Adds a null. */
    public void nothing(int field) {
        value(field, Kind.NULL, used, used);
    }

    /** Notes that the field is there with nothing in it to compare, such as an empty array. */
    public void there(int field) {
        value(field, Kind.BARE, used, used);
    }

    /** Whether the record held more than is kept, so that rules saw it only in part. */
    public boolean cut() {
        return cut;
    }

    private void add(int field, Kind kind, char[] chars, int offset, int length) {
        int kept = room(length);
        System.arraycopy(chars, offset, raw, used, kept);
        value(field, kind, used, used + kept);
        used += kept;
    }

    private void add(int field, Kind kind, String text) {
        int kept = room(text.length());
        text.getChars(0, kept, raw, used);
        value(field, kind, used, used + kept);
        used += kept;
    }

    /** Makes room, and answers how much of a text is kept. */
    private int room(int length) {
        int kept = Math.min(length, MOST_CHARS - used);
        cut |= kept < length;
        if (raw.length - used < kept) {
            int larger = Math.max(used + kept, raw.length * 2);
            raw = Arrays.copyOf(raw, larger);
            folded = Arrays.copyOf(folded, larger);
        }
        return kept;
    }

    private void value(int field, Kind kind, int start, int end) {
        if (count == MOST_VALUES) {
            cut = true;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            nexts = Arrays.copyOf(nexts, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            isFolded = Arrays.copyOf(isFolded, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        nexts[count] = NO_VALUE;
        kinds[count] = kind;
        isFolded[count] = false;
        if (field != FieldNames.NONE) {
            link(field);
        }
        count++;
    }

    private void link(int field) {
        if (first[field] == NO_VALUE) {
            first[field] = count;
            touched[touchedCount++] = field;
        } else {
            nexts[last[field]] = count;
        }
        last[field] = count;
    }

    /** The field's first value, negative when it is absent. */
    int first(int field) {
        return first[field];
    }

    /** The value after that one in the same field, negative when there is none. */
    int next(int value) {
        return nexts[value];
    }

    int count() {
        return count;
    }

    Kind kind(int value) {
        return kinds[value];
    }

    int start(int value) {
        return starts[value];
    }

    int end(int value) {
        return ends[value];
    }

    /** All folded letters, those of this value among them; they lie where its raw ones do. */
    char[] folded(int value) {
        if (!isFolded[value]) {
            isFolded[value] = true;
            Fold.into(raw, starts[value], folded, starts[value], ends[value] - starts[value]);
        }
        return folded;
    }

    String string(int value) {
        return new String(raw, starts[value], ends[value] - starts[value]);
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int i) {
        return touched[i];
    }
}
