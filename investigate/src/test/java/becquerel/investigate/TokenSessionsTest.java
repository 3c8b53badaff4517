package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A token leads an act that names no session to the session it was given out in. */
class TokenSessionsTest {
    private static final Acts ANN = Acts.by("ann@example.com").from("192.0.2.10");
    private static final Acts SIGN_IN = ANN.session("s-1").token("t-1");
    private static final Activity READING = ANN.token("t-1").reads("ann@example.com");

    @Test
    void actIsInTheSessionItsTokenWasGivenOutIn_whicheverRecordComesFirst() {
        var sessions = TokenSessions.of(List.of(READING, SIGN_IN.signsIn()));
        assertThat(sessions.named(READING).session()).isEqualTo("s-1");
        assertThat(sessions.named(READING).evidence()).isEqualTo(READING.evidence());
    }

    @Test
    void nothingIsSaidOfOtherTokensAccountsOrSessions() {
        var sessions = TokenSessions.of(List.of(SIGN_IN.signsIn()));
        assertThat(List.of(
                        ANN.token("t-2").reads("ann@example.com"),
                        ANN.reads("ann@example.com"),
                        ANN.session("s-2").token("t-1").reads("ann@example.com"),
                        Acts.by("bob@example.com").token("t-1").reads("bob@example.com")))
                .allSatisfy(act -> assertThat(sessions.named(act)).isSameAs(act));
    }

    @Test
    void tokenThatRecordsPutIntoTwoSessionsTellsNone() {
        var sessions = TokenSessions.of(List.of(
                SIGN_IN.signsIn(),
                SIGN_IN.session("s-2").signsIn(),
                SIGN_IN.session("s-2").signsIn()));
        assertThat(sessions.named(READING)).isSameAs(READING);
    }

    @Test
    void dossierShowsTheActInItsSession_alsoToTheFindingThatCitesIt() {
        var dossier = new Dossier(List.of());
        dossier.add(READING);
        dossier.add(SIGN_IN.signsIn());
        assertThat(dossier.acts()).extracting(Activity::session).containsOnly("s-1");
    }
}
