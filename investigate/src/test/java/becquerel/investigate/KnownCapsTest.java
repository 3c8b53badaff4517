package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCapsTest {
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "'unified audit log, CSV', 1000, a search of the audit log",
        "'unified audit log, CSV', 5000, one page of a search of the audit log",
        "'unified audit log, CSV', 10000, a search of the audit log",
        "'unified audit log, JSON', 50000, a search of the audit log",
        "'unified audit log, JSON', 100000, a search of the audit log",
        "'Sentinel OfficeActivity, CSV', 30000, Log Analytics",
        "'Defender EmailEvents, CSV', 10000, advanced hunting's page",
        "'Defender EmailEvents, CSV', 30000, advanced hunting's page",
        "'Defender UrlClickEvents, JSON', 100000, advanced hunting's API",
        "'Entra sign-ins, CSV', 10000, Log Analytics",
        "'Entra sign-ins, CSV', 30000, Log Analytics",
        "'Entra sign-ins, CSV', 100000, the portal's download",
        "'Entra sign-ins, JSON', 250000, the portal's download",
        "'message trace, CSV', 1000, one page of Get-MessageTrace",
        "'message trace, CSV', 5000, page of Get-MessageTrace",
        "'message trace, CSV', 10000, the admin center",
        "'message trace events, CSV', 50000, an extended report",
        "'message trace report, CSV', 100000, a historical search",
        "'mailboxes, CSV', 1000, -ResultSize Unlimited",
        "'mailbox protocols, CSV', 1000, -ResultSize Unlimited",
    })
    void saysWhatStopsThere(String kind, long records, String by) {
        assertThat(KnownCaps.sentences(List.of(file(kind, records))))
                .singleElement()
                .asString()
                .contains("audit.csv")
                .contains(by);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "'unified audit log, CSV', 0",
        "'unified audit log, CSV', 999",
        "'unified audit log, CSV', 49999",
        "'unified audit log, CSV', 250000",
        "'message trace, CSV', 30000",
        "'accepted domains, CSV', 1000",
        "unknown, 5000",
    })
    void saysNothingAboutOtherCounts(String kind, long records) {
        assertThat(KnownCaps.sentences(List.of(file(kind, records)))).isEmpty();
    }

    private static Ledger.Entry file(String kind, long records) {
        return new Ledger.Entry(
                "audit.csv",
                "",
                0,
                kind,
                records,
                records,
                0,
                0,
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                "UTC",
                List.of());
    }
}
