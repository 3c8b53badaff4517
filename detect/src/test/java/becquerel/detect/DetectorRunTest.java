package becquerel.detect;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DetectorRunTest {
    private static final Acts ANNA = Acts.by("anna@example.com");

    /** Counts an account's rules up to three and then forgets. */
    private static final class CountsToThree implements Detector<List<MailRuleChanged>> {
        @Override
        public String name() {
            return "counts-to-three";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String looksFor() {
            return "for three rules";
        }

        @Override
        public String blindness() {
            return "It cannot be said.";
        }

        @Override
        public Needs needs() {
            return Needs.of(MailRuleChanged.class);
        }

        @Override
        public Key key(Activity activity) {
            return new Key(activity.tenant(), activity.actor().name());
        }

        @Override
        public List<MailRuleChanged> fresh() {
            return List.of();
        }

        @Override
        public Step<List<MailRuleChanged>> see(List<MailRuleChanged> memory, Activity activity) {
            var rules = new ArrayList<>(memory);
            rules.add((MailRuleChanged) activity);
            Finding finding = Draft.of(this, rules.getFirst())
                    .weighs(Severity.LOW, 0.1)
                    .number("rules", rules.size())
                    .says(rules.size() + " rules");
            return Step.found(rules.size() == 3 ? List.of() : List.copyOf(rules), finding);
        }
    }

    private static MailRuleChanged rule(Acts who) {
        return who.makesRule(ARule.named("tidy").movesTo("Tidy").inbox());
    }

    @Test
    void findings_keepOnlyTheLatestOfOneId() {
        var run = new DetectorRun(List.of(new CountsToThree()));
        run.see(rule(ANNA));
        run.see(rule(ANNA));
        assertThat(run.findings()).extracting(Finding::sentence).containsExactly("2 rules");
    }

    @Test
    void memories_areApartByKeyAndFreeWhenForgotten() {
        var run = new DetectorRun(List.of(new CountsToThree()));
        Acts ben = Acts.by("ben@example.com");
        for (Acts who : List.of(ANNA, ben, ANNA, ben, ANNA)) {
            run.see(rule(who));
        }
        assertThat(run.findings()).extracting(Finding::sentence).containsExactlyInAnyOrder("3 rules", "2 rules");
        assertThat(run.memories()).isEqualTo(1);
    }

    @Test
    void activities_goOnlyWhereTheyAreWanted() {
        var run = new DetectorRun(List.of(new CountsToThree()));
        run.see(ANNA.signsIn());
        assertThat(run.memories()).isZero();
    }

    @Test
    void blind_namesWhatIsAbsent() {
        var run = new DetectorRun(List.of(new CountsToThree()));
        run.see(ANNA.signsIn());
        assertThat(run.blind())
                .containsExactly(new Blind(
                        "counts-to-three",
                        "the evidence holds no record of these kinds: mail rule changed",
                        "It cannot be said."));
        run.see(rule(ANNA));
        assertThat(run.blind()).isEmpty();
    }

    @Test
    void ids_comeFromContentAlone() {
        MailRuleChanged act = rule(ANNA);
        List<Finding> once = Look.with(new CountsToThree(), act);
        List<Finding> again = Look.with(new CountsToThree(), rule(Acts.by("ben@example.com")), act);
        assertThat(again).extracting(Finding::id).contains(once.getFirst().id());
        assertThat(once.getFirst().id()).matches("f-[0-9a-f]{12}");
    }

    @Test
    void everyDetector_hasItsOwnNameAndSaysWhatItLooksFor() {
        List<Detector<?>> all = Detectors.all(Look.ORGANISATIONS, Knowledge.shipped(), ShippedRules.all());
        Set<String> names = new TreeSet<>();
        List<String> classes = new ArrayList<>();
        for (Detector<?> detector : all) {
            assertThat(names.add(detector.name())).as(detector.name()).isTrue();
            assertThat(detector.name()).matches("[a-z]+(-[a-z]+)+");
            assertThat(detector.looksFor()).startsWith("for ").doesNotEndWith(".");
            assertThat(detector.blindness()).endsWith(".");
            assertThat(detector.needs().indispensable()).isNotEmpty();
            classes.add(detector.getClass().getSimpleName());
        }
        assertThat(classes).isSorted();
    }

    @Test
    void aMillionSignIns_passInSeconds() {
        var run = new DetectorRun(Detectors.all(Look.ORGANISATIONS, Knowledge.shipped(), ShippedRules.all()));
        SignIn signIn = ANNA.signsIn();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // a busy machine is no slow program
        long before = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < 1_000_000; i++) {
            run.see(signIn);
        }
        assertThat((clock.getCurrentThreadCpuTime() - before) / 1_000_000_000.0)
                .isLessThan(20); // far off: only a trap for disasters
        assertThat(run.findings()).isEmpty();
    }
}
