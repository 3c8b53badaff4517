import java.util.List;
import java.util.Map;

/** Where the provider places an address, and whose network it is; numbers of networks are those reserved for documents. */
final class Places {
    /** A city as sign-in logs describe it. */
    record Place(String city, String state, String country, double latitude, double longitude, int network) {
        Map<String, Object> json() {
            return Json.object(
                    "city", city,
                    "state", state,
                    "countryOrRegion", country,
                    "geoCoordinates", Json.object("altitude", Json.NULL, "latitude", latitude, "longitude", longitude));
        }

        /** As the portal writes it in one cell. */
        String text() {
            return city + ", " + state + ", " + country;
        }
    }

    private static final int INTERNET_PROVIDER = 64496;
    private static final int SECOND_PROVIDER = 64497;
    private static final int CARRIER = 64498;
    private static final int GERMAN_PROVIDER = 64499;
    private static final int HOSTING = 64505;
    private static final int CLOUD = 64506;
    private static final int THIRD_HOSTING = 64507;
    private static final int TUNNEL = 64508;

    private static final Place OSTRAVA =
            new Place("Ostrava", "Moravskoslezsky Kraj", "CZ", 49.83465, 18.28204, INTERNET_PROVIDER);
    private static final Place OLOMOUC = new Place("Olomouc", "Olomoucky Kraj", "CZ", 49.59552, 17.25175, SECOND_PROVIDER);
    private static final Place BRNO = new Place("Brno", "Jihomoravsky Kraj", "CZ", 49.19522, 16.60796, SECOND_PROVIDER);
    private static final Place MUNICH = new Place("Munich", "Bayern", "DE", 48.13743, 11.57549, GERMAN_PROVIDER);

    private static final Map<String, Place> KNOWN = Map.ofEntries(
            Map.entry(Office.FAIR, new Place("Vienna", "Wien", "AT", 48.20849, 16.37208, 64500)),
            Map.entry(Office.HOTEL, new Place("Gdansk", "Pomorskie", "PL", 54.35205, 18.64637, 64501)),
            Map.entry(Office.TUNNEL, new Place("Amsterdam", "Noord-Holland", "NL", 52.37403, 4.88969, TUNNEL)),
            Map.entry(Workers.CHECKER, new Place("Frankfurt Am Main", "Hessen", "DE", 50.11552, 8.68417, HOSTING)),
            Map.entry(Workers.RULE_WRITER, new Place("Dublin", "Dublin", "IE", 53.33306, -6.24889, CLOUD)),
            Map.entry(Office.JAN.home(), BRNO),
            Map.entry(Office.STEPAN.home(), OLOMOUC));

    private Places() {}

    static Place of(String address) {
        Place known = KNOWN.get(address);
        if (known != null) {
            return known;
        } else if (Office.CARRIER.contains(address)) {
            return new Place("Prague", "Hlavni Mesto Praha", "CZ", 50.08804, 14.42076, CARRIER);
        } else if (address.startsWith("2001:db8:c10d:")) {
            return new Place("Ashburn", "Virginia", "US", 39.04372, -77.48749, THIRD_HOSTING);
        } else if (List.of("192.0.2.17", "198.51.100.9", "2001:db8:de:").stream().anyMatch(address::startsWith)) {
            return MUNICH;
        }
        return OSTRAVA;
    }
}
