package becquerel.detect.behaviour;

import java.util.Arrays;

/**
 * How usual the hours of a stay are for its account: its hours of the week at all other places, smoothed, backed by those of its
 * colleagues as far as the account is little known.
 */
record UsualHours(Stay stay, Whereabouts person, Crowd crowd) {
    /** The colleagues' word counts as much as so many visits of the account's own. */
    private static final double BACKING = 10;

    /** Mean over the stay's hours, where 1 is as often as if the account worked at all hours of the week alike. */
    double density() {
        double[] own = HoursOfWeek.smoothed(others());
        double[] colleagues = HoursOfWeek.smoothed(crowd.hoursWithout(person));
        double all = Arrays.stream(own).sum() + BACKING;
        return stay.hours().stream()
                .mapToDouble(hour -> HoursOfWeek.HOURS * (own[hour] + BACKING * colleagues[hour]) / all)
                .average()
                .orElse(1);
    }

    /** Without the stay's own hours. A long stay keeps no count of each: there they share its visits, rounded up. */
    private double[] others() {
        double[] counts = person.hours().counts();
        int share = Math.ceilDiv(stay.visits(), Math.max(1, stay.hours().cardinality()));
        stay.hours().stream().forEach(hour -> counts[hour] = Math.max(0, counts[hour] - share));
        return counts;
    }
}
