package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.Plan;
import becquerel.simulate.Simulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the simulator writes, the program reads: all of it, under the right name, and to the last record. */
class SimulatedEvidenceTest {
    /** Together these worlds hold every form of every log, plain and packed. */
    private static final List<Integer> SEEDS = List.of(4, 6, 11, 13, 15, 18, 19, 30, 31);

    private static final String SELF = "the owner's own rights";

    @TempDir
    static Path room;

    private static final Map<String, JsonNode> WRITTEN = new HashMap<>();
    private static final Map<String, JsonNode> READ = new HashMap<>();

    @BeforeAll
    static void readWorlds() throws Exception {
        Path evidence = Files.createDirectories(room.resolve("evidence"));
        for (int seed : SEEDS) {
            Path world = room.resolve("world-" + seed);
            Simulation.write(new Plan("mixed", seed, 12, 12), world);
            for (JsonNode file : Cases.json(world.resolve("truth.json")).path("files")) {
                WRITTEN.put(seed + file.path("path").asString().substring("evidence".length()), file);
            }
            Files.move(world.resolve("evidence"), evidence.resolve(Integer.toString(seed)));
        }
        Cases.investigate(room.resolve("case"), 2, evidence);
        for (JsonNode file : Cases.json(room.resolve("case/ledger.json")).path("files")) {
            READ.put(file.path("path").asString(), file);
        }
    }

    @Test
    void everyFormIsThere() {
        var kinds = new TreeSet<String>();
        WRITTEN.values().forEach(file -> kinds.add(file.path("kind").asString()));
        assertThat(kinds)
                .contains(
                        "audit log, classic",
                        "audit log, extractor csv",
                        "audit log, extractor json",
                        "audit log, graph",
                        "audit log, management blobs",
                        "audit log, management lines",
                        "audit log, powershell",
                        "audit log, purview",
                        "audit log, windows powershell",
                        "configuration",
                        "directory audit, diagnostic",
                        "directory audit, graph",
                        "directory audit, portal",
                        "email events",
                        "message trace, graph",
                        "message trace, old",
                        "message trace, v2",
                        "sign-ins, beta",
                        "sign-ins, diagnostic",
                        "sign-ins, log analytics",
                        "sign-ins, portal",
                        "sign-ins, v1");
        assertThat(WRITTEN.keySet()).anyMatch(path -> path.contains(".zip!/")).anyMatch(path -> path.contains(".gz!/"));
    }

    @Test
    void everyRecordIsReadWithoutTrouble() {
        assertThat(READ.keySet()).isEqualTo(WRITTEN.keySet());
        WRITTEN.forEach((path, written) -> {
            JsonNode read = READ.getOrDefault(path, written);
            assertThat(read.path("records").asLong())
                    .as(path)
                    .isEqualTo(written.path("records").asLong());
            assertThat(read.path("problems").values()).as(path).isEmpty();
            assertThat(read.path("kind").asString()).as(path).startsWith(name(path, written));
            assertThat(Set.copyOf(read.path("skipped").propertyNames()))
                    .as(path)
                    .isSubsetOf(SELF);
        });
    }

    /** How the program's names of kinds begin. */
    private static String name(String path, JsonNode written) {
        String kind = written.path("kind").asString();
        return switch (kind.replaceAll(",.*", "")) {
            case "audit log" -> "unified audit log";
            case "sign-ins" -> "Entra sign-ins";
            case "directory audit" -> "Entra audit log";
            case "email events" -> "Defender EmailEvents";
            case "message trace" -> "message trace";
            default ->
                switch (path.replaceAll(".*/|\\.csv", "")) {
                    case "MailboxRules", "InboxRules" -> "inbox rules";
                    case "Mailboxes" -> "mailboxes";
                    case "CASMailboxes" -> "mailbox protocols";
                    case "AcceptedDomains" -> "accepted domains";
                    case "MailboxPermissions" -> "mailbox permissions";
                    case "TransportRules" -> "transport rules";
                    case "OutboundSpamFilter" -> "HostedOutboundSpamFilterPolicy settings";
                    case "OAuthPermissions" -> "application permissions";
                    case "MFA-AuthenticationMethods" -> "sign-in methods";
                    case "Users" -> "Entra users";
                    default -> "?";
                };
        };
    }

    @Test
    void whatIsTwiceIsFoundTwice() {
        assertThat(duplicates(READ)).isPositive().isEqualTo(duplicates(WRITTEN));
    }

    /** Settings of two organisations may be the same; here they are read together. */
    private static long duplicates(Map<String, JsonNode> files) {
        return files.entrySet().stream()
                .filter(each -> !each.getKey().contains("/configuration/"))
                .mapToLong(each -> each.getValue().path("duplicates").asLong())
                .sum();
    }
}
