package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.SignInVerdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInCodesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "0, '', SUCCESS",
        "50126, InvalidUserNameOrPassword, WRONG_PASSWORD",
        "'', InvalidUserNameOrPassword, WRONG_PASSWORD",
        "50034, '', UNKNOWN_ACCOUNT",
        "'', UserAccountNotFound, UNKNOWN_ACCOUNT",
        "50053, '', LOCKED",
        "'', IdsLocked, LOCKED",
        "50055, '', PASSWORD_RIGHT",
        "50074, '', PASSWORD_RIGHT",
        "50076, '', PASSWORD_RIGHT",
        "500121, '', PASSWORD_RIGHT",
        "53003, '', PASSWORD_RIGHT",
        "530032, '', PASSWORD_RIGHT",
        "65001, '', PASSWORD_RIGHT",
        "50072, '', INTERRUPTED",
        "50079, '', INTERRUPTED",
        "'', userstrongauthenrollmentrequiredinterrupt, INTERRUPTED",
        "50140, '', INTERRUPTED",
        "50058, '', INTERRUPTED",
        "50199, '', INTERRUPTED",
        "50097, '', INTERRUPTED",
        "50057, '', OTHER_FAILURE",
        "50173, '', OTHER_FAILURE",
        "700016, '', OTHER_FAILURE",
        "50126, UserDisabled, WRONG_PASSWORD",
    })
    void tellAboutThePassword(String code, String name, SignInVerdict verdict) {
        assertThat(SignInCodes.verdict(code, name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"99999, SomethingNew", "'', ''"})
    void knowNothing_whenNotInTheTable(String code, String name) {
        assertThat(SignInCodes.verdict(code, name)).isNull();
    }
}
