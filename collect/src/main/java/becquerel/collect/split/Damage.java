package becquerel.collect.split;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.RecordSink;

/** Why bytes of a file are no record. */
enum Damage {
    CUT_OFF("cut off", "the file ends in the middle of this record", "Check that the export or copy finished."),
    DAMAGED("damaged", "this record is damaged", "Export the file again."),
    NOT_DATA("not data", "there is text here that is no record", "Check that nothing was written into the file."),
    OPEN_QUOTE("damaged", "a quote is opened here and never closed", "Export the file again."),
    REPEATED_HEADER("repeated header", "the column names stand here again", "Nothing, when tables were joined."),
    TOO_DEEP("nested too deep", "this record is nested deeper than any audit record", "Look at it by hand."),
    TOO_LONG("too long", "this record is longer than any audit record", "Look at it by hand.");

    private final String reason;
    private final String what;
    private final String remedy;

    Damage(String reason, String what, String remedy) {
        this.reason = reason;
        this.what = what;
        this.remedy = remedy;
    }

    void report(RecordSink sink, String path, long position) {
        sink.skipped(position, reason, new Problem(new Place(path, position), what, remedy));
    }
}
