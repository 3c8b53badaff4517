package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.run.store.CaseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void readsWhatIsScored() throws IOException {
        Truth truth = read("""
                {"schema":1,"scenario":"s","seed":7,"accounts":50,"days":30,"from":"2030-03-04T00:00:00Z",
                 "attacks":[{"id":"a1","name":"n","source":"x","entered":["Ann@Example.com"],"stages":["S1","S3"],
                   "visible":["S3"],"acts":[{"time":"2030-03-04T09:00:00Z","account":"Ann@Example.com","stage":"S3",
                     "what":"sign-in","records":["r1","r2"]}]}],
                 "people":[{"account":"Ann@Example.com","verdict":"compromised","attack":"a1","role":"employee"},
                           {"account":"bob@example.com","verdict":"nothing found","role":"scanner"}],
                 "life":[{"account":"bob@example.com","what":"travel","from":"2030-03-04T00:00:00Z",
                          "to":"2030-03-06T00:00:00Z"}],
                 "seen":[{"account":"Ann@Example.com","messageId":"<M1@Mail.example>","how":"opened","records":["r2"]},
                         {"account":"Ann@Example.com","messageId":"<m2@mail.example>","how":"sent","records":[]}],
                 "sessions":[],"files":[]}
                """);
        assertThat(truth.seed()).isEqualTo(7);
        Truth.Attack attack = truth.attacks().getFirst();
        assertThat(attack.entered()).containsExactly("ann@example.com");
        assertThat(attack.visible()).containsExactly("S3");
        assertThat(attack.acts())
                .containsExactly(new Truth.Act(
                        Instant.parse("2030-03-04T09:00:00Z"), "ann@example.com", Set.of("r1", "r2"), ""));
        assertThat(truth.people())
                .containsExactly(
                        new Truth.Person("ann@example.com", "compromised", "a1"),
                        new Truth.Person("bob@example.com", "nothing found", ""));
        assertThat(truth.life()).extracting(Truth.Life::what).containsExactly("travel");
        assertThat(truth.seen())
                .containsExactly(
                        new Truth.Seen("ann@example.com", "m1@mail.example", "opened", true),
                        new Truth.Seen("ann@example.com", "m2@mail.example", "sent", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":2}", "{", "[]", "{\"schema\":1,\"life\":[{\"from\":\"yesterday\"}]}"})
    void refusesWhatTheSimulatorDoesNotWrite(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CaseProblem.class).hasMessageContaining("truth.json");
    }

    private Truth read(String text) throws IOException {
        return TruthFile.read(Files.writeString(folder.resolve(TruthFile.NAME), text));
    }
}
