package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.Verdict.Kind;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose hand sessions were, and what a person's word changes. */
class SessionsTest {
    private static final String ANNA = Takeover.ANNA;

    @Test
    void intrudersSessionIsHis_andTheOfficeTheOwners() {
        List<Session> sessions = Takeover.happened().concluded().sessions();
        assertThat(at(sessions, Takeover.FOREIGN))
                .allSatisfy(each -> assertThat(each.label()).isEqualTo(Side.INTRUDER));
        assertThat(at(sessions, Takeover.OFFICE))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.label()).isEqualTo(Side.OWNER));
    }

    @Test
    void termsAddUpToTheProbability() {
        assertThat(Takeover.happened().concluded().sessions()).isNotEmpty().allSatisfy(each -> {
            double sum =
                    each.terms().stream().mapToDouble(Incident.Term::logOdds).sum();
            assertThat(each.probability()).isCloseTo(Math.min(Odds.MOST, 1 / (1 + Math.exp(-sum))), within(1e-9));
        });
    }

    @Test
    void sessionThatIsTheOwnersByDecision_setsAsideWhatRestsOnIt() {
        CaseFile file = strangeRule();
        Conclusion before = file.concluded();
        assertThat(before.incidents()).hasSize(1);
        Session his = at(before.sessions(), "203.0.113.80").getFirst();

        Conclusion after = file.concluded(decided(his, Side.OWNER));

        assertThat(after.incidents()).isEmpty();
        assertThat(CaseFile.verdict(after, ANNA).kind()).isEqualTo(Kind.NOTHING_FOUND);
        assertThat(after.findings())
                .filteredOn(each -> each.detector().equals("rule-forward-external"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.confidence()).isLessThan(0.05);
                    assertThat(each.benign()).contains("M. Examiner", "she was in Lisbon");
                });
        assertThat(at(after.sessions(), "203.0.113.80").getFirst().label()).isEqualTo(Side.OWNER);
    }

    @Test
    void sessionThatIsTheIntrudersByDecision_isFoundAndMakesAnIncident() {
        CaseFile file = quiet();
        Conclusion before = file.concluded();
        assertThat(before.incidents()).isEmpty();

        var decision = new Decision(
                Stretch.stayId(Acts.TENANT, ANNA, "203.0.113.0/24"),
                Acts.TENANT,
                ANNA,
                Side.INTRUDER,
                "M. Examiner",
                "she says so",
                Instant.parse("2024-04-01T00:00:00Z"));
        Conclusion after = file.concluded(Basis.NONE.with(List.of(decision)));

        assertThat(after.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.accounts()).containsExactly(ANNA);
            assertThat(incident.story())
                    .anySatisfy(line -> assertThat(line.side()).isEqualTo(Side.INTRUDER));
        });
        assertThat(CaseFile.verdict(after, ANNA).kind()).isEqualTo(Kind.COMPROMISED);
        assertThat(after.findings())
                .filteredOn(each -> each.detector().equals(Decisions.DETECTOR))
                .singleElement()
                .satisfies(each -> assertThat(each.sentence()).contains("203.0.113.81", "she says so"));
    }

    @Test
    void decisionOnASessionThatIsGone_isSaid() {
        var decision = new Decision(
                "s-gone",
                Acts.TENANT,
                ANNA,
                Side.OWNER,
                "M. Examiner",
                "known trip",
                Instant.parse("2024-04-01T00:00:00Z"));
        Conclusion conclusion = Takeover.happened().concluded(Basis.NONE.with(List.of(decision)));
        assertThat(conclusion.unseen()).anySatisfy(each -> assertThat(each).contains("s-gone", "M. Examiner"));
    }

    @Test
    void stayThatIsTheOnlyPlaceOfItsAccount_isTheOwners_andItsTermsAddUp() {
        Session only = CaseFile.hands(
                        List.of(Acts.by(ANNA)
                                .at("2024-03-06T12:00:00Z")
                                .from("203.0.113.81")
                                .signsIn()),
                        new Organisations(List.of()))
                .map(hand -> Sessions.of(hand, Knowledge.shipped()))
                .findFirst()
                .orElseThrow();
        assertThat(only.label()).isEqualTo(Side.OWNER);
        assertThat(only.terms())
                .extracting(Incident.Term::text)
                .anySatisfy(text -> assertThat(text).contains("never elsewhere"));
        double sum = only.terms().stream().mapToDouble(Incident.Term::logOdds).sum();
        assertThat(only.probability()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-9));
    }

    @Test
    void actsWithoutAnyPlace_areNotSaidToBeTheOwnersWhereAnIntruderWas() {
        CaseFile file = Takeover.happened()
                .happened(Acts.by(ANNA).at("2024-03-08T09:00:00Z").from("").touchesFile("FileAccessed", "plan", ""));
        assertThat(file.concluded().sessions())
                .filteredOn(each -> each.account().equals(ANNA)
                        && each.addresses().isEmpty()
                        && each.from().equals(Instant.parse("2024-03-08T09:00:00Z")))
                .singleElement()
                .satisfies(each -> assertThat(each.label()).isEqualTo(Side.UNKNOWN));
    }

    @Test
    void sameForAnyOrderOfActs() {
        CaseFile file = Takeover.happened();
        assertThat(file.shuffled(7).sessions()).isEqualTo(file.concluded().sessions());
    }

    private static Basis decided(Session session, Side label) {
        return Basis.NONE.with(List.of(new Decision(
                session.id(),
                session.tenant(),
                session.account(),
                label,
                "M. Examiner",
                "she was in Lisbon",
                Instant.parse("2024-04-01T00:00:00Z"))));
    }

    /** A rule made in one session from a strange place, and nothing else wrong. */
    private static CaseFile strangeRule() {
        return office().found(
                        "rule-forward-external",
                        0.85,
                        Stage.S5,
                        "T1114.003",
                        Acts.by(ANNA)
                                .at("2024-03-06T12:07:00Z")
                                .from("203.0.113.80")
                                .session("s-7")
                                .makesRule(Takeover.forward()));
    }

    /** Somebody at another place, and no detector that minds. */
    private static CaseFile quiet() {
        return office().happened(
                        Acts.by(ANNA)
                                .at("2024-03-06T12:00:00Z")
                                .from("203.0.113.81")
                                .session("s-8")
                                .signsIn(),
                        Acts.by(ANNA)
                                .at("2024-03-06T12:05:00Z")
                                .from("203.0.113.81")
                                .session("s-8")
                                .sends("New bank details", "pay@partner.example"));
    }

    private static CaseFile office() {
        var file = new CaseFile();
        for (String day : List.of("2024-02-20", "2024-02-26", "2024-03-01", "2024-03-05")) {
            file.happened(Acts.by(ANNA)
                    .at(day + "T07:30:00Z")
                    .from(Takeover.OFFICE)
                    .agent("Outlook")
                    .signsIn());
        }
        return file;
    }

    private static List<Session> at(List<Session> sessions, String address) {
        return sessions.stream()
                .filter(each -> each.account().equals(ANNA) && each.addresses().contains(address))
                .toList();
    }
}
