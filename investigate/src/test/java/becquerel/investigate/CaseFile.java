package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.detect.behaviour.Habits;
import becquerel.detect.behaviour.Hand;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.knowledge.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A case written in a test: acts, and what detectors would have found in them. */
final class CaseFile {
    private final List<Activity> acts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();

    CaseFile happened(Activity... more) {
        acts.addAll(List.of(more));
        return this;
    }

    /** The acts, and a finding that rests on all of them, named after the last one. */
    CaseFile found(String name, double confidence, Stage stage, String technique, Activity... on) {
        return found(name, confidence, stage, technique, draft -> draft, on);
    }

    CaseFile found(
            String name, double confidence, Stage stage, String technique, UnaryOperator<Draft> more, Activity... on) {
        happened(on);
        Activity last = on[on.length - 1];
        Draft draft = Draft.of(new Named(name), last)
                .weighs(confidence >= 0.8 ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(stage, technique);
        for (Activity act : on) {
            draft.citing(act);
        }
        findings.add(more.apply(draft).says(name + " on " + last.subject().name() + "."));
        return this;
    }

    CaseFile with(Organisation organisation) {
        organisations.add(organisation);
        return this;
    }

    Conclusion concluded() {
        return concluded(acts, findings, Basis.NONE);
    }

    /** Added up by other weights. */
    Conclusion concluded(Weights weights) {
        return opened(acts, findings, Basis.NONE, weights).conclude();
    }

    List<Candidate> candidates(Weights weights) {
        return opened(acts, findings, Basis.NONE, weights).candidates();
    }

    Conclusion concluded(Basis basis) {
        return concluded(acts, findings, basis);
    }

    /** The same case with everything handed over in another order. */
    Conclusion shuffled(long seed) {
        var otherActs = new ArrayList<>(acts);
        var otherFindings = new ArrayList<>(findings);
        Collections.shuffle(otherActs, new Random(seed));
        Collections.shuffle(otherFindings, new Random(seed + 1));
        return concluded(otherActs, otherFindings, Basis.NONE);
    }

    List<Attack> attacks() {
        return opened(acts, findings, Basis.NONE).attacks();
    }

    private Conclusion concluded(List<Activity> shown, List<Finding> found, Basis basis) {
        return opened(shown, found, basis).conclude();
    }

    private Investigation opened(List<Activity> shown, List<Finding> found, Basis basis) {
        return opened(shown, found, basis, Weights.REASONED);
    }

    private Investigation opened(List<Activity> shown, List<Finding> found, Basis basis, Weights weights) {
        var census = new Census();
        shown.forEach(census::see);
        var organised = new Organisations(organisations);
        Investigation investigation = Investigation.open(
                found, census, organised, Knowledge.shipped().with(weights), basis, hands(shown, organised));
        shown.stream().filter(investigation::wants).forEach(investigation::see);
        return investigation;
    }

    static Stream<Hand> hands(List<Activity> shown, Organisations organisations) {
        var habits = new Habits();
        shown.stream()
                .sorted(Dossier.ORDER)
                .forEach(act -> habits.see(act, Knowledge.shipped().networks()));
        return habits.hands(organisations);
    }

    static Verdict verdict(Conclusion conclusion, String account) {
        return conclusion.verdicts().stream()
                .filter(each -> each.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict on " + account));
    }

    /** A detector that is only a name. */
    private record Named(String name) implements Detector<String> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public String looksFor() {
            return name;
        }

        @Override
        public String blindness() {
            return "Nothing can be said.";
        }

        @Override
        public Needs needs() {
            return Needs.of(Activity.Other.class);
        }

        @Override
        public Key key(Activity activity) {
            return Key.of(activity.tenant());
        }

        @Override
        public String fresh() {
            return "";
        }

        @Override
        public Step<String> see(String memory, Activity activity) {
            return Step.nothing(memory);
        }
    }
}
