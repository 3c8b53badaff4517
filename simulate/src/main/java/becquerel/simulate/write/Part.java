package becquerel.simulate.write;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One file of an export while it is written. A window of rows is put in order, so that small files are ordered as a whole. */
final class Part implements Closeable {
    private static final int WINDOW = 3_000_000; // bytes

    private record Waiting(Page page, Page.Row row) {
        long second() {
            return row.second();
        }
    }

    private final Form form;
    private final Comparator<Waiting> order;
    private final OutputStream out;
    private final List<Waiting> window = new ArrayList<>();
    private int waiting;
    private boolean begun;
    private long rows;
    private long again;

    Part(Path file, Form form, Split split) throws IOException {
        this.form = form;
        Comparator<Waiting> byTime = Comparator.comparingLong(Waiting::second);
        this.order = split.newestFirst() ? byTime.reversed() : byTime;
        OutputStream plain = Files.newOutputStream(file);
        this.out = split.packed() == Split.Packing.GZIP ? new FastGzip(plain) : plain;
        text(form.wide() ? Form.MARK + form.head() : form.head());
    }

    long rows() {
        return rows;
    }

    /** Rows that are in an earlier place, too. */
    long again() {
        return again;
    }

    void add(Page page, Page.Row row) throws IOException {
        window.add(new Waiting(page, row));
        waiting += row.length();
        rows++;
        if (row.again()) {
            again++;
        }
        if (waiting > WINDOW) {
            flush();
        }
    }

    private void flush() throws IOException {
        window.sort(order);
        for (Waiting each : window) {
            if (begun && !form.between().isEmpty()) {
                text(form.between());
            }
            begun = true;
            Page.Row row = each.row();
            if (form.wide()) {
                text(new String(each.page().bytes(), row.from(), row.length(), UTF_8));
            } else {
                out.write(each.page().bytes(), row.from(), row.length());
            }
        }
        window.clear();
        waiting = 0;
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(form.wide() ? UTF_16LE : UTF_8));
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
            text(form.tail());
        }
    }

    /** Packs lightly; time matters more here than room. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(java.util.zip.Deflater.BEST_SPEED);
        }
    }
}
