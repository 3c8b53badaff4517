package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.TimePart.Part;
import becquerel.detect.sigma.read.Modifier.Kind;
import becquerel.detect.sigma.read.Yaml.Scalar;
import java.math.BigDecimal;

/** The modifiers that look at one part of a time. */
final class Times {
    private Times() {}

    static Outcome<Wanted> of(Scalar value, FieldKey key) {
        Modifier unit = key.of(Kind.TIME).orElseThrow();
        return Values.number(value, key).then(number -> {
            if (!isWithin(number, unit)) {
                return Outcome.refused(
                        unit.shown() + " is never " + Quoted.bare(value.text()),
                        "Write a whole number from " + least(unit) + " to " + most(unit) + ".");
            }
            Wanted compared = key.of(Kind.COMPARE).isPresent()
                    ? new Wanted.Compared(Values.comparison(key), number)
                    : new Wanted.Numeric(number);
            return Outcome.fine(new Wanted.TimePart(part(unit), compared));
        });
    }

    private static boolean isWithin(BigDecimal number, Modifier unit) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least(unit))) >= 0
                && number.compareTo(BigDecimal.valueOf(most(unit))) <= 0;
    }

    private static int least(Modifier unit) {
        return unit == Modifier.DAY || unit == Modifier.WEEK || unit == Modifier.MONTH ? 1 : 0;
    }

    private static int most(Modifier unit) {
        return switch (unit) {
            case MINUTE -> 59;
            case HOUR -> 23;
            case DAY -> 31;
            case WEEK -> 53;
            case MONTH -> 12;
            default -> 9999;
        };
    }

    private static Part part(Modifier unit) {
        return switch (unit) {
            case MINUTE -> Part.MINUTE;
            case HOUR -> Part.HOUR;
            case DAY -> Part.DAY;
            case WEEK -> Part.WEEK;
            case MONTH -> Part.MONTH;
            default -> Part.YEAR;
        };
    }
}
