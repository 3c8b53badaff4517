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

/**
 * The records that a case cites, whose bytes are in its {@code raw/}, and those that it cited before somebody decided otherwise, whose
 * bytes are in its state: decisions are taken back when the evidence may be gone.
 */
public final class EarlierRaw implements Earlier.Fetch {
    private static final String CITED = "cited";
    private static final String ASIDE = "set-aside";

    private final Map<String, Map<Long, Placed>> copies = new HashMap<>();

    /**
     * Opens the records of a case.
     *
     * @throws IOException when the list of them is damaged
     */
    public EarlierRaw(Path raw, Path state) throws IOException {
        add(raw, state.resolve(CITED));
        if (Files.exists(state.resolve(ASIDE))) {
            add(aside(state), state.resolve(ASIDE));
        }
    }

    private void add(Path folder, Path list) throws IOException {
        for (RawRecords.Copied copy : Filed.read(list, All.class).copies()) {
            copies.computeIfAbsent(copy.file(), none -> new HashMap<>()).put(copy.position(), new Placed(folder, copy));
        }
    }

    private record All(List<RawRecords.Copied> copies) {}

    private record Placed(Path folder, RawRecords.Copied copy) {}

    /** Where the bytes of records lie that are not cited any more. */
    static Path aside(Path state) {
        return state.resolve(ASIDE + "-raw");
    }

    static void writeCited(Path state, List<RawRecords.Copied> copies) {
        Filed.write(state.resolve(CITED), All.class, new All(copies));
    }

    static void writeAside(Path state, List<RawRecords.Copied> copies) {
        Filed.write(state.resolve(ASIDE), All.class, new All(copies));
    }

    /** All records it holds. */
    public List<EvidenceRef> records() {
        return copies.values().stream()
                .flatMap(each -> each.values().stream())
                .map(placed ->
                        new EvidenceRef(placed.copy().file(), placed.copy().position(), ""))
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(String path, long position) {
        return Optional.ofNullable(copies.getOrDefault(path, Map.of()).get(position))
                .flatMap(EarlierRaw::bytes);
    }

    private static Optional<byte[]> bytes(Placed placed) {
        RawRecords.Copied copy = placed.copy();
        Path file = placed.folder().resolve(copy.raw()).normalize();
        if (!placed.folder().normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
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
