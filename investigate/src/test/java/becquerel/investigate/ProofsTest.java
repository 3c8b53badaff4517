package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An act that several records tell is one act with several proofs, wherever it is told. */
class ProofsTest {
    private static final EvidenceRef SECOND = new EvidenceRef("signins.json", 7, "request-7");

    private final Activity signIn =
            alsoIn(SECOND, Takeover.intruder(Takeover.ANNA).at("12:01").signsIn());
    private final Activity rule =
            alsoIn(SECOND, Takeover.intruder(Takeover.ANNA).at("12:07").makesRule(Takeover.forward()));

    @Test
    void findingCitesEveryRecord_whenADetectorRememberedOnlyOne() {
        Finding found = new CaseFile()
                .found("rule-forward-external", 0.9, Stage.S5, "T1114.003", signIn)
                .concluded()
                .findings()
                .getFirst();
        Finding remembered = found.withEvidence(List.of(signIn.evidence()));
        var census = new Census();
        census.see(signIn);
        var investigation = Investigation.open(
                List.of(remembered),
                census,
                new Organisations(List.of()),
                Knowledge.shipped(),
                Basis.NONE,
                Stream.empty());
        investigation.see(signIn);
        assertThat(found.evidence()).containsExactlyInAnyOrder(signIn.evidence(), SECOND);
        assertThat(investigation.conclude().findings()).containsExactly(found);
    }

    @Test
    void storyTellsItOnce_andOpenItemCitesAll() {
        Incident incident = new CaseFile()
                .found("rule-forward-external", 0.9, Stage.S5, "T1114.003", rule)
                .concluded()
                .incidents()
                .getFirst();
        assertThat(incident.story())
                .singleElement()
                .satisfies(line -> assertThat(line.evidence()).containsExactly(rule.evidence(), SECOND));
        assertThat(incident.open())
                .singleElement()
                .satisfies(item -> assertThat(item.evidence()).containsExactly(rule.evidence(), SECOND));
    }

    private static Activity alsoIn(EvidenceRef second, Activity act) {
        return act.with(act.context().withProofs(List.of(second)));
    }
}
