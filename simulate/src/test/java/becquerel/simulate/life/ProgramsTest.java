package becquerel.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final Persona SOMEBODY =
            Setting.of(new World(1, 10, 10)).personas().getFirst();

    @Test
    void aBrowserThatIsKeptUpToDateHasTheVersionThatWasOut() {
        Persona current = SOMEBODY.having(Persona.Machine.CHROME, Persona.Phone.NONE, 0);

        assertThat(Programs.browser(current, LocalDate.of(2024, 11, 12)).agent())
                .contains("Chrome/131.0.0.0");
        assertThat(Programs.browser(current, LocalDate.of(2025, 3, 20)).agent()).contains("Chrome/135.0.0.0");
    }

    @Test
    void aMachineThatStaysBehindHasAnOlderOne() {
        Persona behind = SOMEBODY.having(Persona.Machine.CHROME, Persona.Phone.NONE, 400);

        assertThat(Programs.browser(behind, LocalDate.of(2025, 3, 20)).agent()).contains("Chrome/121.0.0.0");
    }

    @Test
    void everyMachineAndTelephoneSaysWhatItIs() {
        for (Persona.Machine machine : Persona.Machine.values()) {
            for (Persona.Phone phone : Persona.Phone.values()) {
                Persona persona = SOMEBODY.having(machine, phone, 3);
                LocalDate date = LocalDate.of(2026, 2, 1);
                assertThat(Programs.desk(persona, date).agent()).isNotEmpty();
                assertThat(Programs.browser(persona, date).agent()).startsWith("Mozilla/5.0");
                assertThat(Programs.phone(persona, date, Chance.of(1)).agent()).isNotEmpty();
            }
        }
    }
}
