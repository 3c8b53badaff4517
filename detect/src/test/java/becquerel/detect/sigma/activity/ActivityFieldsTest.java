package becquerel.detect.sigma.activity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.ShippedRules;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.RuleReader;
import becquerel.testkit.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityFieldsTest {
    private static final Path PAGE = Path.of("..", "docs", "fields.md");

    @Test
    void reference_isWhatTheFieldsSay() {
        Golden.check(PAGE, page());
    }

    @Test
    void names_areOneEach() {
        assertThat(ActivityFields.groups().stream().flatMap(group -> group.fields().stream()))
                .extracting(ActivityField::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z_]+(\\.[a-z_0-9]+)?|setting\\.NAME"));
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sign_in           | setting.ImapEnabled | activities of the kind sign_in have no field setting.ImapEnabled
            policy_changed    | sign_in.code        | activities of the kind policy_changed have no field sign_in.code
            policy_change     | object              | no kind of activity is called policy_change
            mail_rule_changed | rule.nam            | activities of the kind mail_rule_changed have no field rule.nam
            """)
    void unknown_isSaid(String category, String field, String what) {
        assertThat(problems(category, field, "x")).extracting(RuleProblem::what).containsExactly(what);
    }

    @ParameterizedTest(name = "{1} of {0} may mean {2}")
    @CsvSource({
        "mail_rule_changed, rule.nam, rule.name",
        "mail_rule_changed, targets, rule.targets",
        "sign_in, actor.address, address",
        "policy_change, object, policy_changed",
    })
    void nearest_isNamed(String category, String field, String meant) {
        assertThat(problems(category, field, "x").getFirst().remedy()).contains(meant);
    }

    @Test
    void operationsThatNoValueHas_areSaid() {
        assertThat(problems("policy_changed", "operation", "Add named location."))
                .extracting(RuleProblem::remedy)
                .containsExactly("Write \"add named location\".");
        assertThat(problems("policy_changed", "operation", "Add Named Location"))
                .isEmpty();
    }

    @Test
    void shippedRules_askOnlyForWhatThereIs() {
        assertThat(ShippedRules.read())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(ActivityFields.unknown((Rule.Detection) rule))
                        .isEmpty());
        assertThat(ShippedRules.all().problems()).isEmpty();
    }

    private static List<RuleProblem> problems(String category, String field, String value) {
        return ActivityFields.unknown((Rule.Detection) RuleReader.read("x.yml", """
                title: x
                logsource: {product: becquerel, category: %s}
                detection:
                  selection:
                    %s: '%s'
                  condition: selection
                """.formatted(category, field, value))
                .rules()
                .getFirst());
    }

    private static String page() {
        var page = new StringBuilder("""
                # Fields: what a rule can ask of an activity

                Written by `ActivityFieldsTest` (`-Dgolden.update`). A rule whose log source has `product: becquerel` judges **activities**: what the
                program made of a record, whatever product and dialect it came from. `category` is the kind of activity; without one the rule is
                asked of all kinds. A record of which no more is told than its operation and object is of the kind `other`, and is shown to every rule
                that names its operation.

                A field without a value is absent. Where it has several, one of them is enough (`|all` asks for all). Letters compare without regard
                to case. Fields that the hunting database has, too, are named as there; words of enumerations are the same in both. Acts that were
                refused are found only by rules that ask `outcome`, and by those on sign-ins; those of the provider's own services only by rules that
                ask `account` or `account_kind`, and in what the provider itself writes: alerts, mail received, traced and held.

                The sentence of a finding may show any field in braces, as the record has it. `{actor}` and `{when}` are turns of phrase: who acted,
                fit for the beginning of a sentence, and when and from where, for its end.

                """);
        page.append("Kinds: ")
                .append(ActivityFields.categories().stream()
                        .map(word -> '`' + word + '`')
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        for (ActivityFields.Group group : ActivityFields.groups()) {
            page.append("\n## ")
                    .append(group.title())
                    .append("\n\n| field | meaning | kinds | example |\n|---|---|---|---|\n");
            group.fields()
                    .forEach(field -> page.append("| `%s` | %s | %s | `%s` |\n"
                            .formatted(field.name(), field.meaning(), kinds(field), field.example())));
        }
        return page.toString();
    }

    private static String kinds(ActivityField field) {
        return field.kinds().size() == Activity.class.getPermittedSubclasses().length
                ? "all"
                : field.kinds().stream().map(ActivityFields::category).sorted().collect(Collectors.joining(", "));
    }
}
