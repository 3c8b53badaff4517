package becquerel.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.scoreboard.Simulated;
import becquerel.run.scoreboard.WorldScore.World;
import becquerel.run.store.SessionsFile;
import becquerel.run.store.SessionsFile.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding whose hand a session was, in a case whose evidence is gone. */
class SessionCommandTest {
    @TempDir
    private Path room;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void investigateAndLoseTheEvidence() throws IOException {
        new Simulated().write(new World("outlook-rule", 12, 15, 20), room);
        folder = room.resolve("case");
        assertThat(run("investigate", room.resolve("evidence").toString(), "--out", folder.toString(), "--quiet"))
                .isZero();
        Files.move(room.resolve("evidence"), room.resolve("elsewhere"));
    }

    @Test
    void labelChangesVerdictAndStory_andUndoingItBringsEveryByteBack() throws IOException {
        Map<String, String> before = texts();
        Entry his = SessionsFile.of(folder).all().stream()
                .filter(each -> each.label().equals("intruder"))
                .max(Comparator.comparingInt(Entry::records).thenComparing(Entry::id))
                .orElseThrow();

        assertThat(run("session", "label", folder.toString(), his.id(), "owner", "--why", "she was in Lisbon"))
                .isZero();
        Map<String, String> decided = texts();
        assertThat(decided.get("sessions.json")).contains("she was in Lisbon");
        assertThat(decided.get("notification.md")).contains("she was in Lisbon");
        assertThat(decided.get("report.html")).contains("of people on whose hand a session was");
        assertThat(decided.get("raw/index.csv")).isNotEqualTo(before.get("raw/index.csv"));
        assertThat(decided.get("incidents.json")).isNotEqualTo(before.get("incidents.json"));
        assertThat(decided.get("exposure.csv")).isNotEqualTo(before.get("exposure.csv"));
        assertThat(decided.get("verdicts.json")).isNotEqualTo(before.get("verdicts.json"));
        assertThat(decided.get("report.html")).isNotEqualTo(before.get("report.html"));

        assertThat(run("session", "undo", folder.toString(), his.id(), "--why", "wrong week"))
                .isZero();
        assertThat(texts()).isEqualTo(before);
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(2);
    }

    @Test
    void decisionCountsInLaterRuns() throws IOException {
        Entry owners = SessionsFile.of(folder).all().stream()
                .filter(each ->
                        each.label().equals("owner") && !each.addresses().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(run("session", "label", folder.toString(), owners.id(), "intruder", "--why", "he says so"))
                .isZero();
        assertThat(SessionsFile.verdict(folder, owners.tenant(), owners.account())
                        .orElseThrow())
                .startsWith("compromised");

        assertThat(run(
                        "investigate",
                        room.resolve("elsewhere").toString(),
                        "--out",
                        folder.toString(),
                        "--replace",
                        "--quiet"))
                .isZero();
        assertThat(SessionsFile.verdict(folder, owners.tenant(), owners.account())
                        .orElseThrow())
                .startsWith("compromised");
    }

    @Test
    void stayOfAnAccountThatNobodyLookedAt_canBeDecidedToo() throws IOException {
        Map<String, String> before = texts();
        Entry stay = SessionsFile.of(folder).all().stream()
                .filter(each -> each.nativeSessions().size() > 1) // told one by one, none would have several
                .findFirst()
                .orElseThrow();
        assertThat(run("session", "label", folder.toString(), stay.id(), "intruder", "--why", "he says so"))
                .isZero();
        assertThat(SessionsFile.verdict(folder, stay.tenant(), stay.account()).orElseThrow())
                .startsWith("compromised");
        Entry part = SessionsFile.of(folder).all().stream() // told one by one now
                .filter(Entry::decided)
                .findFirst()
                .orElseThrow();
        assertThat(part.id()).isNotEqualTo(stay.id());
        assertThat(run("session", "label", folder.toString(), stay.id(), "intruder", "--why", "he said it twice"))
                .isZero();
        assertThat(run("session", "undo", folder.toString(), part.id(), "--why", "wrong week"))
                .isZero();
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void mistakesAreSaidAndChangeNothing() throws IOException {
        Map<String, String> before = texts();
        String id = SessionsFile.of(folder).all().getFirst().id();
        assertThat(run("session", "label", folder.toString(), "s-none", "owner", "--why", "x"))
                .isEqualTo(2);
        assertThat(said()).contains("s-none: no such session");
        assertThat(run("session", "label", folder.toString(), id, "thief", "--why", "x"))
                .isEqualTo(2);
        assertThat(run("session", "label", folder.toString(), id, "owner", "--why", " "))
                .isEqualTo(2);
        assertThat(run("session", "label", folder.toString(), id, "owner")).isEqualTo(2);
        assertThat(run("session", "undo", folder.toString(), id, "--why", "x")).isEqualTo(2);
        assertThat(said()).contains("nothing is decided");
        assertThat(run("session", "list", room.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(texts()).isEqualTo(before);
        assertThat(folder.resolve("decisions.jsonl")).doesNotExist();
    }

    /** Everything that has to be the same to the byte: CONTRACT 3, Order. */
    private Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches("raw/.*|[^/]*\\.(json|csv|md|html)") && !name.equals("case.json")) {
                    texts.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return texts;
    }

    private int run(String... arguments) {
        var err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return Main.run(System.out, err, arguments);
        } finally {
            System.setOut(out);
        }
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
