package becquerel.investigate;

import static becquerel.investigate.CaseFile.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.SignInVerdict;
import becquerel.investigate.Verdict.Kind;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reader acts on: known passwords, accounts to disable or to clear of roles, what was sent until it was over. */
final class AnswersTest {
    private static final String EVE = "eve@example.com";
    private static final String ADMIN = "admin@example.com";

    @Test
    void knownPasswordIsSaidFirstWhereNobodyGotIn() {
        Conclusion conclusion = Takeover.happened()
                .happened(Takeover.intruder(EVE).at("12:03").signsIn(SignInVerdict.PASSWORD_RIGHT, "50076"))
                .concluded();

        Verdict eve = verdict(conclusion, EVE);
        assertThat(eve.kind()).isEqualTo(Kind.TARGETED);
        assertThat(eve.reasons().getFirst()).startsWith("The password is known to the intruder: reset it.");
        assertThat(PasswordResets.of(conclusion)).containsExactly(eve);
        assertThat(lines(conclusion))
                .anyMatch(line -> line.contains("a second factor or a policy stopped the sign-in"));
    }

    @Test
    void missingConsentIsNoSecondFactor() {
        Conclusion conclusion = Takeover.happened()
                .happened(Takeover.intruder(EVE).at("12:03").signsIn(SignInVerdict.PASSWORD_RIGHT, "65001"))
                .concluded();

        assertThat(lines(conclusion)).anyMatch(line -> line.contains("the sign-in stopped before it was complete"));
    }

    @Test
    void newPasswordEndsWhatWasSentAndIsTold() {
        Conclusion conclusion = Takeover.happened()
                .happened(
                        Acts.by(ADMIN).at("13:20").from(Takeover.OFFICE).changesPassword(Takeover.ANNA, true),
                        Acts.by(Takeover.ANNA)
                                .at("14:00")
                                .from(Takeover.OFFICE)
                                .agent("Outlook")
                                .sends("All well again", Takeover.BEN))
                .concluded();

        assertThat(conclusion.incidents().getFirst().sent())
                .extracting(SentMessage::subject)
                .containsExactly("New bank details", "Lunch");
        assertThat(lines(conclusion)).anyMatch(line -> line.startsWith("admin@example.com reset the password of anna"));
    }

    @Test
    void accountsOfTheIntrudersOwnSayWhatToDoWithThem() {
        Conclusion conclusion = Takeover.happened().concluded();

        Verdict raised = verdict(conclusion, Takeover.BEN);
        assertThat(raised.reasons().getFirst())
                .startsWith("A real account of the organisation that the intruder raised: take the roles away");
        assertThat(raised.confidence()).isGreaterThan(0.6);
        Verdict made = verdict(conclusion, Takeover.MADE);
        assertThat(made.reasons().getFirst()).startsWith("Made by the intruder: disable it.");
        assertThat(made.confidence()).isGreaterThan(0.9);
    }

    @Test
    void partOfTheTimeIsSaidToBeAPart() {
        var basis = new Basis(
                List.of(), List.of(), List.of(), Optional.of(Instant.parse("2024-03-05T00:00:00Z")), Optional.empty());
        Conclusion conclusion = Takeover.happened().concluded(basis);

        assertThat(conclusion.limits())
                .isEqualTo(
                        "Judged only from 2024-03-05 00:00 UTC. What lies outside was not judged, so nothing said here is"
                                + " complete: what the intruder set up before may be in force still and is not named.");
        assertThat(verdict(conclusion, Takeover.CARA).couldNotSee()).contains(conclusion.limits());
        assertThat(Takeover.happened().concluded().limits()).isEmpty();
    }

    private static List<String> lines(Conclusion conclusion) {
        return conclusion.incidents().getFirst().story().stream()
                .map(StoryLine::text)
                .toList();
    }
}
