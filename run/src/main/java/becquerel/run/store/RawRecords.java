package becquerel.run.store;

import becquerel.activity.EvidenceRef;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Copies the bytes of every cited record into {@code raw/}: one file for each file of evidence, named by its SHA-256, one
 * record after another with a line feed between, and {@code index.csv} that says where each lies. Records are fetched from the
 * evidence once more, so that nobody has to keep them of which only a few are ever cited; a file in which none can be found
 * except from its start is read again.
 */
public final class RawRecords {
    private final Path folder;
    private final int longestText;
    private final Fetch fetch;
    private final Whole whole;
    private final Map<EvidenceRef, String> texts = new TreeMap<>();
    private final List<Copied> copied = new ArrayList<>();
    private int missing;

    /** {@code longestText} bounds what {@link #texts} keeps of a record, in characters. */
    public RawRecords(Path folder, int longestText, Fetch fetch, Whole whole) {
        this.folder = folder;
        this.longestText = longestText;
        this.fetch = fetch;
        this.whole = whole;
    }

    /** The bytes of one record; empty where they can only be had by reading the file from its start. */
    public interface Fetch {
        Optional<byte[]> bytes(EvidenceFile file, long position);
    }

    /** The same file in a form that can be read from its start. */
    public interface Whole {
        EvidenceFile of(EvidenceFile file);
    }

    /**
     * Where the copy of a record lies.
     *
     * @param raw name of the file in {@code raw/}
     */
    public record Copied(String file, long position, String raw, long offset, int length) {}

    /** Notes for a later run where each copy lies ({@link EarlierRaw}). */
    public void keep(Path state) {
        EarlierRaw.writeCited(state, copied);
    }

    /**
     * Copies what was cited {@code before} and is not now into the state: when it is cited again its evidence may be gone.
     */
    public void setAside(List<EvidenceFile> files, Collection<EvidenceRef> before, Path state) throws IOException {
        if (before.isEmpty()) {
            return;
        }
        Set<Position> there = copied.stream()
                .map(copy -> new Position(copy.file(), copy.position()))
                .collect(Collectors.toSet());
        List<EvidenceRef> left = before.stream()
                .filter(ref -> !there.contains(new Position(ref.file(), ref.position())))
                .toList();
        if (!left.isEmpty()) {
            var aside = new RawRecords(EarlierRaw.aside(state), 0, fetch, whole);
            aside.copy(files, left, List.of());
            EarlierRaw.writeAside(state, aside.copied);
        }
    }

    private record Position(String file, long position) {}

    /** How many cited records could not be had any more. */
    public int missing() {
        return missing;
    }

    /** Copies the records cited; {@code shown} are those whose text the report prints. */
    public void copy(List<EvidenceFile> files, Collection<EvidenceRef> cited, Collection<EvidenceRef> shown)
            throws IOException {
        Files.createDirectories(folder);
        Map<String, BitSet> wanted = new TreeMap<>();
        Map<String, BitSet> printed = new TreeMap<>();
        cited.forEach(ref -> positions(wanted, ref));
        shown.forEach(ref -> positions(printed, ref));
        try (var index = new CsvFile(
                folder.resolve("index.csv"), List.of("file", "sha256", "position", "raw", "offset", "length"))) {
            for (EvidenceFile file : files) {
                BitSet positions = wanted.get(file.path());
                if (positions != null) {
                    copy(file, positions, printed.getOrDefault(file.path(), new BitSet()), index);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void positions(Map<String, BitSet> byFile, EvidenceRef ref) {
        byFile.computeIfAbsent(ref.file(), file -> new BitSet()).set((int) ref.position());
    }

    /** The beginning of the records to be printed. */
    public Map<EvidenceRef, String> texts() {
        return texts;
    }

    private void copy(EvidenceFile file, BitSet wanted, BitSet printed, CsvFile index) throws IOException {
        try (var copy = new Copy(file, printed, index)) {
            var left = (BitSet) wanted.clone();
            for (int position = wanted.nextSetBit(0); position >= 0; position = wanted.nextSetBit(position + 1)) {
                Optional<byte[]> bytes = fetch.bytes(file, position);
                if (bytes.isPresent()) {
                    copy.add(position, bytes.get());
                    left.clear(position);
                }
            }
            if (!left.isEmpty()) {
                whole.of(file).split(copy.of(left));
            }
            copy.missing(left);
        }
    }

    /** The copy of one file's records in the making. */
    private final class Copy implements AutoCloseable {
        private final EvidenceFile file;
        private final BitSet printed;
        private final CsvFile index;
        private final String name;
        private final OutputStream out;
        private long offset;

        Copy(EvidenceFile file, BitSet printed, CsvFile index) throws IOException {
            this.file = file;
            this.printed = printed;
            this.index = index;
            this.name = file.sha256() + ".txt";
            // Two files with equal bytes share one copy; the second adds its records behind the first's.
            Path target = folder.resolve(name);
            this.offset = Files.exists(target) ? Files.size(target) : 0;
            this.out = new BufferedOutputStream(
                    Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }

        void add(long position, byte[] bytes) throws IOException {
            out.write(bytes);
            out.write('\n');
            index.row(List.of(
                    file.path(),
                    file.sha256(),
                    String.valueOf(position),
                    name,
                    String.valueOf(offset),
                    String.valueOf(bytes.length)));
            copied.add(new Copied(file.path(), position, name, offset, bytes.length));
            offset += bytes.length + 1L;
            if (printed.get((int) position)) {
                texts.put(new EvidenceRef(file.path(), position, ""), text(bytes));
            }
        }

        /** Takes the wanted ones of all records of the file, and leaves in the set those that it does not find. */
        RecordSink of(BitSet wanted) {
            return new RecordSink() {
                @Override
                public void record(RawRecord record) {
                    if (!wanted.get((int) record.position())) {
                        return;
                    }
                    wanted.clear((int) record.position());
                    try {
                        add(record.position(), record.bytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void skipped(long position, String reason, Problem problem) {}

                @Override
                public void problem(Problem problem) {}

                @Override
                public boolean stopped() {
                    return wanted.isEmpty();
                }
            };
        }

        /** Records of evidence that is no longer where it was have a line without a place. */
        void missing(BitSet positions) throws IOException {
            for (int position = positions.nextSetBit(0); position >= 0; position = positions.nextSetBit(position + 1)) {
                index.row(List.of(file.path(), file.sha256(), String.valueOf(position), "", "", ""));
                missing++;
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private String text(byte[] record) {
        int bytes = Math.min(record.length, longestText * 4);
        String text = new String(record, 0, bytes, StandardCharsets.UTF_8);
        return text.length() <= longestText ? text : text.substring(0, longestText);
    }
}
