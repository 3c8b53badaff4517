package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {
    private static final String CHROME_79 =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.88 Safari/537.36";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.61";
    private static final String SAFARI =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1";
    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:87.0) Gecko/20100101 Firefox/87.0";

    @Test
    void browsersAreToldApart() {
        assertThat(Agent.of(CHROME_79))
                .extracting(Agent::browser, Agent::major, Agent::platform)
                .containsExactly("chrome", 79, "windows");
        assertThat(Agent.of(EDGE)).extracting(Agent::browser, Agent::major).containsExactly("edge", 120);
        assertThat(Agent.of(SAFARI))
                .extracting(Agent::browser, Agent::major, Agent::platform)
                .containsExactly("safari", 17, "ios");
        assertThat(Agent.of(FIREFOX))
                .extracting(Agent::browser, Agent::major, Agent::platform)
                .containsExactly("firefox", 87, "linux");
        assertThat(Agent.of("")).isEqualTo(new Agent("", "", "", 0, Optional.empty()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "axios/1.7.9, SCRIPT",
        "python-requests/2.31.0, SCRIPT",
        "Go-http-client/1.1, SCRIPT",
        "node, SCRIPT",
        "agentaxios/1.0, KIT",
        "BAV2ROPC, PASSWORD",
        "CBAInPROD, PASSWORD",
    })
    void toolsGiveThemselvesAway(String text, Agent.Trade trade) {
        assertThat(Agent.of(text).trade()).contains(trade);
    }

    @Test
    void peoplesProgramsDoNot() {
        assertThat(Agent.of(CHROME_79).trade()).isEmpty();
        assertThat(Agent.of("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.12026; Pro")
                        .trade())
                .isEmpty();
        assertThat(Agent.of("").trade()).isEmpty();
    }

    @Test
    void oneMachineHasOnePlatform() {
        assertThat(Agent.of(CHROME_79).fits(Agent.of(EDGE))).isTrue();
        assertThat(Agent.of(CHROME_79).fits(Agent.of(FIREFOX))).isFalse();
        assertThat(Agent.of(CHROME_79).fits(Agent.of(""))).isTrue();
        assertThat(Agent.of(CHROME_79).fits(Agent.of("axios/1.7"))).isFalse();
    }

    @Test
    void versionsHaveAnAge() {
        assertThat(Agent.of(CHROME_79).released()).contains(LocalDate.parse("2019-12-10"));
        assertThat(Agent.of(FIREFOX).released().orElseThrow())
                .isBetween(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-05-15"));
        assertThat(Agent.of("Chrome/9999").released().orElseThrow()).isAfter(LocalDate.parse("2100-01-01"));
        assertThat(Agent.of(SAFARI).released()).isEmpty();
    }
}
