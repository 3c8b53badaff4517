package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.value.WrapperTime.Order;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditTimeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-03-05T08:12:44, 2024-03-05T08:12:44Z",
        "2024-03-05T08:12:44Z, 2024-03-05T08:12:44Z",
        "2024-03-05 08:12:44, 2024-03-05T08:12:44Z",
        "2024-03-05T08:12, 2024-03-05T08:12:00Z",
        "2024-03-05T08:12:44.5, 2024-03-05T08:12:44.500Z",
        "2024-03-05T08:12:44.1234567Z, 2024-03-05T08:12:44.123456700Z",
        "2024-03-05T08:12:44.12345678987Z, 2024-03-05T08:12:44.123456789Z",
        "2024-03-05T10:12:44+02:00, 2024-03-05T08:12:44Z",
        "2024-03-05T03:12:44-0500, 2024-03-05T08:12:44Z",
        "2024-03-05T10:12:44.000+02, 2024-03-05T08:12:44Z",
        "2024-02-29T23:59:60Z, 2024-02-29T23:59:59Z",
        "/Date(1709626364000)/, 2024-03-05T08:12:44Z",
        "/Date(1709626364000+0100)/, 2024-03-05T08:12:44Z",
        "1999-12-31T23:59:59, 1999-12-31T23:59:59Z",
    })
    void isRead(String written, Instant time) {
        assertThat(AuditTime.parse(written)).isEqualTo(time);
        assertThat(WrapperTime.parse(written, Order.UNSETTLED)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "", "0001-01-01T00:00:00", "2023-02-29T00:00:00", "2024-13-01T00:00:00", "2024-00-10T00:00:00",
                "2024-03-05T24:00:00", "2024-03-05T08:60:00", "2024-03-05T08:12:4", "2024-03-05T08:12:44 or so",
                        "2024-03-05",
                "5/18/2021 9:13:33 PM", "2024-3-5T08:12:44", "/Date(x)/", "2024-03-05T08:12:44+99:00",
                        "2024-03-05T08:12:44+0"
            })
    void isNoTime(String written) {
        assertThat(AuditTime.parse(written)).isNull();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "5/18/2021 9:13:33 PM, UNSETTLED, 2021-05-18T21:13:33Z",
        "18/05/2021 21:13:33, UNSETTLED, 2021-05-18T21:13:33Z",
        "4/4/2021 12:00:00 AM, UNSETTLED, 2021-04-04T00:00:00Z",
        "4/5/2021 12:30:00 PM, MONTH_FIRST, 2021-04-05T12:30:00Z",
        "4/5/2021 12:30:00, DAY_FIRST, 2021-05-04T12:30:00Z",
        "'4/5/2021, 3:05:26.000 PM', UNSETTLED, 2021-04-05T15:05:26Z",
        "04.05.2021 09:13:33, UNSETTLED, 2021-05-04T09:13:33Z",
        "04-05-2021 09:13, UNSETTLED, 2021-05-04T09:13:00Z",
        "2021/5/4 9:13:33, UNSETTLED, 2021-05-04T09:13:33Z",
        "1620119613, UNSETTLED, 2021-05-04T09:13:33Z",
        "1620119613.123, UNSETTLED, 2021-05-04T09:13:33Z",
        "'Apr 5, 2021 9:13:33 PM', UNSETTLED, 2021-04-05T21:13:33Z",
        "'5 April 2021 21:13:33', UNSETTLED, 2021-04-05T21:13:33Z",
        "'5. März 2021, 21:13', UNSETTLED, 2021-03-05T21:13:00Z",
    })
    void isReadBesideTheRecord(String written, Order order, Instant time) {
        assertThat(WrapperTime.parse(written, order)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "4/5/2021 9:13:33 PM",
                "4/5/2021 21:13:33",
                "4/5/2021",
                "99/99/2021 1:00:00",
                "31/31/2021 1:00",
                "12",
                "Apr 2021",
                "Apr 31, 2021 1:00:00 AM",
                "never"
            })
    void isNotGuessed_whenDayAndMonthCouldBeEither(String written) {
        assertThat(WrapperTime.parse(written, Order.UNSETTLED)).isNull();
    }

    @Test
    void orderIsSettledByTheFile() {
        assertThat(WrapperTime.settle(List.of("4/5/2021 1:00:00", "4/18/2021 1:00:00")))
                .isEqualTo(Order.MONTH_FIRST);
        assertThat(WrapperTime.settle(List.of("4/5/2021 1:00:00", "18/4/2021 1:00:00")))
                .isEqualTo(Order.DAY_FIRST);
        assertThat(WrapperTime.settle(List.of("4/5/2021 1:00:00", "2021-04-18T01:00:00")))
                .isEqualTo(Order.UNSETTLED);
        assertThat(WrapperTime.settle(List.of("4/18/2021 1:00:00", "18/4/2021 1:00:00")))
                .isEqualTo(Order.UNSETTLED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "4/5/2021 1:00:00 AM, true, false",
        "12/11/2021 01:00, true, false",
        "4/4/2021 1:00:00 AM, false, false",
        "4/18/2021 1:00:00 AM, false, true",
        "18/04/2021 01:00:00, false, true",
        "40/18/2021 01:00:00, false, false",
        "2021/04/05 01:00:00, false, false",
        "4/5, false, false",
        "on 4/18/2021, false, false",
        "'', false, false",
    })
    void aDateWithSlashesIsOpenOrSettlesTheOrder(String written, boolean open, boolean settled) {
        assertThat(WrapperTime.isOpen(written)).isEqualTo(open);
        assertThat(WrapperTime.isSettled(written)).isEqualTo(settled);
    }
}
