package becquerel.simulate.write;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;

/**
 * An access as mailbox servers see it.
 *
 * @param address the user's, the provider's own, or the loopback address where a proxy came
 * @param info ClientInfoString
 * @param process ClientProcessName, empty for programs that are not on a desk
 * @param version ClientVersion
 */
record View(String address, String info, String process, String version) {
    static View of(Access access, Provider provider, Chance chance) {
        Client client = access.client();
        Chance draw = chance.at("view " + access.session() + client.kind());
        String info = info(client, access.app());
        return switch (client.kind()) {
            case BROWSER ->
                draw.happens(provider.proxied())
                        ? new View("::1", "Client=OWA;Action=ViaProxy", "", "")
                        : new View(access.address(), info, "", "");
            case PHONE, APPLICATION -> {
                boolean own = draw.happens(provider.ownAddresses());
                yield new View(own ? ProviderAddresses.mailbox(draw) : access.address(), info, "", "");
            }
            case OUTLOOK -> new View(access.address(), info, "OUTLOOK.EXE", version(client.agent()));
            case IMAP, POP, SMTP, POWERSHELL -> new View(access.address(), info, "", "");
        };
    }

    /** What the program and the server talk. */
    private static String info(Client client, String app) {
        String agent = client.agent();
        return switch (client.kind()) {
            case BROWSER -> "Client=OWA;" + agent + ";";
            case OUTLOOK -> "Client=MSExchangeRPC";
            case PHONE ->
                agent.startsWith("Outlook")
                        ? "Client=OutlookService;" + agent + ";"
                        : "Client=ActiveSync;UserAgent=" + agent + ";Action=/Microsoft-Server-ActiveSync/Proxy/";
            case IMAP -> "Client=POP3/IMAP4;Protocol=IMAP4";
            case POP -> "Client=POP3/IMAP4;Protocol=POP3";
            case SMTP -> "Client=Hub Transport";
            case POWERSHELL -> "Client=WebServices;ExchangeWebServices/15.20;";
            case APPLICATION ->
                agent.startsWith("Exchange")
                        ? "Client=WebServices;" + agent + "[AppId=" + app + "];"
                        : "Client=REST;Client=RESTSystem;;";
        };
    }

    /** The build that the program tells in its name, such as 16.0.17928. */
    private static String version(String agent) {
        int at = agent.indexOf("Outlook ");
        if (at < 0) {
            return "16.0.17928.20440";
        }
        int end = agent.indexOf(';', at);
        return agent.substring(at + 8, end < 0 ? agent.length() : end) + ".20440";
    }
}
