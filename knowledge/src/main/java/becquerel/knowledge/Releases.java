package becquerel.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When a browser's version came out, to within a few weeks: between the known ones the makers kept an even pace, and after the
 * last one the last pace is taken to go on.
 */
record Releases(List<Release> known) {
    static final Releases CHROME = of(
            new Release(60, "2017-07-25"),
            new Release(79, "2019-12-10"),
            new Release(94, "2021-09-21"),
            new Release(120, "2023-12-05"),
            new Release(140, "2025-09-02"));
    static final Releases FIREFOX = of(
            new Release(57, "2017-11-14"),
            new Release(71, "2019-12-03"),
            new Release(89, "2021-06-01"),
            new Release(120, "2023-11-21"),
            new Release(142, "2025-08-19"));

    Releases {
        known = List.copyOf(known);
    }

    private static Releases of(Release... known) {
        return new Releases(List.of(known));
    }

    /** Empty for versions older than the first known one. */
    Optional<LocalDate> date(int major) {
        if (major < known.getFirst().major()) {
            return Optional.empty();
        }
        int next = 1;
        while (next < known.size() - 1 && known.get(next).major() < major) {
            next++;
        }
        Release before = known.get(next - 1);
        Release after = known.get(next);
        long days = ChronoUnit.DAYS.between(before.date(), after.date());
        long passed = days * (major - before.major()) / (after.major() - before.major());
        return Optional.of(before.date().plusDays(passed));
    }

    /** One version whose day is known. */
    record Release(int major, LocalDate date) {
        Release(int major, String date) {
            this(major, LocalDate.parse(date));
        }
    }
}
