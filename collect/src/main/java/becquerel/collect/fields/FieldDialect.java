package becquerel.collect.fields;

import becquerel.collect.CsvRow;
import becquerel.collect.Dialect;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A source in one of its two containers. JSON files may mix sources (Azure Monitor writes several logs into one): such a file
 * is called by the source of its first record, and each record is read by the source that knows it.
 */
public final class FieldDialect implements Dialect {
    private final FieldSource source;
    private final boolean table;
    private final List<FieldSource> all;

    private FieldDialect(FieldSource source, boolean table, List<FieldSource> all) {
        this.source = source;
        this.table = table;
        this.all = all;
    }

    /** The dialects of these sources, in their order. */
    public static List<Dialect> of(List<FieldSource> sources) {
        List<Dialect> dialects = new ArrayList<>();
        for (FieldSource source : sources) {
            dialects.add(new FieldDialect(source, true, sources));
            dialects.add(new FieldDialect(source, false, sources));
        }
        return dialects;
    }

    /** Reads JSON objects, each by the source that knows it. */
    public static RecordParser objects(List<FieldSource> sources) {
        return new ObjectParser(List.copyOf(sources));
    }

    @Override
    public String kind() {
        return source.kind() + (table ? ", CSV" : ", JSON");
    }

    @Override
    public Optional<RecordParser> recognise(Sample sample) {
        return switch (sample) {
            case Sample.Columns columns ->
                table && isOurs(columns) ? Optional.of(new RowParser(source, columns)) : Optional.empty();
            case Sample.Values values ->
                !table && first(values).filter(source::equals).isPresent()
                        ? Optional.of(new ObjectParser(ownFirst()))
                        : Optional.empty();
        };
    }

    /** Nearly every record of a file is of the source that names it; no other source knows such a record. */
    private List<FieldSource> ownFirst() {
        List<FieldSource> sources = new ArrayList<>(all);
        sources.remove(source);
        sources.addFirst(source);
        return sources;
    }

    private boolean isOurs(Sample.Columns sample) {
        Fields.Columns columns = Fields.Columns.of(sample.names());
        CsvRow empty = CsvRow.of(new byte[0], sample.delimiter());
        return source.knows(new Fields.Row(columns, empty));
    }

    /** The source of the first value that any source knows. */
    private Optional<FieldSource> first(Sample.Values sample) {
        for (JsonNode value : sample.first()) {
            if (value instanceof ObjectNode object) {
                Optional<FieldSource> known = ObjectParser.source(all, Fields.of(object));
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }
}
