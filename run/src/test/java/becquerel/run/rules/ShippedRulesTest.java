package becquerel.run.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.knowledge.Techniques;
import becquerel.run.settings.RulesInUse;
import becquerel.run.sigma.Taxonomies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule at the root of the project is there, holds to its cases, and says what a finding needs. */
class ShippedRulesTest {
    private static final Map<String, String> STAGES = Map.of(
            "S2-credential-theft", "prompt-reported",
            "S4-persistence", """
                    access-elevated access-pass-made connector-made consent-opened consent-to-risky-apps-allowed domain-added
                    federation-changed foreign-sign-in-service old-protocol-switched-on old-sign-in-allowed partner-given-power
                    second-factor-off second-factors-wiped sign-in-method-taken sign-in-methods-policy-changed
                    smtp-sign-in-allowed trusted-addresses-of-second-factor trusted-place-added""",
            "S5-collection", "ediscovery-export link-for-anybody mailbox-export mailbox-search-made",
            "S6-hiding", """
                    alert-policy-disabled alert-policy-off alert-policy-silenced allow-list-entry anti-phishing-weakened
                    auto-forward-allowed auto-forward-policy-opened conditional-access-removed conditional-access-switched-off
                    data-loss-policy-removed junk-settings-changed mail-filter-exception security-defaults-off signing-of-mail-off
                    sweep-rule-made transport-rule-taken-away""");

    static List<RuleTest.Outcome> outcomes() throws IOException {
        return RuleTest.all(List.of(RulesInUse.folder()), new Taxonomies(List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void rule_holdsToItsCases(RuleTest.Outcome outcome) {
        assertThat(outcome.problems()).as(outcome.file().toString()).isEmpty();
        assertThat(outcome.fires()).isPositive();
        assertThat(outcome.silent()).isPositive();
    }

    @Test
    void noRuleThatEverWasThere_isLost() throws IOException {
        List<String> wanted = new ArrayList<>();
        STAGES.forEach((folder, names) -> List.of(names.split("\\s+", -1))
                .forEach(name -> wanted.add(Path.of(folder, name + ".yml").toString())));
        Path root = RulesInUse.folder();
        assertThat(RuleFiles.find(root).stream()
                        .map(file -> root.relativize(file).toString()))
                .containsAll(wanted);
    }

    @Test
    void everyRule_isNamedAsItsFileAndSaysWhatAFindingNeeds() throws IOException {
        assertThat(RuleFiles.read(List.of(RulesInUse.folder())).book().detections())
                .allSatisfy(ShippedRulesTest::isComplete);
    }

    private static void isComplete(Rule.Detection rule) {
        var header = rule.header();
        Path file = Path.of(header.position().file());
        assertThat(file).hasFileName(header.name() + ".yml");
        assertThat(header.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(header.falsePositives()).hasSize(1);
        assertThat(header.more().get("becquerel"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("stage", "confidence", "sentence", "confirm", "response")
                .satisfies(more -> assertThat(file.toString()).contains("/" + more.get("stage") + "-"));
        assertThat(header.tags())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(Techniques.withName(
                                tag.substring("attack.".length()).toUpperCase(Locale.ROOT)))
                        .contains(" "));
    }

    @Test
    void ids_areOneEach() {
        assertThat(RulesInUse.shipped().activities().names())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(39);
    }
}
