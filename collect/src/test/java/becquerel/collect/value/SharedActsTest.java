package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Act;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedActsTest {
    private static final String ID = "12345678-1111-4222-8333-444444444444";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "as the audit log has it, 12345678-1111-4222-8333-444444444444",
        "with Defender's letters, fa12345678-1111-4222-8333-444444444444",
        "as a numbered part, da12345678-1111-4222-8333-444444444444_1",
        "in capitals, 12345678-1111-4222-8333-444444444444",
    })
    void anAlertIsOneActInAllLogs(String how, String id) {
        assertThat(SharedActs.alert(how.contains("capitals") ? id.toUpperCase(Locale.ROOT) : id, "", 2)
                        .key())
                .isEqualTo(SharedActs.alert(ID, "", 0).key());
    }

    @ParameterizedTest(name = "{0} about {1}")
    @CsvSource({
        "22345678-1111-4222-8333-444444444444, ''",
        "12345678-1111-4222-8333-444444444444, ann@example.com",
        "da637291063515066999_-2102938302, ''",
        "'', ''",
    })
    void anotherAlertOrAccountIsAnActOfItsOwn(String id, String about) {
        assertThat(SharedActs.alert(id, about, 0).key())
                .isNotEqualTo(SharedActs.alert(ID, "", 0).key());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"''", "an id that is much longer than any id that a provider ever gave to one of the alerts it raised"})
    void anAlertWithoutIdStandsAlone(String id) {
        assertThat(SharedActs.alert(id, "", 0)).isEqualTo(Act.ALONE);
    }
}
