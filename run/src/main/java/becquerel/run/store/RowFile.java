package becquerel.run.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * Rows on their way into the database: CSV in which every text is quoted, so that none is ever taken for anything else. A NUL,
 * which the database's reader does not pass, becomes the replacement character.
 */
final class RowFile implements AutoCloseable {
    /** How the database has to read the file. */
    static final String OPTIONS =
            "(FORMAT csv, HEADER false, AUTO_DETECT false, DELIMITER ',', QUOTE '\"', ESCAPE '\"',"
                    + " NEW_LINE '\\n', ALLOW_QUOTED_NULLS false, PARALLEL false, MAX_LINE_SIZE 16777216)";

    /** Longer texts are cut; the whole record is named by file and position. */
    private static final int LONGEST = 16_000;

    private final OutputStream out;
    private byte[] buffer = new byte[1 << 16];
    private int used;
    private boolean begun;

    RowFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    void text(String value) throws IOException {
        separate();
        byte[] bytes = (value.length() <= LONGEST ? value : value.substring(0, LONGEST))
                .replace('\0', '\ufffd')
                .getBytes(StandardCharsets.UTF_8);
        reserve(2 * bytes.length + 2);
        buffer[used++] = '"';
        for (byte each : bytes) {
            if (each == '"') {
                buffer[used++] = '"';
            }
            buffer[used++] = each;
        }
        buffer[used++] = '"';
    }

    void number(long value) throws IOException {
        plain(Long.toString(value));
    }

    void moment(Instant value) throws IOException {
        String iso = value.toString();
        plain(iso.substring(0, iso.length() - 1)); // without the Z: the column is UTC
    }

    private void plain(String value) throws IOException {
        separate();
        reserve(value.length());
        for (int i = 0; i < value.length(); i++) {
            buffer[used++] = (byte) value.charAt(i);
        }
    }

    void end() throws IOException {
        reserve(1);
        buffer[used++] = '\n';
        begun = false;
    }

    private void separate() throws IOException {
        if (begun) {
            reserve(1);
            buffer[used++] = ',';
        }
        begun = true;
    }

    private void reserve(int bytes) throws IOException {
        if (bytes > buffer.length - used) {
            out.write(buffer, 0, used);
            used = 0;
        }
        if (bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, bytes);
        }
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, used);
        out.close();
    }
}
