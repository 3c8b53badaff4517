package becquerel.collect.m365;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Consent to application., consent to application",
        "'  Add member to role..  ', add member to role",
        "'Update application \u2013 Certificates and secrets management ', update application - certificates and secrets management",
        "Update application \u2014 Certificates and secrets management., update application - certificates and secrets management",
        "Add\u00a0 \t user, add user",
        "New-InboxRule, new-inboxrule",
        "'', ''",
        "., ''",
    })
    void areTheSame_whateverTheirDotsDashesAndSpaces(String written, String normal) {
        assertThat(Operations.normal(written)).isEqualTo(normal);
    }
}
