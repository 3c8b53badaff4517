package becquerel.collect.split;

import becquerel.collect.Limits;
import becquerel.collect.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** How the records of a text stand in it. */
public sealed interface Layout {
    /** JSON values: an array, lines, or one after another. */
    record Json() implements Layout {}

    /**
     * A table.
     *
     * @param header the bytes of the header row
     * @param names the column names without byte order mark, quotes and surrounding space
     * @param dataAt where the bytes behind the header begin
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Csv(char delimiter, char newline, byte[] header, List<String> names, long dataAt) implements Layout {
        public Csv {
            names = List.copyOf(names);
        }
    }

    /** What a text in UTF-8 that begins like this could be, the likelier first. */
    static List<Layout> guesses(byte[] head, int length) {
        List<Layout> guesses = new ArrayList<>();
        int first = 0;
        while (first < length && (head[first] == ',' || (head[first] <= ' ' && head[first] >= 0))) {
            first++;
        }
        boolean json = first < length && (head[first] == '{' || head[first] == '[');
        if (json) {
            guesses.add(new Json());
        }
        CsvHeader.find(head, length).ifPresent(guesses::add);
        if (!json && hasJsonLine(head, length)) {
            guesses.add(new Json()); // behind a line that something printed into the file
        }
        return guesses;
    }

    private static boolean hasJsonLine(byte[] head, int length) {
        int line = 0;
        while (line < length) {
            int first = line;
            while (first < length && (head[first] == ' ' || head[first] == '\t')) {
                first++;
            }
            if (first < length && (head[first] == '{' || head[first] == '[')) {
                return true;
            }
            line = Bytes.find(head, first, length, '\n') + 1;
        }
        return false;
    }

    /** Hands on every record of a text in UTF-8, in order; what is broken is counted and passed over. */
    default void split(InputStream text, String path, Limits limits, RecordSink sink) throws IOException {
        split(new Window(text, limits.recordBytes()), path, limits, sink);
    }

    private void split(Window window, String path, Limits limits, RecordSink sink) throws IOException {
        switch (this) {
            case Json() -> new JsonSplitter(window, limits, path, sink).run();
            case Csv csv -> new CsvSplitter(window, csv, limits.recordBytes(), path, sink).run(csv.dataAt());
        }
    }
}
