package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.investigate.StoryLine.Side;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose hand an act was, read off the sightings and messages of the usual takeover with something added. */
class SidesTest {
    private static final Acts ANNA = Acts.by(Takeover.ANNA).at("14:00");

    static Stream<Arguments> hands() {
        String proxy = "2603:10a6:20b:92:cafe::a6"; // Microsoft's own
        Acts strange = ANNA.from("198.51.100.44").agent("Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0 Safari/537.36");
        return Stream.of(
                Arguments.of("the intruder's address", Side.INTRUDER, List.of(), ANNA.from(Takeover.FOREIGN)),
                Arguments.of(
                        "the intruder's session at another address", Side.INTRUDER, List.of(), strange.session("s-1")),
                Arguments.of("the office, as ever", Side.OWNER, List.of(), ANNA.from(Takeover.OFFICE)),
                Arguments.of(
                        "a strange place and machine, and a search for invoices, while the account is attacked",
                        Side.INTRUDER,
                        List.of(strange.signsIn(), strange.searches("invoice")),
                        strange),
                Arguments.of(
                        "no address, long after anybody signed in",
                        Side.UNKNOWN,
                        List.of(),
                        ANNA.from("").at("2024-03-06T02:00:00Z")),
                Arguments.of(
                        "no address, in the wake of the intruder",
                        Side.INTRUDER,
                        List.of(),
                        ANNA.from("").at("12:40")),
                Arguments.of(
                        "the provider's address, in the wake of the intruder",
                        Side.INTRUDER,
                        List.of(),
                        ANNA.from(proxy).at("12:40")),
                Arguments.of(
                        "no address, after the owner came back",
                        Side.OWNER,
                        List.of(ANNA.from(Takeover.OFFICE).signsIn()),
                        ANNA.from("").at("14:10")),
                Arguments.of(
                        "the session both use, from a strange place",
                        Side.UNKNOWN,
                        List.of(ANNA.from(Takeover.OFFICE).session("s-1").signsIn()),
                        ANNA.from("198.51.100.44").session("s-1")),
                Arguments.of(
                        "the intruder's address, a month later in the same account",
                        Side.INTRUDER,
                        List.of(),
                        ANNA.from(Takeover.FOREIGN).at("2024-04-20T10:00:00Z")),
                Arguments.of(
                        "an account the intruder made",
                        Side.INTRUDER,
                        List.of(),
                        Acts.by(Takeover.MADE).at("14:00").from("198.51.100.70")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hands")
    void sideOf(String name, Side side, List<Activity> before, Acts act) {
        Activity sent = act.sends("Whose hand");
        var file = Takeover.happened().happened(before.toArray(Activity[]::new)).happened(sent);

        assertThat(side(file, sent)).isEqualTo(side);
    }

    @org.junit.jupiter.api.Test
    void colleagueWithHisUsualClientAtTheIntrudersAddressIsUnknown() {
        var hugo = Acts.by("hugo@example.com").agent("Outlook for Mac");
        Activity sent = hugo.at("12:10").from(Takeover.FOREIGN).sends("Whose hand");
        var file = Takeover.happened()
                .happened(
                        hugo.at("2024-03-01T09:00:00Z").from("198.51.100.3").signsIn(),
                        hugo.at("12:09").from(Takeover.FOREIGN).signsIn(SignInVerdict.SUCCESS, "0"),
                        sent);

        assertThat(side(file, sent)).isEqualTo(Side.UNKNOWN);
    }

    private static Side side(CaseFile file, Activity act) {
        return file.attacks().getFirst().side(act);
    }
}
