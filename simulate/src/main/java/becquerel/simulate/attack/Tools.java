package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Programs that intruders work with. */
final class Tools {
    /** What Exchange Online called POP and IMAP sign-ins with a password that it turned into a password grant. */
    static final String OLD_PROTOCOLS = "BAV2ROPC";

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final String MAC =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final LocalDate CHROME_131 = LocalDate.of(2024, 11, 12);
    private static final List<String> SCRIPTS = List.of(
            "axios/1.7.9",
            "axios/1.8.4",
            "python-requests/2.32.3",
            "python-requests/2.28.1",
            "node",
            "undici",
            "Go-http-client/1.1",
            "fasthttp",
            "");

    private Tools() {}

    /** A browser as anybody may have it; a few are months behind. */
    static Client browser(Instant when, Chance draw) {
        int behind = draw.happens(0.6) ? draw.below(2) : (int) Math.min(60, draw.waiting(6));
        return chrome(newest(when) - behind, draw);
    }

    /** A browser that a tool brings along and nobody updates, or one without a window. */
    static Client oldBrowser(Instant when, Chance draw) {
        if (draw.happens(0.2)) {
            String version = Integer.toString(newest(when) - draw.below(12));
            return new Client(
                    Client.Kind.BROWSER,
                    LINUX + "HeadlessChrome/" + version + ".0.0.0 Safari/537.36",
                    "Linux",
                    "Chrome");
        }
        return chrome(newest(when) - draw.between(15, 60), draw);
    }

    /** A script that talks to the sign-in page or the interfaces behind it. */
    static Client script(Chance draw) {
        return new Client(Client.Kind.APPLICATION, draw.of(SCRIPTS), "", "Other");
    }

    static Client chrome79() {
        return new Client(Client.Kind.BROWSER, WINDOWS + "Chrome/79.0.3945.88 Safari/537.36", "Windows10", "Chrome");
    }

    static Client oldProtocol(Client.Kind kind) {
        return new Client(kind, OLD_PROTOCOLS, "", "Other");
    }

    /** The desktop program. */
    static Client outlook(Chance draw) {
        String build = Integer.toString(draw.between(15_000, 18_600));
        return new Client(
                Client.Kind.OUTLOOK,
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0." + build + "; Pro)",
                "Windows10",
                "Other");
    }

    /** What the owner uses, when it is a browser, as kits hand the victim's own on; else a usual one. */
    static Client like(Access owner, Instant when, Chance draw) {
        return owner.client().kind() == Client.Kind.BROWSER ? owner.client() : browser(when, draw);
    }

    /** Whatever comes to hand. */
    static Client any(Instant when, Chance draw) {
        double kind = draw.share();
        return kind < 0.6 ? browser(when, draw) : kind < 0.8 ? oldBrowser(when, draw) : script(draw);
    }

    private static Client chrome(int version, Chance draw) {
        String chrome = "Chrome/" + Math.max(60, version) + ".0.0.0 Safari/537.36";
        double system = draw.share();
        if (system < 0.75) {
            boolean edge = draw.happens(0.3);
            return new Client(
                    Client.Kind.BROWSER,
                    WINDOWS + chrome + (edge ? " Edg/" + version + ".0.0.0" : ""),
                    "Windows10",
                    edge ? "Edge" : "Chrome");
        }
        return system < 0.9
                ? new Client(Client.Kind.BROWSER, MAC + chrome, "MacOs", "Chrome")
                : new Client(Client.Kind.BROWSER, LINUX + chrome, "Linux", "Chrome");
    }

    /** Chrome comes every four weeks. */
    private static int newest(Instant when) {
        return 131 + (int) (ChronoUnit.DAYS.between(CHROME_131, LocalDate.ofInstant(when, ZoneOffset.UTC)) / 28);
    }
}
