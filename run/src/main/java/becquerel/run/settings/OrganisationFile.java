package becquerel.run.settings;

import becquerel.knowledge.CleanUp;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a person says of each tenant in {@code organisation.yaml} (CONTRACT 4): a list, everything in it optional. All mistakes
 * are reported at once.
 */
public record OrganisationFile(List<Tenant> tenants) {
    public static final OrganisationFile NONE = new OrganisationFile(List.of());

    private static final String SAID = "given in organisation.yaml";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "tenant",
            "name",
            "ownDomains",
            "partnerDomains",
            "vips",
            "finance",
            "admins",
            "serviceAccounts",
            "ownNetworks",
            "approvedApps",
            "approvedForwardTargets",
            "cleanUp",
            "timezone"));

    /**
     * One tenant as the file gives it.
     *
     * @param id tenant id, empty when the file holds one tenant without naming it
     * @param facts lists by key
     * @param cleanUp what was already done against an intruder
     * @param zone for display
     */
    public record Tenant(
            String id, String name, Map<String, List<String>> facts, List<CleanUp> cleanUp, Optional<ZoneId> zone) {
        private List<String> list(String key) {
            return facts.getOrDefault(key, List.of());
        }
    }

    public OrganisationFile {
        tenants = List.copyOf(tenants);
    }

    /**
     * Reads the file.
     *
     * @throws UsageProblem with every mistake found
     */
    public static OrganisationFile read(Path file) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setCodePointLimit(1 << 20)
                    .setMaxAliasesForCollections(0)
                    .build();
            Object yaml = new Load(settings).loadFromString(Files.readString(file));
            return yaml == null ? NONE : of(yaml, file.toString()); // an empty file says nothing
        } catch (NoSuchFileException e) {
            throw new UsageProblem(
                    file + ": is not there\n  try: check the path given with --organisation, or leave it out");
        } catch (IOException e) {
            throw new UsageProblem(
                    file + ": cannot be read: " + e.getMessage() + "\n  try: name a text file that you may read");
        } catch (YamlEngineException e) {
            throw new UsageProblem(
                    where(file, e) + "\n  try: write a list of tenants, each of key: value lines, indented alike;"
                            + " known keys: " + String.join(", ", KEYS));
        }
    }

    /** The line and what is wrong there, without the parser's own drawing of it. */
    private static String where(Path file, YamlEngineException problem) {
        if (problem instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().orElseThrow();
            return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": is not YAML: "
                    + marked.getProblem();
        }
        return file + ": is not YAML: " + problem.getMessage();
    }

    static OrganisationFile of(Object yaml, String file) {
        var mistakes = new ArrayList<String>();
        List<Tenant> tenants = new ArrayList<>();
        List<?> list = yaml instanceof List<?> many ? many : List.of(yaml);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                tenants.add(tenant(map, file + ": tenant " + (i + 1), mistakes));
            } else {
                mistakes.add(file + ": tenant " + (i + 1) + " is not a group of key: value lines");
            }
        }
        tellApart(tenants, file, mistakes);
        if (!mistakes.isEmpty()) {
            throw new UsageProblem(
                    String.join("\n", mistakes) + "\n  try: correct these; known keys: " + String.join(", ", KEYS));
        }
        return new OrganisationFile(tenants);
    }

    /** Of several tenants it must be clear which is which. */
    private static void tellApart(List<Tenant> tenants, String file, List<String> mistakes) {
        var ids = new TreeSet<String>();
        for (int i = 0; i < tenants.size(); i++) {
            Tenant each = tenants.get(i);
            String where = file + ": tenant " + (i + 1);
            if (tenants.size() > 1
                    && each.id().isEmpty()
                    && each.list("ownDomains").isEmpty()) {
                mistakes.add(where + ": among several tenants each needs its tenant id or its ownDomains");
            }
            if (!each.id().isEmpty() && !ids.add(each.id())) {
                mistakes.add(where + ": the tenant id " + each.id() + " is given twice");
            }
        }
    }

    private static Tenant tenant(Map<?, ?> map, String where, List<String> mistakes) {
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> mistakes.add(where + ": the key " + key + " is not known"));
        var facts = new TreeMap<String, List<String>>();
        for (String key : KEYS) {
            if (isList(key) && map.get(key) != null) {
                List<String> values = list(map.get(key), where + ": " + key, mistakes);
                facts.put(
                        key,
                        key.equals("cleanUp")
                                ? values
                                : values.stream().map(OrganisationFile::fold).toList());
            }
        }
        List<String> done = facts.getOrDefault("cleanUp", List.of());
        Optional<ZoneId> zone = zone(text(map, "timezone", where, mistakes), where, mistakes);
        var tenant = new Tenant(
                fold(text(map, "tenant", where, mistakes)),
                text(map, "name", where, mistakes),
                facts,
                CleanUps.read(done, zone, where, mistakes),
                zone);
        FactChecks.check(facts, where, mistakes);
        return tenant;
    }

    /** Plain values; a list that was written as one value, or a value that is a group of its own, is a mistake. */
    private static List<String> list(Object written, String where, List<String> mistakes) {
        if (!(written instanceof List<?> values)) {
            mistakes.add(where + " must be a list");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (Object value : values) {
            if (value instanceof List || value instanceof Map || value == null) {
                mistakes.add(where + " must hold plain values; write texts with a colon or # in quotes");
            } else {
                texts.add(String.valueOf(value).strip());
            }
        }
        return texts;
    }

    private static boolean isList(String key) {
        return !Set.of("tenant", "name", "timezone").contains(key);
    }

    private static String text(Map<?, ?> map, String key, String where, List<String> mistakes) {
        Object value = map.get(key);
        if (value instanceof List || value instanceof Map) {
            mistakes.add(where + ": " + key + " must be one value");
            return "";
        }
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<ZoneId> zone(String name, String where, List<String> mistakes) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            mistakes.add(where + ": the timezone " + name + " is not known; write it like Europe/Prague");
            return Optional.empty();
        }
    }

    /** What was said, to be completed by what the evidence proves; without a tenant id where the file gives none. */
    public List<Organisation> given() {
        return tenants.stream().map(OrganisationFile::organisation).toList();
    }

    private static Organisation organisation(Tenant said) {
        return new Organisation(
                said.id(),
                said.name(),
                said.list("ownDomains").stream()
                        .map(domain -> new Fact(domain, SAID, List.of()))
                        .toList(),
                said.list("partnerDomains"),
                new Organisation.People(
                        said.list("vips"), said.list("finance"), said.list("admins"), said.list("serviceAccounts")),
                said.list("ownNetworks"),
                said.list("approvedApps"),
                said.list("approvedForwardTargets"),
                0,
                Organisation.Setup.after(said.cleanUp()));
    }

    /** The zone to show times in: that of the first tenant that names one. */
    public Optional<ZoneId> zone() {
        return tenants.stream().flatMap(tenant -> tenant.zone().stream()).findFirst();
    }
}
