package becquerel.collect.golden;

import becquerel.collect.Dialect;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.value.Json;
import java.util.List;
import java.util.Objects;

/** Parsers of one source by itself, for tests that hand them records of their own making. */
public final class Parsers {
    private Parsers() {}

    /** For rows of a table with these columns, between semicolons. */
    public static RecordParser rows(FieldSource source, String... columns) {
        return only(source, new Sample.Columns(List.of(columns), ';', List.of()));
    }

    /** For JSON objects, in a file that begins with one like this. */
    public static RecordParser objects(FieldSource source, String first) {
        return only(source, new Sample.Values(List.of(Objects.requireNonNull(Json.parse(first)))));
    }

    private static RecordParser only(FieldSource source, Sample sample) {
        for (Dialect dialect : FieldDialect.of(List.of(source))) {
            var parser = dialect.recognise(sample);
            if (parser.isPresent()) {
                return parser.get();
            }
        }
        throw new AssertionError(source.kind() + " does not know " + sample);
    }
}
