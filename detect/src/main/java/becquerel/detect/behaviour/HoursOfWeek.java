package becquerel.detect.behaviour;

import java.time.Instant;

/** At how many visits somebody was at work in each hour of the week, UTC; a byte for each hour, which stays at its most. */
final class HoursOfWeek {
    static final int HOURS = 168;

    private static final int MOST = 255;
    private static final int DAY = 24;
    /** 1 January 1970 was a Thursday; the week begins on Monday. */
    private static final int THURSDAY = 3 * DAY;

    private long[] counts = new long[HOURS / Long.BYTES];

    static int of(Instant time) {
        return (int) Math.floorMod(Math.floorDiv(time.getEpochSecond(), 3600L) + THURSDAY, (long) HOURS);
    }

    void see(int hour) {
        if (count(hour) < MOST) {
            counts[hour >> 3] += 1L << shift(hour);
        }
    }

    int count(int hour) {
        return (int) (counts[hour >> 3] >>> shift(hour)) & MOST;
    }

    private static int shift(int hour) {
        return (hour & 7) << 3;
    }

    double[] counts() {
        double[] all = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            all[hour] = count(hour);
        }
        return all;
    }

    /**
     * Each hour with what lies around it, on the same day and at the same hour of the days before and after: somebody who comes at nine on
     * Monday may come at ten on Tuesday. What is there is spread, none is added.
     */
    static double[] smoothed(double[] counts) {
        double[] smooth = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            for (int days = -1; days <= 1; days++) {
                for (int hours = -1; hours <= 1; hours++) {
                    double share = (days == 0 ? 2 : 1) * (hours == 0 ? 2 : 1) / 16.0;
                    smooth[Math.floorMod(hour + days * DAY + hours, HOURS)] += share * counts[hour];
                }
            }
        }
        return smooth;
    }
}
