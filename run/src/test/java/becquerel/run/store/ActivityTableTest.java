package becquerel.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.knowledge.Network;
import becquerel.run.intake.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ActivityTableTest {
    private static final List<String> HOSTILE = List.of(
            "",
            "NULL",
            "\\N",
            "before\u0000after",
            "a\"b\",\"c",
            "line\r\nfeed\nand\rreturn",
            "=1+1",
            "\u202e\u0007\u001b[31m",
            "\"",
            ",",
            "x".repeat(9_000),
            "日本語 ✉ \ud83d\ude00");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void givesBackEveryTextAsItWas() throws IOException, SQLException {
        write(HOSTILE);
        assertThat(asked("SELECT user_agent FROM activities ORDER BY position")).isEqualTo(HOSTILE);
        assertThat(asked("SELECT count(*) FROM activities WHERE session IS NULL"))
                .containsExactly("0");
        assertThat(asked("SELECT strftime(max(time), '%Y-%m-%dT%H:%M:%S.%f') FROM activities"))
                .containsExactly("2021-06-01T00:00:10.123456");
    }

    @Test
    void keepsEveryRow_whenThereAreManyBatches() throws IOException, SQLException {
        int rows = 401_234;
        write(Collections.nCopies(rows, "agent"));
        assertThat(asked("SELECT count(DISTINCT position) FROM activities")).containsExactly(String.valueOf(rows));
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void saysWhoRunsEachAddress_once() throws IOException, SQLException {
        write(List.of("a", "b"));
        assertThat(asked("SELECT concat_ws(' ', address, asn, network, kind, country) FROM networks"))
                .containsExactly("192.0.2.1 4200000000 Example hosting NL");
        assertThat(asked("SELECT count(*) FROM activities JOIN networks USING (address) WHERE country = 'NL'"))
                .containsExactly("2");
    }

    @Test
    void findsText_whateverItsCase() throws IOException, SQLException {
        write(List.of("Größe GRÖSSE", "size_100%", "sizeX100", ""));
        assertThat(asked("SELECT user_agent FROM activities WHERE user_agent ILIKE '%größe%'"))
                .containsExactly("Größe GRÖSSE");
        assertThat(asked("SELECT user_agent FROM activities WHERE user_agent ILIKE 'SIZE_1__%' ORDER BY 1"))
                .containsExactly("sizeX100", "size_100%");
        assertThat(asked("SELECT user_agent FROM activities WHERE user_agent ILIKE 'size\\_%' ESCAPE '\\'"))
                .containsExactly("size_100%");
        assertThat(asked("SELECT count(*) FROM activities WHERE user_agent NOT ILIKE '%size%'"))
                .containsExactly("2");
        assertThat(asked("SELECT NULL ILIKE 'a' IS NULL AND NULL NOT ILIKE 'a' IS NULL AND ('A' ~~* 'a')"))
                .containsExactly("true");
    }

    private static Network network(String address) {
        return new Network(4_200_000_000L, "Example", "NL", Network.Kind.HOSTING);
    }

    @Test
    @Timeout(20)
    void closes_whenReadingFailedHalfway() throws IOException, SQLException {
        Files.createDirectory(folder.resolve("tmp"));
        try (var table = ActivityTable.create(folder.resolve(ActivityTable.FILE), folder.resolve("tmp"))) {
            for (int i = 0; i < 5_000; i++) {
                table.add(new Told(act(i, "agent"), ""));
            }
        }
        assertThat(asked("SELECT count(*) FROM activities")).containsExactly("0");
    }

    private void write(List<String> agents) throws IOException, SQLException {
        Files.createDirectory(folder.resolve("tmp"));
        try (var table = ActivityTable.create(folder.resolve(ActivityTable.FILE), folder.resolve("tmp"))) {
            for (int i = 0; i < agents.size(); i++) {
                table.add(new Told(act(i, agents.get(i)), ""));
            }
            table.finish(List.of(), ActivityTableTest::network);
        }
    }

    private List<String> asked(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        new Hunt(folder, Duration.ofSeconds(30))
                .ask(question, columns -> {}, row -> answers.add(String.valueOf(row.getFirst())));
        return answers;
    }

    private static Activity act(int position, String agent) {
        return new Activity.Other(
                new Context(
                        Instant.parse("2021-06-01T00:00:00.123456Z").plusSeconds(position % 11),
                        "tenant",
                        Account.person("ann@example.com"),
                        new Origin("192.0.2.1", 0, agent, Client.OWA, ""),
                        "",
                        "Operation",
                        Outcome.SUCCESS,
                        new EvidenceRef("a.json", position, "id" + position)),
                "object");
    }
}
