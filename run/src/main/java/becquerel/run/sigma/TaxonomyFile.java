package becquerel.run.sigma;

import becquerel.detect.sigma.LogSource;
import becquerel.run.sigma.Taxonomy.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a taxonomy file; collects every mistake in it. */
final class TaxonomyFile {
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("source", "when", "logsources", "closed", "fields", "others"));
    private static final Set<String> PARTS = new TreeSet<>(Set.of("category", "product", "service"));

    private final String file;
    private final List<String> mistakes;

    private TaxonomyFile(String file, List<String> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** What the text says; mistakes are added to the list, each a line with the file and the number of the entry. */
    static List<Taxonomy> read(String file, String text, List<String> mistakes) {
        return new TaxonomyFile(file, mistakes).entries(text);
    }

    private List<Taxonomy> entries(String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(1 << 20)
                    .setMaxAliasesForCollections(0)
                    .build();
            Object yaml = new Load(settings).loadFromString(text);
            List<Taxonomy> entries = new ArrayList<>();
            for (Object each : yaml instanceof List<?> list ? list : List.of(yaml == null ? "" : yaml)) {
                String where = file + ": entry " + (entries.size() + 1);
                if (each instanceof Map<?, ?> map) {
                    entries.add(entry(map, where));
                } else {
                    mistakes.add(where + " is not a group of key: value lines");
                }
            }
            return entries;
        } catch (YamlEngineException e) {
            mistakes.add(file + ": is not YAML: " + e.getMessage());
            return List.of();
        }
    }

    private Taxonomy entry(Map<?, ?> map, String where) {
        unknown(map, KEYS, where);
        var sources = new LinkedHashSet<>(texts(map.get("source"), where + ": source"));
        if (sources.isEmpty()) {
            mistakes.add(where + " names no source");
        }
        Map<String, Set<String>> when = new LinkedHashMap<>();
        group(map.get("when"), where + ": when")
                .forEach((field, values) -> when.put(field, Set.copyOf(texts(values, where + ": when " + field))));
        Map<String, List<Way>> fields = new LinkedHashMap<>();
        group(map.get("fields"), where + ": fields")
                .forEach((field, ways) -> fields.put(field, ways(ways, where + ": field " + field)));
        return new Taxonomy(
                sources,
                when,
                logSources(map.get("logsources"), where),
                Boolean.TRUE.equals(map.get("closed")),
                others(map.get("others"), where),
                fields);
    }

    /** A list of names, or of lists of them. */
    private Set<String> others(@Nullable Object written, String where) {
        Set<String> others = new LinkedHashSet<>();
        for (Object each : written instanceof List<?> list ? list : List.of()) {
            others.addAll(texts(each, where + ": others"));
        }
        return others;
    }

    private List<LogSource> logSources(@Nullable Object written, String where) {
        List<LogSource> all = new ArrayList<>();
        for (Object each : written instanceof List<?> list ? list : List.of()) {
            Map<String, Object> parts = group(each, where + ": logsources");
            unknown(parts, PARTS, where + ": logsources");
            all.add(new LogSource(part(parts, "category"), part(parts, "product"), part(parts, "service")));
        }
        if (all.isEmpty()) {
            mistakes.add(where + " names no logsources");
        }
        return all;
    }

    private static String part(Map<String, Object> parts, String key) {
        return String.valueOf(parts.getOrDefault(key, ""));
    }

    private List<Way> ways(Object written, String where) {
        List<Way> ways = new ArrayList<>();
        for (Object each : written instanceof List<?> list ? list : List.of(written)) {
            if (each instanceof Map<?, ?>) {
                ways.add(way(group(each, where), where));
            } else {
                ways.add(Way.to(String.valueOf(each)));
            }
        }
        return ways;
    }

    private Way way(Map<String, Object> map, String where) {
        unknown(map, Set.of("path", "values", "otherwise"), where);
        Map<String, String> values = new LinkedHashMap<>();
        group(map.get("values"), where).forEach((from, to) -> values.put(from, String.valueOf(to)));
        if (!map.containsKey("path") || values.isEmpty()) {
            mistakes.add(where + ": a place with a value table needs path and values");
        }
        return new Way(
                String.valueOf(map.getOrDefault("path", "")),
                values,
                Optional.ofNullable(map.get("otherwise")).map(String::valueOf));
    }

    private Map<String, Object> group(@Nullable Object written, String where) {
        Map<String, Object> group = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((key, value) -> group.put(String.valueOf(key), value == null ? "" : value));
        } else if (written != null) {
            mistakes.add(where + " must be a group of key: value lines");
        }
        return group;
    }

    private List<String> texts(@Nullable Object written, String where) {
        List<String> texts = new ArrayList<>();
        for (Object each : written instanceof List<?> list ? list : written == null ? List.of() : List.of(written)) {
            if (each instanceof Map || each instanceof List || each == null) {
                mistakes.add(where + " must hold plain values");
            } else {
                texts.add(String.valueOf(each));
            }
        }
        return texts;
    }

    private void unknown(Map<?, ?> map, Set<String> known, String where) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                mistakes.add(where + ": the key " + key + " is not known; known are " + String.join(", ", known));
            }
        }
    }
}
