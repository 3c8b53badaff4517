package becquerel.run.scoreboard;

/** So many of so many. */
public record Share(long part, long whole) {
    /** Quantile of the normal distribution that 95 % lie within on both sides. */
    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Not a number where there is nothing to take a share of. */
    public double value() {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** The lower end of Wilson's interval, within which the true share lies with 95 %; 0 for nothing. */
    public double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /** The upper end; 1 for nothing. */
    public double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double spread() {
        double variance = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(variance) / (1 + Z * Z / whole);
    }
}
