import java.util.List;
import java.util.UUID;

/** The invented office: one tenant, its people, where they sit and what they work with. */
final class Office {
    static final Tenant TENANT =
            new Tenant("5d0f7a31-62c4-4f0e-9b7d-2a9c61e0b418", "ostravatoolsexample.onmicrosoft.com");
    static final String TOOLS = "ostrava-tools.example";
    /** The second accepted domain, of the service company. */
    static final String SERVICE = "ot-service.example";

    static final String OFFICE = "192.0.2.10";
    /** Exits of a mobile carrier, shared by everybody's phones. */
    static final List<String> CARRIER = List.of("192.0.2.131", "192.0.2.132", "2001:db8:ca11:7::1f");
    /** Wireless network of a trade fair. */
    static final String FAIR = "203.0.113.60";
    /** A hotel by the sea. */
    static final String HOTEL = "203.0.113.88";
    /** The exit of a tunnel that one of them uses at home. */
    static final String TUNNEL = "198.51.100.140";

    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    private static final String WEBKIT = " AppleWebKit/537.36 (KHTML, like Gecko) ";
    static final Agent CHROME =
            new Agent(WINDOWS + WEBKIT + "Chrome/90.0.4430.212 Safari/537.36", "Windows 10", "Chrome");
    static final Agent EDGE = new Agent(
            WINDOWS + WEBKIT + "Chrome/90.0.4430.212 Safari/537.36 Edg/90.0.818.66", "Windows 10", "Edge");
    static final Agent FIREFOX = new Agent(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:88.0) Gecko/20100101 Firefox/88.0", "Windows 10", "Firefox");
    static final Agent MAC = new Agent(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1"
                    + " Safari/605.1.15",
            "MacOs",
            "Safari");
    static final Agent PHONE = new Agent(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Mobile/15E148",
            "Ios",
            "Safari");
    /** An old terminal in the workshop; as old as the intruder's browser, and harmless. */
    static final Agent WORKSHOP = new Agent(
            "Mozilla/5.0 (Windows NT 6.1; Win64; x64)" + WEBKIT + "Chrome/79.0.3945.130 Safari/537.36",
            "Windows 7",
            "Chrome");
    /** What Exchange says when an IMAP, POP or SMTP password is turned into a token. */
    static final Agent BAV2ROPC = new Agent("BAV2ROPC", "", "Other");

    static final Person PETRA = new Person("petra.mala", TOOLS, "Petra Malá", "192.0.2.71", EDGE);
    static final Person JITKA = new Person("jitka.horakova", SERVICE, "Jitka Horáková", "192.0.2.72", CHROME);
    static final Person HELENA = new Person("helena.kralova", TOOLS, "Helena Králová", "192.0.2.73", CHROME);
    static final Person LUCIE = new Person("lucie.novotna", TOOLS, "Lucie Novotná", "2001:db8:a1:9::20", EDGE);
    static final Person TOMAS = new Person("tomas.benes", TOOLS, "Tomáš Beneš", "192.0.2.75", CHROME);
    static final Person RADEK = new Person("radek.fiala", TOOLS, "Radek Fiala", "192.0.2.76", FIREFOX);
    static final Person IVANA = new Person("ivana.pokorna", TOOLS, "Ivana Pokorná", "192.0.2.77", CHROME);
    static final Person MARTIN = new Person("martin.dvorak", TOOLS, "Martin Dvořák", "2001:db8:a2:41::7", FIREFOX);
    static final Person EVA = new Person("eva.cerna", TOOLS, "Eva Černá", "192.0.2.79", CHROME);
    static final Person PAVEL = new Person("pavel.urban", TOOLS, "Pavel Urban", "192.0.2.80", EDGE);
    static final Person SOFIE = new Person("sofie.ruzickova", TOOLS, "Sofie Růžičková", "192.0.2.81", MAC);
    static final Person BOHDAN = new Person("bohdan.simek", TOOLS, "Bohdan Šimek", "192.0.2.82", CHROME);
    static final Person DAVID = new Person("david.marek", TOOLS, "David Marek", "2001:db8:a3:2::11", CHROME);
    static final Person FILIP = new Person("filip.hruby", TOOLS, "Filip Hrubý", "192.0.2.84", EDGE);
    static final Person NIKOLA = new Person("nikola.vavrova", TOOLS, "Nikola Vávrová", "192.0.2.85", CHROME);
    static final Person ONDREJ = new Person("ondrej.kolar", TOOLS, "Ondřej Kolář", "192.0.2.86", CHROME);
    static final Person KAREL = new Person("karel.vesely", TOOLS, "Karel Veselý", "192.0.2.87", EDGE);
    static final Person ANNA = new Person("anna.jelinkova", TOOLS, "Anna Jelínková", "192.0.2.88", EDGE);
    static final Person JAN = new Person("jan.kucera", TOOLS, "Jan Kučera", "198.51.100.52", MAC);
    static final Person MILAN = new Person("milan.sedlak", TOOLS, "Milan Sedlák", OFFICE, WORKSHOP);
    static final Person ZUZANA = new Person("zuzana.stastna", TOOLS, "Zuzana Šťastná", "192.0.2.91", CHROME);
    static final Person ALENA = new Person("alena.bila", TOOLS, "Alena Bílá", "192.0.2.92", EDGE);
    static final Person ROMAN = new Person("roman.tichy", TOOLS, "Roman Tichý", OFFICE, EDGE);
    static final Person DANA = new Person("dana.rihova", SERVICE, "Dana Říhová", "192.0.2.94", CHROME);
    static final Person VIKTOR = new Person("viktor.holub", SERVICE, "Viktor Holub", "192.0.2.95", EDGE);
    static final Person STEPAN = new Person("stepan.blazek", TOOLS, "Štěpán Blažek", "198.51.100.37", FIREFOX);
    /** The copier on the second floor: sends what it scans by SMTP with a password. */
    static final Person SCAN = new Person("scan", TOOLS, "Copier", OFFICE, BAV2ROPC);

    static final List<Person> PEOPLE = List.of(
            PETRA, JITKA, HELENA, LUCIE, TOMAS, RADEK, IVANA, MARTIN, EVA, PAVEL, SOFIE, BOHDAN, DAVID, FILIP, NIKOLA,
            ONDREJ, KAREL, ANNA, JAN, MILAN, ZUZANA, ALENA, ROMAN, DANA, VIKTOR, STEPAN);

    private Office() {}

    /** A browser or mail program as sign-ins describe it. */
    record Agent(String text, String os, String browser) {}

    /** Somebody with an account; the ids follow from the name. */
    record Person(String alias, String domain, String name, String home, Agent agent) {
        String account() {
            return alias + "@" + domain;
        }

        String objectId() {
            return id("object");
        }

        String mailbox() {
            return id("mailbox");
        }

        String puid() {
            return "10032001" + id("puid").substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        }

        String sid() {
            return "S-1-5-21-2893416205-1187725401-3310942276-" + (24_000_000 + Math.floorMod(alias.hashCode(), 999_983));
        }

        private String id(String kind) {
            return UUID.nameUUIDFromBytes((kind + ":" + alias).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
