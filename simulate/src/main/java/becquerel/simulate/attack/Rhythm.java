package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When somebody works. Some intruders keep office hours of a place of their own, some those of their victims, and programs work
 * at any time.
 *
 * @param first hour of the day, local
 * @param hours of a day; 24 for those who never rest
 */
record Rhythm(ZoneId zone, double first, double hours, boolean weekends) {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Africa/Lagos"),
            ZoneId.of("Africa/Lagos"),
            ZoneId.of("Europe/Istanbul"),
            ZoneId.of("Asia/Dubai"),
            ZoneId.of("Asia/Kuala_Lumpur"),
            ZoneId.of("Africa/Johannesburg"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/London"));

    /** @param victims the zone of those the intruder is after */
    static Rhythm of(Chance draw, ZoneId victims) {
        double kind = draw.share();
        if (kind < 0.3) {
            return new Rhythm(ZoneOffset.UTC, 0, 24, true);
        }
        if (kind < 0.45) {
            return office(victims);
        }
        return new Rhythm(draw.of(ZONES), draw.between(7.0, 15.0), draw.between(7.0, 12.0), draw.happens(0.4));
    }

    /** The working hours of a place. */
    static Rhythm office(ZoneId zone) {
        return new Rhythm(zone, 8, 9.5, false);
    }

    /** That time, or one in the next working hours when it is none. */
    Instant next(Instant time, Chance draw) {
        if (hours >= 24) {
            return time;
        }
        for (int day = -1; ; day++) {
            ZonedDateTime date = time.atZone(zone)
                    .toLocalDate()
                    .plusDays(day)
                    .atTime(LocalTime.MIDNIGHT)
                    .atZone(zone);
            boolean free = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() && !weekends;
            Instant opens = date.toInstant().plus(span(first));
            Instant closes = opens.plus(span(hours));
            if (!free && time.isBefore(closes)) {
                return time.isBefore(opens) ? opens.plus(span(draw.share() * hours * 0.7)) : time;
            }
        }
    }

    private static Duration span(double hours) {
        return Duration.ofSeconds((long) (hours * 3600));
    }
}
