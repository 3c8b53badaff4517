package becquerel.simulate.world;

import java.time.ZoneId;

/**
 * Where people live.
 *
 * @param country ISO 3166
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Town(String name, String country, ZoneId zone, double latitude, double longitude) {}
