package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.CsvRow;
import becquerel.collect.Dialect;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.RecordSink;
import becquerel.collect.Sample;
import becquerel.collect.split.Layout;
import becquerel.collect.split.Utf8Stream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every dialect whether it understands a file that begins like this. */
final class Recognition {
    private static final String NO_RECORDS = "the file holds no records";
    private static final int HEAD = 256 << 10;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int ROWS = 8;
    private static final int VALUES = 64;
    private static final int SAMPLED = 4 << 20;
    /** How far a table is searched for a date that settles which number is the month. */
    private static final long SEARCHED = 256L << 20;

    /** What a file is and who understands its records. */
    record Understood(String kind, Layout layout, RecordParser parser) {}

    /**
     * What came of asking.
     *
     * @param unknown what the file looks like when nobody understands it; empty for what is no text at all
     */
    record Answer(Optional<Understood> understood, String unknown) {
        Optional<Problem> problem(String path) {
            if (unknown.equals(NO_RECORDS)) {
                return Optional.of(
                        Troubles.of(path, NO_RECORDS, "Nothing, if nothing was found when it was exported."));
            }
            return unknown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Troubles.of(
                            path,
                            "nobody understands this file: it is " + unknown,
                            "Nothing, if it is no evidence; else export it in a form that the README lists."));
        }
    }

    private final List<Dialect> dialects;
    private final Limits limits;
    private final JsonMapper json;

    Recognition(List<Dialect> dialects, Limits limits) {
        this.dialects = dialects;
        this.limits = limits;
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.recordBytes())
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bounds).build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .build();
    }

    Answer of(Source source) throws IOException {
        byte[] head;
        try (InputStream text = new Utf8Stream(source.open())) {
            head = text.readNBytes(HEAD);
        }
        if (new String(head, StandardCharsets.UTF_8).isBlank()) {
            return new Answer(Optional.empty(), NO_RECORDS);
        }
        String first = "text";
        for (Layout layout : Layout.guesses(head, head.length)) {
            First records = first(layout, source, head);
            if (records.isEmpty() && layout instanceof Layout.Json) {
                return new Answer(Optional.empty(), NO_RECORDS);
            }
            Sample sample = sample(layout, records);
            for (Dialect dialect : dialects) {
                Optional<RecordParser> parser = dialect.recognise(sample);
                if (parser.isPresent()) {
                    RecordParser better =
                            dialect.recognise(withDates(sample, layout, source)).orElse(parser.get());
                    return new Answer(Optional.of(new Understood(dialect.kind(), layout, better)), "");
                }
            }
            first = first.equals("text") ? describe(sample) : first;
        }
        return new Answer(Optional.empty(), isBinary(head) ? "" : first);
    }

    /** No text has zero bytes once it is UTF-8. */
    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Sample sample) {
        String what = switch (sample) {
            case Sample.Columns(var names, var _, var _) ->
                names.size() < 2 ? "text" : "a table with the columns " + String.join(", ", names);
            case Sample.Values(var values) ->
                values.isEmpty() || !values.getFirst().isObject()
                        ? "text"
                        : "JSON with the members "
                                + String.join(", ", values.getFirst().propertyNames());
        };
        String shown = Names.shown(what);
        return shown.length() <= LONGEST_DESCRIPTION ? shown : shown.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    private First first(Layout layout, Source source, byte[] head) throws IOException {
        First first = new First(layout instanceof Layout.Csv ? ROWS : VALUES);
        boolean whole = head.length < HEAD;
        try (InputStream text = whole ? new ByteArrayInputStream(head) : new Utf8Stream(source.open())) {
            layout.split(new Limited(text, limits.recordBytes() + (long) SAMPLED), "", limits, first);
        }
        return first;
    }

    /** The sample with rows that settle the order of day and month, where its own rows do not. */
    private Sample withDates(Sample sample, Layout layout, Source source) throws IOException {
        if (!(sample instanceof Sample.Columns columns)) {
            return sample;
        }
        OpenDates dates = OpenDates.after(columns.firstRows(), columns.delimiter());
        if (dates.isNeeded()) {
            try (InputStream text = new Limited(new Utf8Stream(source.open()), SEARCHED)) {
                layout.split(text, "", limits, dates);
            }
        }
        List<List<String>> rows = new ArrayList<>(columns.firstRows());
        rows.addAll(dates.found());
        return new Sample.Columns(columns.names(), columns.delimiter(), rows);
    }

    private Sample sample(Layout layout, First first) {
        return switch (layout) {
            case Layout.Csv csv ->
                new Sample.Columns(
                        csv.names(),
                        csv.delimiter(),
                        first.records.stream()
                                .map(row -> CsvRow.cells(row, csv.delimiter()))
                                .toList());
            case Layout.Json() -> new Sample.Values(values(first.records));
        };
    }

    private List<JsonNode> values(List<byte[]> records) {
        List<JsonNode> values = new ArrayList<>();
        for (byte[] record : records) {
            try {
                values.add(json.readTree(record));
            } catch (JacksonException e) {
                // not a sample of anything; when records are read, the parser will say what is wrong with it
            }
        }
        return values;
    }

    /** Keeps the first records and then stops. */
    private static final class First implements RecordSink {
        private final int most;
        private final List<byte[]> records = new ArrayList<>();
        private long bytes;
        private boolean skipped;

        First(int most) {
            this.most = most;
        }

        boolean isEmpty() {
            return records.isEmpty() && !skipped;
        }

        @Override
        public void record(RawRecord record) {
            records.add(record.bytes());
            bytes += record.bytes().length;
        }

        @Override
        public void skipped(long position, String reason, Problem problem) {
            skipped = true;
        }

        @Override
        public void problem(Problem problem) {}

        @Override
        public boolean stopped() {
            return records.size() >= most || bytes > SAMPLED;
        }
    }
}
