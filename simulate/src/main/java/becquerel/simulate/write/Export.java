package becquerel.simulate.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one export. They are opened as rows come, and closed when nothing can come any more. */
final class Export implements Closeable {
    /** A row may come so many days after those of its date: time zones, and records that arrive late. */
    static final int LATE = 3;

    private static final LocalDateTime PACKED = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final Path evidence;
    private final String stem;
    private final String kind;
    private final Form form;
    private final Split split;
    private final TreeMap<Long, Part> open = new TreeMap<>();
    private final List<Log.Written> written = new ArrayList<>();
    private long last;

    /** @param stem folder and beginning of the files' names, relative to the evidence */
    Export(Path evidence, String stem, String kind, Form form, Split split) {
        this.evidence = evidence;
        this.stem = stem;
        this.kind = kind;
        this.form = form;
        this.split = split;
    }

    void add(Page page, Page.Row row) throws IOException {
        long key = split.byDay() ? Math.floorDiv(row.second(), 86_400L) : last;
        Part part = open.get(key);
        if (part != null && split.rows() > 0 && part.rows() >= split.rows()) {
            finish(key);
            key = ++last;
            part = null;
        }
        if (part == null) {
            part = new Part(file(key), form, split);
            open.put(key, part);
        }
        part.add(page, row);
    }

    /** Rows of dates before that one are complete. */
    void before(LocalDate date) throws IOException {
        if (split.byDay()) {
            for (long key : List.copyOf(open.headMap(date.toEpochDay()).keySet())) {
                finish(key);
            }
        }
    }

    private void finish(long key) throws IOException {
        Part part = open.remove(key);
        if (part != null) {
            part.close();
            String name = name(key);
            String path = name.endsWith(".gz") ? name + "!/" + plainName(name) : name;
            written.add(new Log.Written(path, kind, part.rows(), part.again()));
        }
    }

    private Path file(long key) throws IOException {
        Path file = evidence.resolve(name(key));
        Files.createDirectories(file.getParent());
        return file;
    }

    private String name(long key) {
        String part = split.byDay() ? "-" + LocalDate.ofEpochDay(key) : split.rows() > 0 ? "-part" + (key + 1) : "";
        return stem + part + form.suffix() + (split.packed() == Split.Packing.GZIP ? ".gz" : "");
    }

    /** What a packed file is called inside. */
    private static String plainName(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".gz".length());
    }

    /** In the order of their names; complete after closing. */
    List<Log.Written> written() {
        written.sort(Comparator.comparing(Log.Written::path));
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        for (long key : List.copyOf(open.keySet())) {
            finish(key);
        }
        if (split.packed() == Split.Packing.ZIP && !written.isEmpty()) {
            pack();
        }
    }

    /** Files become members of one archive, whose bytes depend on nothing but them. */
    private void pack() throws IOException {
        List<Log.Written> files = written();
        String archive = stem + ".zip";
        written.clear();
        try (var zip = new ZipOutputStream(Files.newOutputStream(evidence.resolve(archive)))) {
            zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
            for (Log.Written each : files) {
                Path file = evidence.resolve(each.path());
                String member = file.getFileName().toString();
                var entry = new ZipEntry(member);
                entry.setTimeLocal(PACKED);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
                Files.delete(file);
                written.add(new Log.Written(archive + "!/" + member, each.kind(), each.records(), each.duplicates()));
            }
        }
    }
}
