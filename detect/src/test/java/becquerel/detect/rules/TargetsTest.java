package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Look;
import becquerel.detect.rules.Targets.Standing;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    private static Targets judge(String... written) {
        return Targets.judge(
                List.of(written),
                Look.ORGANISATIONS.of(Acts.TENANT),
                Knowledge.shipped().hosts());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "ben@example.com, INTERNAL",
        "BEN@EXAMPLE.COM, INTERNAL",
        "second domain: ben@example.org, INTERNAL",
        "x@evilexample.com, EXTERNAL",
        "x@example.com.evil.example, EXTERNAL",
        "x@mail.example.com, SUBDOMAIN",
        "smtp:x@drop.example, EXTERNAL",
        "\"Bob Smith\" [SMTP:x@drop.example], EXTERNAL",
        "desk@approved.example, APPROVED",
        "other@approved.example, EXTERNAL",
        "ann@partner.example, PARTNER",
        "support@contoso.zendesk.com, SERVICE",
        "Bob Smith, UNRESOLVED",
        "EX:/o=ExchangeLabs/ou=Group/cn=Recipients/cn=bob, UNRESOLVED",
    })
    void standing(String written, Standing expected) {
        assertThat(judge(written).worst()).isEqualTo(expected);
    }

    @Test
    void list_isJudgedOneByOne() {
        Targets targets = judge("x@evil.example;ben@example.com", "Smith, Bob");
        assertThat(targets.of(Standing.EXTERNAL)).containsExactly("x@evil.example");
        assertThat(targets.of(Standing.INTERNAL)).containsExactly("ben@example.com");
        assertThat(targets.of(Standing.UNRESOLVED)).containsExactly("Smith, Bob");
    }

    @Test
    void unknown_whenNoOwnDomainIsKnown() {
        Targets targets = Targets.judge(
                List.of("x@drop.example"),
                Look.NOTHING_KNOWN.of(Acts.TENANT),
                Knowledge.shipped().hosts());
        assertThat(targets.worst()).isEqualTo(Standing.UNKNOWN);
        assertThat(targets.inWords()).contains("own domains are not known");
    }

    @Test
    void hugeList_isCut() {
        String[] many = new String[5_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "x" + i + "@drop.example";
        }
        assertThat(judge(many).all()).hasSize(200);
    }
}
