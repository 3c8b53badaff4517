package becquerel.collect.split;

import becquerel.collect.CsvRow;
import becquerel.collect.RawRecord;
import becquerel.collect.file.Collected;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

class CsvSplitterFuzz {
    private static final int LONGEST = 300;

    @FuzzTest
    void splits(byte[] input) throws IOException {
        byte[] text = new Utf8Stream(new ByteArrayInputStream(input)).readAllBytes();
        Optional<Layout.Csv> found = CsvHeader.find(text, text.length);
        if (found.isEmpty()) {
            return;
        }
        Layout.Csv layout = found.get();
        Collected got = split(text, layout, 1 << 12);
        SplitterContract.check(got);
        SplitterContract.same(got, split(text, layout, 1));
        for (RawRecord row : got.records()) {
            CsvRow.cells(row.bytes(), layout.delimiter());
        }
    }

    private static Collected split(byte[] text, Layout.Csv layout, int chunk) throws IOException {
        Collected got = new Collected();
        Window window = new Window(new ByteArrayInputStream(text), LONGEST, chunk);
        new CsvSplitter(window, layout, LONGEST, "in", got).run(layout.dataAt());
        return got;
    }
}
