package becquerel.run.scoreboard;

import static becquerel.run.scoreboard.Worlds.act;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.scoreboard.WorldScore.AlertScore;
import becquerel.run.scoreboard.WorldScore.AttackScore;
import becquerel.run.scoreboard.WorldScore.DetectorScore;
import becquerel.run.scoreboard.WorldScore.Judged;
import becquerel.run.scoreboard.WorldScore.Worth;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as found, as false and as neither (docs/scoring.md). */
class ScorerTest {
    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.com";
    private static final String CAT = "cat@example.com";
    private static final String DAN = "dan@example.com";

    private final Worlds world = new Worlds();

    @Test
    void attackIsFound_whenAnIncidentNamesAnAccountHeEntered() {
        annIsEntered();
        world.alert("i-1", 0.9, List.of(ANN), "S3", world.finding("d", 0.9, 10, ANN));
        assertThat(attack().found()).isTrue();
        assertThat(worths()).containsExactly(Worth.TRUE);
    }

    @Test
    void incidentIsFalse_whenMostOfItsAccountsAreNobodysVictims() {
        annIsEntered();
        world.alert("i-1", 0.9, List.of(ANN, BOB, CAT), "S3", world.finding("d", 0.9, 10, ANN));
        assertThat(attack().found()).isFalse();
        assertThat(worths()).containsExactly(Worth.FALSE);
        assertThat(world.score().alerts().getFirst().touches()).containsExactly("a1");
    }

    @Test
    void incidentIsTrue_whenHalfOfItsAccountsWereTouched() {
        annIsEntered();
        world.person(BOB, "targeted", "a1");
        world.alert("i-1", 0.9, List.of(ANN, BOB, CAT, DAN), "S3", world.finding("d", 0.9, 10, ANN));
        assertThat(worths()).containsExactly(Worth.TRUE);
    }

    @Test
    void incidentIsFalse_whenItNamesOnlyTargetsOfAnAttackThatGotIn() {
        annIsEntered();
        world.person(BOB, "targeted", "a1");
        world.alert("i-1", 0.9, List.of(BOB), "S2", world.finding("d", 0.9, 10, BOB));
        assertThat(attack().found()).isFalse();
        assertThat(worths()).containsExactly(Worth.FALSE);
    }

    @Test
    void incidentOfTargetsIsTrue_whenNobodyGotIn() {
        world.attack("a1", List.of(), "S2", act(10, BOB, "r1")).person(BOB, "targeted", "a1");
        world.alert("i-1", 0.7, List.of(BOB), "S2", world.finding("d", 0.7, 10, BOB));
        assertThat(worths()).containsExactly(Worth.TRUE);
        Score score = Score.of(List.of(world.score()));
        assertThat(score.found()).isEqualTo(new Share(0, 0));
        assertThat(score.right()).isEqualTo(new Share(1, 1));
    }

    @Test
    void incidentThatNamesNobodyIsTrue_whenItsTriesAreThoseOfAnAttackThatGotNowhere() {
        world.attack("a1", List.of(), "S2", act(10, BOB, "r1")).person(BOB, "targeted", "a1");
        world.alert("i-1", 0.7, List.of(), "S2", world.finding("spray", 0.7, 10, "", "r1"));
        assertThat(worths()).containsExactly(Worth.TRUE);
    }

    @Test
    void incidentThatNamesNobodyTellsOfTries_whenTheyWereHisWhoGotInElsewhere() {
        annIsEntered();
        world.alert("i-1", 0.7, List.of(), "S2", world.finding("spray", 0.7, 10, "", "r1"));
        assertThat(worths()).containsExactly(Worth.TRIES);
        assertThat(Score.of(List.of(world.score())).tries()).isEqualTo(1);
    }

    @Test
    void incidentThatNamesNobodyIsFalse_whenNobodyTried() {
        annIsEntered();
        world.alert("i-1", 0.7, List.of(), "S2", world.finding("spray", 0.7, 3, "", "r9"));
        assertThat(worths()).containsExactly(Worth.FALSE);
    }

    @Test
    void incidentThatNamesTheIntrudersOwnAccountIsTrue_butFindsNoAttack() {
        annIsEntered();
        world.person(BOB, "intruder's own", "a1");
        world.alert("i-1", 0.9, List.of(BOB), "S4", world.finding("d", 0.9, 10, BOB));
        assertThat(worths()).containsExactly(Worth.TRUE);
        assertThat(attack().found()).isFalse();
    }

    @Test
    void oneIncidentStandsForAnAttackAndTheOthersAreItsPieces() {
        world.attack("a1", List.of(ANN, BOB, CAT), "S3", act(10, ANN));
        world.alert("i-1", 0.9, List.of(ANN), "S3", world.finding("d", 0.9, 10, ANN));
        world.alert("i-2", 0.8, List.of(BOB, CAT), "S3", world.finding("d", 0.8, 11, BOB));
        assertThat(worths()).containsExactly(Worth.PIECE, Worth.TRUE);
        Score score = Score.of(List.of(world.score()));
        assertThat(score.right()).isEqualTo(new Share(1, 1));
        assertThat(score.pieces()).isEqualTo(1);
    }

    @Test
    void oneIncidentMayStandForTwoIntrudersInOneMailbox() {
        annIsEntered();
        world.attack("a2", List.of(ANN), "S5", act(30, ANN));
        world.alert("i-1", 0.9, List.of(ANN), "S3 S5", world.finding("d", 0.9, 10, ANN));
        Score score = Score.of(List.of(world.score()));
        assertThat(score.found()).isEqualTo(new Share(2, 2));
        assertThat(score.right()).isEqualTo(new Share(1, 1));
    }

    @Test
    void stagesAreThoseNamedByAllTrueIncidents() {
        world.attack("a1", List.of(ANN, BOB), "S3 S4 S5 S7", act(10, ANN));
        world.alert("i-1", 0.9, List.of(ANN, BOB), "S3 S6", world.finding("d", 0.9, 10, ANN));
        world.alert("i-2", 0.9, List.of(BOB), "S5", world.finding("d", 0.9, 10, BOB));
        world.alert("i-3", 0.9, List.of(DAN), "S4", world.finding("d", 0.9, 10, DAN));
        assertThat(attack().stages())
                .containsEntry("S3", true)
                .containsEntry("S4", false)
                .containsEntry("S5", true)
                .containsEntry("S7", false)
                .hasSize(4);
    }

    @Test
    void delayRunsFromTheFirstActInsideToTheFirstFinding() {
        world.attack("a1", List.of(ANN), "S3", act(2, BOB), act(10, ANN), act(20, ANN));
        world.alert(
                "i-1", 0.9, List.of(ANN), "S3", world.finding("d", 0.9, 13.5, ANN), world.finding("d", 0.9, 19, ANN));
        assertThat(attack().delay()).contains(Duration.ofMinutes(210));
    }

    @Test
    void delayIsNone_whenTheTryWasFoundBeforeHeGotIn() {
        annIsEntered();
        world.alert("i-1", 0.9, List.of(ANN), "S3", world.finding("d", 0.9, 9, ANN));
        assertThat(attack().delay()).contains(Duration.ZERO);
    }

    @Test
    void verdictsAreHeldAgainstTheTruthAccountByAccount() {
        annIsEntered();
        world.person(BOB, "nothing found", "").person(CAT, "targeted", "a1");
        world.verdict(ANN, "suspected").verdict(BOB, "nothing found").verdict("ghost@example.com", "targeted");
        assertThat(world.score().verdicts())
                .containsEntry(new Judged("compromised", "suspected"), 1)
                .containsEntry(new Judged("nothing found", "nothing found"), 1)
                .containsEntry(new Judged("targeted", ""), 1)
                .containsEntry(new Judged("", "targeted"), 1)
                .hasSize(4);
    }

    @Test
    void findingIsTrue_whenItCitesHisRecordOrConcernsHisVictimWhileHeWasAtWork() {
        world.attack("a1", List.of(ANN), "S3", act(10, ANN, "r1"), act(20, ANN));
        world.finding("d", 0.9, 15, BOB, "r1");
        world.finding("d", 0.8, 15, ANN);
        world.finding("d", 0.7, 21, ANN);
        world.finding("d", 0.6, 15, BOB);
        world.state("shown", 0.6, ANN);
        assertThat(world.score().detectors())
                .containsEntry("d", new DetectorScore(2, 2, 0, 0))
                .containsEntry("shown", new DetectorScore(1, 0, 0, 0));
        assertThat(world.score().findings())
                .extracting(WorldScore.Point::right)
                .containsExactly(true, true, false, false, true);
    }

    @Test
    void falseIncidentNamesItsDetectorsAndWhatWentOnThere() {
        world.person(BOB, "nothing found", "")
                .life(BOB, "travel", 5, 30)
                .life(BOB, "new-laptop", 90, 95)
                .life(CAT, "travel", 5, 30);
        world.alert(
                "i-1", 0.6, List.of(BOB), "S3", world.finding("two", 0.6, 10, BOB), world.finding("one", 0.6, 40, BOB));
        AlertScore alert = world.score().alerts().getFirst();
        assertThat(alert.detectors()).containsExactly("one", "two");
        assertThat(alert.life()).extracting(Truth.Life::what).containsExactly("travel");
        assertThat(world.score().detectors()).containsEntry("one", new DetectorScore(0, 1, 0, 1));
    }

    @Test
    void missedAttackNamesWhatWasNoticedOfIt() {
        annIsEntered();
        world.finding("weak", 0.3, 10, ANN);
        AttackScore attack = attack();
        assertThat(attack.found()).isFalse();
        assertThat(attack.noticed()).containsExactly("weak");
        assertThat(attack.told()).isEmpty();
    }

    private void annIsEntered() {
        world.attack("a1", List.of(ANN), "S3", act(10, ANN, "r1"), act(12, ANN, "r2"));
    }

    private AttackScore attack() {
        return world.score().attacks().getFirst();
    }

    private List<Worth> worths() {
        return world.score().alerts().stream().map(AlertScore::worth).toList();
    }
}
