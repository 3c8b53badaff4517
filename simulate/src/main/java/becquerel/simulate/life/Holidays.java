package becquerel.simulate.life;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/** Public holidays of a fixed date and those that follow Easter; the common ones of each country. */
final class Holidays {
    private static final Set<MonthDay> EVERYWHERE = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25));
    private static final Map<String, Set<MonthDay>> NATIONAL = Map.ofEntries(
            Map.entry("DE", dates(501, 1003, 1226)),
            Map.entry("AT", dates(106, 501, 815, 1026, 1101, 1208, 1226)),
            Map.entry("CH", dates(102, 801, 1226)),
            Map.entry("GB", dates(1226)),
            Map.entry("IE", dates(317, 1226)),
            Map.entry("US", dates(619, 704, 1111)),
            Map.entry("CA", dates(701, 1226)),
            Map.entry("FR", dates(501, 508, 714, 815, 1101, 1111)),
            Map.entry("NL", dates(427, 1226)),
            Map.entry("BE", dates(501, 721, 815, 1101, 1111)),
            Map.entry("ES", dates(106, 501, 815, 1012, 1101, 1206, 1208)),
            Map.entry("PT", dates(425, 501, 610, 815, 1005, 1101, 1201, 1208)),
            Map.entry("IT", dates(106, 425, 501, 602, 815, 1101, 1208, 1226)),
            Map.entry("PL", dates(106, 501, 503, 815, 1101, 1111, 1226)),
            Map.entry("CZ", dates(501, 508, 705, 706, 928, 1028, 1117, 1224, 1226)),
            Map.entry("DK", dates(605, 1224, 1226)),
            Map.entry("SE", dates(106, 501, 606, 1224, 1226)),
            Map.entry("NO", dates(501, 517, 1226)),
            Map.entry("FI", dates(106, 501, 1206, 1226)));

    private Holidays() {}

    static boolean off(String country, LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return EVERYWHERE.contains(day)
                || NATIONAL.getOrDefault(country, Set.of()).contains(day)
                || (!country.equals("US") && date.equals(easter(date.getYear()).plusDays(1)));
    }

    /** Easter Sunday (the anonymous Gregorian computus). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static Set<MonthDay> dates(Integer... monthDays) {
        var dates = new java.util.HashSet<MonthDay>();
        for (int each : monthDays) {
            dates.add(MonthDay.of(each / 100, each % 100));
        }
        return Set.copyOf(dates);
    }
}
