package becquerel.run.store;

import becquerel.investigate.Conclusion;
import becquerel.investigate.Ledger;
import becquerel.investigate.Session;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;
import becquerel.respond.worksheet.NotificationWorksheet;
import becquerel.run.settings.Build;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of a case. Lists are written one entry after another, so that long ones cost no memory. */
public final class CaseWriter {
    private static final ObjectWriter JSON = new JsonMapper()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final CaseFolder folder;

    public CaseWriter(CaseFolder folder) {
        this.folder = folder;
    }

    /**
     * What {@code case.json} says of a run.
     *
     * @param command the command line
     * @param settings what was asked for, by name
     * @param knowledge date of each list that shipped with the program
     */
    public record Run(
            List<String> command,
            Map<String, String> settings,
            Map<String, String> knowledge,
            Instant started,
            Instant ended) {}

    public void ledger(Ledger ledger) throws IOException {
        write("ledger.json", out -> {
            list(out, "files", ledger.files(), CaseJson::file);
            list(out, "accounts", ledger.accounts(), CaseJson::coverage);
            list(out, "sources", ledger.sources(), CaseJson::source);
            list(out, "truncated", ledger.truncated(), JsonNodeFactory.instance::stringNode);
            list(out, "blind", ledger.blind(), CaseJson::blind);
        });
    }

    public void conclusion(Conclusion conclusion, String requests, NetworkLookup networks) throws IOException {
        write("findings.json", out -> list(out, "findings", conclusion.findings(), CaseJson::finding));
        write("incidents.json", out -> list(out, "incidents", conclusion.incidents(), CaseJson::incident));
        write("verdicts.json", out -> list(out, "verdicts", conclusion.verdicts(), CaseJson::verdict));
        CaseTables.timeline(folder.file("timeline.csv"), conclusion, networks);
        ExposureTable.write(folder.file("exposure.csv"), conclusion.incidents());
        CaseTables.indicators(folder.file("indicators.csv"), conclusion, networks);
        Files.writeString(folder.file("requests.md"), requests, StandardCharsets.UTF_8);
        Files.writeString(
                folder.file("notification.md"), NotificationWorksheet.markdown(conclusion), StandardCharsets.UTF_8);
    }

    /** Writes {@code sessions.json}. */
    public void sessions(Stream<Session> sessions) throws IOException {
        write("sessions.json", out -> {
            out.writeArrayPropertyStart("sessions");
            sessions.forEach(each -> out.writeTree(SessionJson.of(each)));
            out.writeEndArray();
        });
    }

    /** Writes {@code report.html} through the page's own writer. */
    public void report(Page page) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.file("report.html"), StandardCharsets.UTF_8)) {
            page.render(out);
        }
    }

    /** Something that writes itself as text. */
    @FunctionalInterface
    public interface Page {
        void render(Appendable out) throws IOException;
    }

    /** Writes {@code case.json}, last, with the SHA-256 of everything else. */
    public void about(Run run, Organisations organisations) throws IOException {
        Build build = Build.current();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("schema", CaseJson.SCHEMA)
                .put("program", "becquerel")
                .put("version", build.version())
                .put("build", build.sources());
        node.set("command", CaseJson.strings(run.command()));
        ObjectNode settings = node.putObject("settings");
        run.settings().forEach(settings::put);
        node.set("organisations", CaseJson.array(organisations.all(), OrganisationJson::proven));
        node.set("organisationFile", CaseJson.array(organisations.all(), OrganisationJson::file));
        ObjectNode knowledge = node.putObject("knowledge");
        run.knowledge().forEach(knowledge::put);
        node.put("started", run.started().toString()).put("ended", run.ended().toString());
        ObjectNode outputs = node.putObject("outputs");
        for (Path file : outputs()) {
            outputs.put(folder.file("").relativize(file).toString().replace('\\', '/'), folder.sha256(file));
        }
        Files.writeString(folder.file(CaseFolder.MARK), JSON.writeValueAsString(node) + "\n", StandardCharsets.UTF_8);
    }

    private List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.file(""))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.temporary()))
                    .filter(file -> !file.startsWith(folder.file(CaseFolder.STATE)))
                    .filter(file -> !file.equals(folder.file(CaseFolder.MARK)))
                    .sorted()
                    .toList();
        }
    }

    private void write(String name, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.file(name));
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", CaseJson.SCHEMA);
            content.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static <T> void list(JsonGenerator json, String name, Collection<T> values, Function<T, JsonNode> each) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeTree(each.apply(value)));
        json.writeEndArray();
    }

    /** What stands in a JSON file behind its schema number. */
    private interface Content {
        void write(JsonGenerator json);
    }

    /** The JSON that {@code investigate --json} prints. */
    public static String summary(Path folder, Ledger ledger, Conclusion conclusion) {
        return JSON.writeValueAsString(CaseJson.summary(folder.toString(), ledger, conclusion));
    }
}
