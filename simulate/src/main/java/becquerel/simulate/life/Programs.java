package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import java.util.List;

/** Programs people have. */
final class Programs {
    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final List<Client> DESKS = List.of(
            new Client(
                    Client.Kind.OUTLOOK,
                    "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)",
                    "Windows10",
                    "Other"),
            new Client(
                    Client.Kind.BROWSER, WINDOWS + "Chrome/134.0.0.0 Safari/537.36 Edg/134.0.0.0", "Windows10", "Edge"),
            new Client(Client.Kind.BROWSER, WINDOWS + "Chrome/134.0.0.0 Safari/537.36", "Windows10", "Chrome"));
    private static final List<Client> PHONES = List.of(
            new Client(Client.Kind.PHONE, "Outlook-iOS/2.0", "Ios", "Mobile Safari"),
            new Client(Client.Kind.PHONE, "Outlook-Android/2.0", "Android", "Chrome Mobile"));

    private Programs() {}

    static Client desk(Chance draw) {
        return draw.of(DESKS);
    }

    static Client phone(Chance draw) {
        return draw.of(PHONES);
    }
}
