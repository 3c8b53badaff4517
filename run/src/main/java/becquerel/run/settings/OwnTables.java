package becquerel.run.settings;

import becquerel.knowledge.NetworkLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables a person gave, opened once before anything is judged, in the order given: the first that knows a thing says it. */
public final class OwnTables {
    /** Only the shipped ones. */
    public static final OwnTables NONE = new OwnTables(List.of(), List.of());

    private final List<Path> files;
    private final List<MmdbTable> tables;

    private OwnTables(List<Path> files, List<MmdbTable> tables) {
        this.files = List.copyOf(files);
        this.tables = List.copyOf(tables);
    }

    /**
     * Opens MaxMind DB files, whatever their maker.
     *
     * @throws UsageProblem if one cannot be used
     */
    public static OwnTables open(List<Path> files) {
        List<MmdbTable> tables = new ArrayList<>();
        files.forEach(file -> tables.add(MmdbTable.open(file)));
        return new OwnTables(files, tables);
    }

    /** These tables first, then the shipped ones. */
    public NetworkLookup lookup() {
        return NetworkLookup.preferring(List.copyOf(tables));
    }

    /** Where they lie, in full. */
    public List<String> paths() {
        return files.stream()
                .map(file -> file.toAbsolutePath().normalize().toString())
                .toList();
    }

    /** The day of each table and the hash of its file. */
    public SortedMap<String, String> dates() {
        var dates = new TreeMap<String, String>();
        tables.forEach(table -> dates.put("Own table " + table.name(), table.version()));
        return dates;
    }
}
