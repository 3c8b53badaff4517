package becquerel.run.codec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** One value in a file of its own. */
public final class Filed {
    private Filed() {}

    public static void write(Path file, Class<?> type, Object value) {
        var bytes = new Output(new Dictionary());
        Shape.plain(type).write(value, bytes);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            bytes.copy(0, bytes.size(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also when the bytes cannot be such a value
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try (var in = new Input(FileChannel.open(file))) {
            return type.cast(Shape.plain(type).read(in));
        } catch (RuntimeException e) {
            throw new IOException(file + ": is damaged", e);
        }
    }
}
