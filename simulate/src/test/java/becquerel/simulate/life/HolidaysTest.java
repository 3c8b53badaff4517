package becquerel.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    @ParameterizedTest(name = "{0} in {1} is free: {2}")
    @CsvSource({
        "2025-04-21,DE,true", // Easter Monday
        "2026-04-06,FR,true",
        "2027-03-29,PL,true",
        "2025-04-21,US,false",
        "2025-07-14,FR,true",
        "2025-07-14,DE,false",
        "2025-12-25,FI,true",
        "2025-03-04,NL,false"
    })
    void off_onPublicHolidays(LocalDate date, String country, boolean off) {
        assertThat(Holidays.off(country, date)).isEqualTo(off);
    }
}
