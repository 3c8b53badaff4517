package becquerel.run.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sessions.json} and {@code verdicts.json} of a finished case say, as far as somebody who decides needs it. */
public final class SessionsFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Entry> sessions;

    private SessionsFile(List<Entry> sessions) {
        this.sessions = List.copyOf(sessions);
    }

    /**
     * A session as the case tells it; times as text.
     *
     * @param decidedAs the id that a person decided about: its own or that of the stay it is a part of; empty when nobody did
     */
    public record Entry(
            String id,
            String tenant,
            String account,
            String label,
            double probability,
            String from,
            String to,
            List<String> addresses,
            List<String> clients,
            List<String> nativeSessions,
            int records,
            String decidedAs) {
        public Entry {
            addresses = List.copyOf(addresses);
            clients = List.copyOf(clients);
            nativeSessions = List.copyOf(nativeSessions);
        }

        /** Whether a person said whose hand it was. */
        public boolean decided() {
            return !decidedAs.isEmpty();
        }

        /** Whether it is called so, by the case or by the provider. */
        boolean isCalled(String name) {
            return id.equals(name) || nativeSessions.contains(name);
        }
    }

    /**
     * Reads those of a case.
     *
     * @throws CaseProblem if the folder is no case that tells sessions
     */
    public static SessionsFile of(Path folder) {
        return new SessionsFile(list(folder, "sessions", SessionsFile::entry));
    }

    /** What the case says of an account: verdict and confidence; empty when it says nothing. */
    public static Optional<String> verdict(Path folder, String tenant, String account) {
        return list(folder, "verdicts", node -> node).stream()
                .filter(node -> node.path("account").asString("").equals(account)
                        && node.path("tenant").asString("").equals(tenant))
                .map(node -> node.path("verdict").asString("") + " "
                        + String.format(
                                Locale.ROOT, "%.2f", node.path("confidence").asDouble()))
                .findFirst();
    }

    private static <T> List<T> list(Path folder, String name, Function<JsonNode, T> each) {
        Path file = folder.resolve(name + ".json");
        if (!Files.isRegularFile(file)) {
            throw new CaseProblem(file, "is not there", "name a folder that investigate has written");
        }
        try (var in = Files.newInputStream(file)) {
            return JSON.readTree(in).path(name).values().stream().map(each).toList();
        } catch (IOException | JacksonException e) {
            throw new CaseProblem(file, "cannot be read: " + e.getMessage(), "investigate the evidence again");
        }
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                text(node, "id"),
                text(node, "tenant"),
                text(node, "account"),
                text(node, "label"),
                node.path("probability").asDouble(),
                text(node, "from"),
                text(node, "to"),
                texts(node, "addresses"),
                texts(node, "clients"),
                texts(node, "nativeSessions"),
                node.path("records").asInt(),
                text(node.path("decision"), "session"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static List<String> texts(JsonNode node, String field) {
        return node.path(field).values().stream().map(JsonNode::asString).toList();
    }

    public List<Entry> all() {
        return sessions;
    }

    /** All that are called so: one by the case's id, perhaps several by the provider's, since a session is told for each place. */
    public List<Entry> called(String name) {
        return sessions.stream().filter(each -> each.isCalled(name)).toList();
    }
}
