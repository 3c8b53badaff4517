package becquerel.simulate.world;

import java.util.List;
import java.util.Locale;

/** Invented names. */
final class Names {
    static final List<String> FIRST = List.of(
            "Anna", "Ben", "Carla", "David", "Elif", "Frank", "Greta", "Hugo", "Ines", "Jonas", "Karim", "Lena",
            "Marco", "Nora", "Oskar", "Paula", "Quinn", "Rita", "Sven", "Tara", "Umar", "Vera", "Willem", "Xenia",
            "Yusuf", "Zoe", "Alice", "Bruno", "Chloe", "Dora", "Emil", "Fiona", "Gavin", "Helen", "Ivan", "Julia",
            "Kurt", "Laura", "Milan", "Olga");
    static final List<String> LAST = List.of(
            "Adler", "Berger", "Carter", "Dubois", "Evans", "Fischer", "Garcia", "Hughes", "Ivanov", "Jansen", "Keller",
            "Lambert", "Meyer", "Novak", "Olsen", "Parker", "Quist", "Rossi", "Schmidt", "Turner", "Ullmann", "Visser",
            "Walker", "Young", "Ziegler", "Baker", "Costa", "Durand", "Ellis", "Franke", "Graham", "Hansen", "Kovacs",
            "Lopez", "Moreau", "Nagy");
    private static final List<String> COMPANIES = List.of(
            "Harbor",
            "Linden",
            "Northgate",
            "Silver",
            "Meadow",
            "Copper",
            "Juniper",
            "Falcon",
            "Granite",
            "Willow",
            "Amber",
            "Beacon");
    private static final List<String> TRADES =
            List.of("Foods", "Tools", "Logistics", "Dental", "Print", "Textiles", "Legal", "Metals", "Homes", "Labs");

    private Names() {}

    static Tenant tenant(Chance chance) {
        String first = chance.of(COMPANIES);
        String trade = chance.of(TRADES);
        String plain = (first + trade).toLowerCase(Locale.ROOT);
        return new Tenant(
                chance.guid(),
                first + " " + trade,
                (first + "-" + trade).toLowerCase(Locale.ROOT) + ".example",
                plain + "example.onmicrosoft.com");
    }
}
