package becquerel.simulate;

/**
 * What to simulate. The same plan gives the same bytes.
 *
 * @param scenario name of a {@link Scenario}
 * @param seed which of its worlds, from 1
 * @param accounts people and other accounts of the tenant
 * @param days whole days of log, UTC
 */
public record Plan(String scenario, long seed, int accounts, int days) {
    public static final int FEWEST_ACCOUNTS = 10;
    public static final int MOST_ACCOUNTS = 200_000;
    /** Attacks need days before and after them. */
    public static final int FEWEST_DAYS = 10;

    public static final int MOST_DAYS = 400;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException with one sentence for people, when a value is out of its range
     */
    public Plan {
        Scenario.named(scenario);
        within("seed", seed, 1, Long.MAX_VALUE);
        within("accounts", accounts, FEWEST_ACCOUNTS, MOST_ACCOUNTS);
        within("days", days, FEWEST_DAYS, MOST_DAYS);
    }

    private static void within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be between %,d and %,d, not %,d".formatted(what, least, most, value));
        }
    }
}
