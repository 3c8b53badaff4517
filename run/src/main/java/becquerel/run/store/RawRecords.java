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
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies the bytes of every cited record into {@code raw/}: one file for each file of evidence, named by its SHA-256, one
 * record after another with a line feed between, and {@code index.csv} that says where each lies. Files are read once more for
 * this, so that nobody has to keep records of which only a few are ever cited.
 */
public final class RawRecords {
    private final Path folder;
    private final int longestText;
    private final Map<EvidenceRef, String> texts = new TreeMap<>();

    /** {@code longestText} bounds what {@link #texts} keeps of a record, in characters. */
    public RawRecords(Path folder, int longestText) {
        this.folder = folder;
        this.longestText = longestText;
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
        String name = file.sha256() + ".txt";
        // Two files with equal bytes share one copy; the second adds its records behind the first's.
        Path target = folder.resolve(name);
        long start = Files.exists(target) ? Files.size(target) : 0;
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            file.split(new RecordSink() {
                private long offset = start;
                private int left = wanted.cardinality();

                @Override
                public void record(RawRecord record) {
                    if (!wanted.get((int) record.position())) {
                        return;
                    }
                    left--;
                    try {
                        out.write(record.bytes());
                        out.write('\n');
                        index.row(List.of(
                                file.path(),
                                file.sha256(),
                                String.valueOf(record.position()),
                                name,
                                String.valueOf(offset),
                                String.valueOf(record.bytes().length)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    offset += record.bytes().length + 1L;
                    if (printed.get((int) record.position())) {
                        texts.put(new EvidenceRef(file.path(), record.position(), ""), text(record));
                    }
                }

                @Override
                public void skipped(long position, String reason, Problem problem) {}

                @Override
                public void problem(Problem problem) {}

                @Override
                public boolean stopped() {
                    return left == 0;
                }
            });
        }
    }

    private String text(RawRecord record) {
        int bytes = Math.min(record.bytes().length, longestText * 4);
        String text = new String(record.bytes(), 0, bytes, StandardCharsets.UTF_8);
        return text.length() <= longestText ? text : text.substring(0, longestText);
    }
}
