package becquerel.activity;

/**
 * A point on the globe, as a record gives it: where the provider places an address, which is the middle of a town at best.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Spot(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;

    public Spot {
        if (!isOnGlobe(latitude, longitude)) {
            throw new IllegalArgumentException("no such spot: " + latitude + " " + longitude);
        }
    }

    /** Whether these are coordinates, and not the 0, 0 that stands for none. */
    public static boolean isOnGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude == 0 && longitude == 0);
    }

    /** Along a great circle (haversine), in kilometres. */
    public double kilometresTo(Spot other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
