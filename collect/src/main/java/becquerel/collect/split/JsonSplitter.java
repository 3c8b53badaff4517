package becquerel.collect.split;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.split.JsonScanner.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Splits JSON into values: an array, lines, values one after another, several arrays one after another, and objects that
 * only wrap a list. After damage it goes on at the next object that looks like the records before.
 */
final class JsonSplitter {
    /** Rereading after damage may cost a few times the reading, whatever a hostile file does. */
    private static final long FREE_REREADING = 256L << 20;

    private static final int REREADING = 4;
    private static final String FOLLOWED_BY_RECORD = ",[]}";
    private static final Pattern SCALAR = Pattern.compile("true|false|null|-?\\d++(\\.\\d++)?+([eE][+-]?\\d++)?+");

    private final Window window;
    private final JsonScanner scanner;
    private final JsonScanner ahead;
    private final Limits limits;
    private final String path;
    private final RecordSink sink;
    private final Likeness likeness = new Likeness();

    private long position;
    private long reread;
    private int lists;
    private int shells;
    private boolean inWrapper;
    private boolean cut;
    /** Where on its line the next byte stands; −1 when something else stands before it. */
    private int column;

    JsonSplitter(Window window, Limits limits, String path, RecordSink sink) {
        this.window = window;
        this.scanner = new JsonScanner(window, limits.nesting());
        this.ahead = new JsonScanner(window, limits.nesting());
        this.limits = limits;
        this.path = path;
        this.sink = sink;
    }

    void run() throws IOException {
        while (!sink.stopped() && window.ready()) {
            step();
        }
        if ((lists > 0 || shells > 0 || inWrapper) && !cut && !sink.stopped()) {
            sink.problem(new Problem(
                    Place.of(path),
                    "the file ends before its list of records does",
                    "Check that the export finished; everything up to here was read."));
        }
    }

    private void step() throws IOException {
        byte b = window.bytes[window.at];
        switch (b) {
            case ' ', '\t', '\r', '\n', ',' -> pass(b);
            case '[' -> {
                lists++;
                pass(b);
            }
            case ']' -> {
                lists = Math.max(0, lists - 1);
                pass(b);
            }
            case '"' -> {
                if (inWrapper && lists == 0) {
                    memberOfWrapper();
                } else {
                    value();
                }
            }
            case '}' -> {
                if (inWrapper && lists == 0) {
                    inWrapper = false;
                    pass(b);
                } else if (shells > 0 && lists == 0) {
                    shells--;
                    pass(b);
                } else {
                    window.mark();
                    recover(Damage.NOT_DATA, Long.MAX_VALUE);
                }
            }
            default -> {
                if (b == '{' && lists == 0 && !inWrapper && Shell.enter(window)) {
                    shells++;
                    column = -1;
                } else {
                    value();
                }
            }
        }
    }

    private void pass(byte b) {
        window.at++;
        column = columnAfter(column, b);
    }

    private static int columnAfter(int column, byte b) {
        return switch (b) {
            case '\n' -> 0;
            case ' ', '\t' -> column < 0 ? column : column + 1;
            default -> -1;
        };
    }

    private void value() throws IOException {
        window.mark();
        Outcome outcome = scanner.scan(lists == 0 && !inWrapper);
        switch (outcome) {
            case WHOLE -> whole();
            case WRAPPER -> enterWrapper(scanner);
            case TOO_DEEP -> discard(Damage.TOO_DEEP);
            case TOO_LONG -> tooLong();
            case DAMAGED, CUT -> recover(damage(outcome), Long.MAX_VALUE);
            case GOING -> throw new IllegalStateException("a scan ended before its value did");
        }
    }

    private Damage damage(Outcome outcome) {
        byte first = window.bytes[window.start];
        boolean record = first == '{' || first == '"';
        return outcome == Outcome.CUT ? Damage.CUT_OFF : record ? Damage.DAMAGED : Damage.NOT_DATA;
    }

    private void whole() throws IOException {
        boolean object = window.bytes[window.start] == '{';
        if (!object && !isScalar()) {
            recover(damage(Outcome.DAMAGED), Long.MAX_VALUE);
        } else if (window.length() > limits.recordBytes()) {
            skip(Damage.TOO_LONG);
        } else {
            emit(scanner, object ? column : -1);
        }
    }

    private boolean isScalar() throws IOException {
        if (window.bytes[window.start] != '"') {
            String literal = new String(window.bytes, window.start, window.length(), StandardCharsets.ISO_8859_1);
            return SCALAR.matcher(literal).matches();
        }
        int length = window.length();
        boolean key = window.nextIs(':'); // then the object around it was lost
        window.at = window.start + length;
        return !key;
    }

    private void emit(JsonScanner scanned, int from) {
        likeness.learn(scanned.signature(), from);
        column = -1;
        position++;
        sink.record(new RawRecord(position, window.copy(window.start, window.at), window.offset() - window.length()));
    }

    private void skip(Damage damage) {
        column = -1;
        position++;
        damage.report(sink, path, position);
    }

    private void enterWrapper(JsonScanner scanned) {
        window.at = window.start + scanned.list();
        inWrapper = true;
        column = -1;
    }

    /** A member of a wrapper beside its list: passed over, unless it is another list. */
    private void memberOfWrapper() throws IOException {
        window.mark();
        Outcome outcome = scanner.scan(false);
        boolean list = outcome == Outcome.WHOLE && Wrapper.names(window.bytes, window.start + 1, window.at - 1);
        boolean member = outcome == Outcome.WHOLE && window.nextIs(':');
        if (member) {
            window.at++;
            if (list && window.nextIs('[')) {
                return;
            }
            window.nextIs('{');
            window.mark();
            outcome = scanner.scan(false);
            if (outcome == Outcome.TOO_DEEP || outcome == Outcome.TOO_LONG) {
                outcome = scanner.discard();
            }
        }
        if (!member || outcome != Outcome.WHOLE) {
            inWrapper = false;
            recover(damage(outcome), Long.MAX_VALUE);
        }
    }

    /** Too long may mean that damage joined records, so the next one is looked for in what is at hand. */
    private void tooLong() throws IOException {
        long reached = window.offset();
        if (!recover(Damage.TOO_LONG, reached)) {
            window.seek(reached);
            discard(Damage.TOO_LONG);
        }
    }

    private void discard(Damage damage) throws IOException {
        if (scanner.discard() == Outcome.DAMAGED) {
            window.mark();
            passDamage(damage, (byte) ',', Long.MAX_VALUE); // what broke it off may be the next record
        } else {
            skip(damage);
        }
    }

    /**
     * Passes over bytes that are no record, up to the next object that looks like one. Says whether there was one before
     * {@code until}; if there was none to the end of the file, what was passed over is counted.
     */
    private boolean recover(Damage damage, long until) throws IOException {
        byte first = window.bytes[window.start];
        window.at = window.start + 1;
        window.mark();
        return passDamage(damage, first, until);
    }

    private boolean passDamage(Damage damage, byte before, long until) throws IOException {
        byte previous = before;
        int from = column;
        int here = columnAfter(column, before);
        long depth = depthAfter(0, before);
        while (window.offset() < until && window.ready()) {
            byte b = window.bytes[window.at];
            if (b == '{' && (here >= 0 || FOLLOWED_BY_RECORD.indexOf(previous) >= 0)) {
                if (resume(damage, from, here, depth, until)) {
                    return true;
                }
                here = -1;
            } else {
                window.at++;
                here = columnAfter(here, b);
                depth = depthAfter(depth, b);
            }
            previous = b > ' ' ? b : previous;
            window.mark();
        }
        if (until == Long.MAX_VALUE) {
            cut = damage == Damage.CUT_OFF;
            skip(damage);
        }
        return false;
    }

    private boolean resume(Damage damage, int from, int here, long depth, long until) throws IOException {
        Outcome outcome = ahead.scan(lists == 0 && !inWrapper);
        boolean record = outcome == Outcome.WHOLE && window.length() <= limits.recordBytes();
        if (outcome == Outcome.WRAPPER || (record && fits(damage, from, here, depth))) {
            skip(damage);
            if (outcome == Outcome.WRAPPER) {
                enterWrapper(ahead);
            } else {
                emit(ahead, here);
            }
            return true;
        }
        if (outcome != Outcome.WHOLE || window.offset() > until) {
            reread += window.length();
            boolean affordable = reread < FREE_REREADING + REREADING * window.offset();
            window.at = affordable ? window.start + 1 : (int) Math.min(window.at, until - window.offset() + window.at);
        }
        return false;
    }

    private boolean fits(Damage damage, int from, int here, long depth) {
        boolean audit = Wrapper.hasRecordMember(window.bytes, window.start, window.at);
        return likeness.fits(ahead.signature(), damage, from, here, depth, audit);
    }

    private static long depthAfter(long depth, byte b) {
        return switch (b) {
            case '{', '[' -> depth + 1;
            case '}', ']' -> depth - 1;
            default -> depth;
        };
    }
}
