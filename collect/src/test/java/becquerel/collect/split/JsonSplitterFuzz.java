package becquerel.collect.split;

import becquerel.collect.Limits;
import becquerel.collect.file.Collected;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class JsonSplitterFuzz {
    private static final Limits SMALL = new Limits(300, 12, 4, 100, 1 << 20, 200);

    @FuzzTest
    void splits(byte[] input) throws IOException {
        Collected got = new Collected();
        new Layout.Json().split(new Utf8Stream(new ByteArrayInputStream(input)), "in", SMALL, got);
        SplitterContract.check(got);
        Collected slowly = new Collected();
        Window bytewise = new Window(new Utf8Stream(new ByteArrayInputStream(input)), SMALL.recordBytes(), 1);
        new JsonSplitter(bytewise, SMALL, "in", slowly).run();
        SplitterContract.same(got, slowly);
    }
}
