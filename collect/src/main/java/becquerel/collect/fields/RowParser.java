package becquerel.collect.fields;

import becquerel.collect.CsvRow;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.value.WrapperTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one table, whose columns are known. */
final class RowParser implements RecordParser {
    private final FieldSource source;
    private final Fields.Columns columns;
    private final char delimiter;
    private final WrapperTime.Order order;

    RowParser(FieldSource source, Sample.Columns sample) {
        this.source = source;
        this.columns = Fields.Columns.of(sample.names());
        this.delimiter = sample.delimiter();
        this.order = WrapperTime.settle(times(sample));
    }

    @Override
    public ReadRecord parse(String path, RawRecord record) {
        CsvRow row = CsvRow.of(record.bytes(), delimiter);
        if (isHeader(row)) {
            return ObjectParser.skipped(path, record, "repeated header");
        }
        return ObjectParser.read(source, new Fields.Row(columns, row), new Desk(path, record.position(), order));
    }

    /** Files that were put together keep the header of each part. */
    private boolean isHeader(CsvRow row) {
        List<String> header = columns.written();
        int last = header.size() - 1;
        return row.size() == header.size()
                && row.text(0).equals(header.getFirst())
                && row.text(last).equals(header.get(last));
    }

    /** Whatever stands in a column that is called after a time or date. */
    private static List<String> times(Sample.Columns sample) {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < sample.names().size(); i++) {
            String name = Names.normal(sample.names().get(i));
            if (isTime(name)) {
                for (List<String> row : sample.firstRows()) {
                    times.add(i < row.size() ? row.get(i) : "");
                }
            }
        }
        return times;
    }

    private static boolean isTime(String name) {
        return name.contains("date")
                || name.contains("time")
                || name.startsWith("datum")
                || name.startsWith("fecha")
                || name.startsWith("received")
                || name.startsWith("zeit");
    }
}
