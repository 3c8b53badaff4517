package becquerel.collect;

import java.util.Optional;

/**
 * A dialect whose JSON files may hold records of others, too: streams to event hubs and storage put all tables into one file.
 * What the dialect itself skips is offered to the other reader.
 */
record Mixed(Dialect first, RecordParser other) implements Dialect {
    @Override
    public String kind() {
        return first.kind();
    }

    @Override
    public Optional<RecordParser> recognise(Sample sample) {
        Optional<RecordParser> own = first.recognise(sample);
        return sample instanceof Sample.Values ? own.map(parser -> either(parser, other)) : own;
    }

    private static RecordParser either(RecordParser parser, RecordParser other) {
        return (path, record) -> {
            ReadRecord read = parser.parse(path, record);
            if (!read.isSkipped()) {
                return read;
            }
            ReadRecord second = other.parse(path, record);
            return second.isSkipped() ? read : second;
        };
    }
}
