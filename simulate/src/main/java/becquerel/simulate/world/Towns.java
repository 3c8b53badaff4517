package becquerel.simulate.world;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The towns of the world; people live in the first {@link #HOMES}, the others are travelled to or guessed from. */
final class Towns {
    static final List<Town> ALL = List.of(
            town("Leipzig", "DE", "Europe/Berlin", 51.34, 12.37),
            town("Bremen", "DE", "Europe/Berlin", 53.08, 8.80),
            town("Augsburg", "DE", "Europe/Berlin", 48.37, 10.90),
            town("Dortmund", "DE", "Europe/Berlin", 51.51, 7.47),
            town("Graz", "AT", "Europe/Vienna", 47.07, 15.44),
            town("Linz", "AT", "Europe/Vienna", 48.31, 14.29),
            town("Winterthur", "CH", "Europe/Zurich", 47.50, 8.72),
            town("Lausanne", "CH", "Europe/Zurich", 46.52, 6.63),
            town("Leeds", "GB", "Europe/London", 53.80, -1.55),
            town("Bristol", "GB", "Europe/London", 51.45, -2.59),
            town("Glasgow", "GB", "Europe/London", 55.86, -4.25),
            town("Cork", "IE", "Europe/Dublin", 51.90, -8.47),
            town("Dublin", "IE", "Europe/Dublin", 53.35, -6.26),
            town("Columbus", "US", "America/New_York", 39.96, -83.00),
            town("Charlotte", "US", "America/New_York", 35.23, -80.84),
            town("Minneapolis", "US", "America/Chicago", 44.98, -93.27),
            town("Denver", "US", "America/Denver", 39.74, -104.99),
            town("Sacramento", "US", "America/Los_Angeles", 38.58, -121.49),
            town("Calgary", "CA", "America/Edmonton", 51.05, -114.07),
            town("Ottawa", "CA", "America/Toronto", 45.42, -75.70),
            town("Lyon", "FR", "Europe/Paris", 45.76, 4.84),
            town("Nantes", "FR", "Europe/Paris", 47.22, -1.55),
            town("Lille", "FR", "Europe/Paris", 50.63, 3.06),
            town("Eindhoven", "NL", "Europe/Amsterdam", 51.44, 5.47),
            town("Utrecht", "NL", "Europe/Amsterdam", 52.09, 5.12),
            town("Ghent", "BE", "Europe/Brussels", 51.05, 3.72),
            town("Namur", "BE", "Europe/Brussels", 50.47, 4.87),
            town("Valencia", "ES", "Europe/Madrid", 39.47, -0.38),
            town("Bilbao", "ES", "Europe/Madrid", 43.26, -2.93),
            town("Porto", "PT", "Europe/Lisbon", 41.15, -8.61),
            town("Bologna", "IT", "Europe/Rome", 44.49, 11.34),
            town("Turin", "IT", "Europe/Rome", 45.07, 7.69),
            town("Poznan", "PL", "Europe/Warsaw", 52.41, 16.93),
            town("Krakow", "PL", "Europe/Warsaw", 50.06, 19.94),
            town("Brno", "CZ", "Europe/Prague", 49.20, 16.61),
            town("Aarhus", "DK", "Europe/Copenhagen", 56.16, 10.20),
            town("Gothenburg", "SE", "Europe/Stockholm", 57.71, 11.97),
            town("Uppsala", "SE", "Europe/Stockholm", 59.86, 17.64),
            town("Bergen", "NO", "Europe/Oslo", 60.39, 5.32),
            town("Tampere", "FI", "Europe/Helsinki", 61.50, 23.76),
            town("Athens", "GR", "Europe/Athens", 37.98, 23.73),
            town("Antalya", "TR", "Europe/Istanbul", 36.90, 30.71),
            town("Dubai", "AE", "Asia/Dubai", 25.20, 55.27),
            town("Sydney", "AU", "Australia/Sydney", -33.87, 151.21),
            town("Singapore", "SG", "Asia/Singapore", 1.35, 103.82),
            town("Osaka", "JP", "Asia/Tokyo", 34.69, 135.50),
            town("Pune", "IN", "Asia/Kolkata", 18.52, 73.86),
            town("Campinas", "BR", "America/Sao_Paulo", -22.91, -47.06),
            town("Monterrey", "MX", "America/Monterrey", 25.69, -100.32),
            town("Durban", "ZA", "Africa/Johannesburg", -29.86, 31.02),
            town("Shenzhen", "CN", "Asia/Shanghai", 22.54, 114.06),
            town("Busan", "KR", "Asia/Seoul", 35.18, 129.08),
            town("Hanoi", "VN", "Asia/Ho_Chi_Minh", 21.03, 105.85),
            town("Surabaya", "ID", "Asia/Jakarta", -7.26, 112.75),
            town("Samara", "RU", "Europe/Samara", 53.20, 50.15),
            town("Lviv", "UA", "Europe/Kyiv", 49.84, 24.03),
            town("Bucharest", "RO", "Europe/Bucharest", 44.43, 26.10),
            town("Sofia", "BG", "Europe/Sofia", 42.70, 23.32),
            town("Rosario", "AR", "America/Argentina/Cordoba", -32.95, -60.64),
            town("Alexandria", "EG", "Africa/Cairo", 31.20, 29.92),
            town("Lagos", "NG", "Africa/Lagos", 6.52, 3.38),
            town("Chiang Mai", "TH", "Asia/Bangkok", 18.79, 98.99),
            town("Vilnius", "LT", "Europe/Vilnius", 54.69, 25.28),
            town("Chisinau", "MD", "Europe/Chisinau", 47.01, 28.86),
            town("Reykjavik", "IS", "Atlantic/Reykjavik", 64.15, -21.94),
            town("Panama City", "PA", "America/Panama", 8.98, -79.52));

    /** So many towns from the start are where people of the tenant may live. */
    static final int HOMES = 40;

    /** So many towns from the start have lines of homes; in the rest, only machines are for rent. */
    static final int LINES = ALL.size() - 4;

    private static final Map<String, List<Integer>> BY_COUNTRY = byCountry();

    private Towns() {}

    /** Indexes of a country's towns. */
    static List<Integer> in(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of());
    }

    private static Map<String, List<Integer>> byCountry() {
        var towns = new HashMap<String, List<Integer>>();
        for (int i = 0; i < ALL.size(); i++) {
            towns.computeIfAbsent(ALL.get(i).country(), _ -> new ArrayList<>()).add(i);
        }
        return towns;
    }

    private static Town town(String name, String country, String zone, double latitude, double longitude) {
        return new Town(name, country, ZoneId.of(zone), latitude, longitude);
    }
}
