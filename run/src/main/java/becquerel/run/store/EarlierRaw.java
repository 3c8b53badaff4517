package becquerel.run.store;

import becquerel.activity.EvidenceRef;
import becquerel.run.codec.Filed;
import becquerel.run.intake.Earlier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that a case cited before more evidence came to it; their bytes are in its {@code raw/}. */
public final class EarlierRaw implements Earlier.Fetch {
    private static final String FILE = "cited";

    private final Path raw;
    private final Map<String, Map<Long, RawRecords.Copied>> copies = new HashMap<>();

    /**
     * Opens the records of a case.
     *
     * @throws IOException when the list of them is damaged
     */
    public EarlierRaw(Path raw, Path state) throws IOException {
        this.raw = raw;
        for (RawRecords.Copied copy : Filed.read(state.resolve(FILE), All.class).copies()) {
            copies.computeIfAbsent(copy.file(), none -> new HashMap<>()).put(copy.position(), copy);
        }
    }

    private record All(List<RawRecords.Copied> copies) {}

    static void write(Path state, List<RawRecords.Copied> copies) {
        Filed.write(state.resolve(FILE), All.class, new All(copies));
    }

    /** All records it holds. */
    public List<EvidenceRef> records() {
        return copies.values().stream()
                .flatMap(each -> each.values().stream())
                .map(copy -> new EvidenceRef(copy.file(), copy.position(), ""))
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(String path, long position) {
        return Optional.ofNullable(copies.getOrDefault(path, Map.of()).get(position))
                .flatMap(this::bytes);
    }

    private Optional<byte[]> bytes(RawRecords.Copied copy) {
        Path file = raw.resolve(copy.raw()).normalize();
        if (!raw.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (copy.offset() < 0 || copy.length() < 0 || copy.offset() + copy.length() > in.length()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[copy.length()];
            in.seek(copy.offset());
            in.readFully(bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
