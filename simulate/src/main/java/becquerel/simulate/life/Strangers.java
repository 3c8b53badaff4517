package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import java.util.List;

/** People outside guess passwords every day and never get in: the noise of the Internet. */
final class Strangers implements Habit {
    private static final List<Client> CLIENTS = List.of(
            new Client(Client.Kind.IMAP, "BAV2ROPC", "", "Other"),
            new Client(Client.Kind.SMTP, "BAV2ROPC", "", "Other"),
            new Client(Client.Kind.POP, "BAV2ROPC", "", "Other"),
            new Client(Client.Kind.APPLICATION, "fasthttp", "", "Other"),
            new Client(Client.Kind.APPLICATION, "python-requests/2.31.0", "", "Other"),
            new Client(
                    Client.Kind.BROWSER,
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
                    "Windows10",
                    "Chrome"),
            new Client(
                    Client.Kind.BROWSER,
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0",
                    "Windows10",
                    "Firefox"));

    @Override
    public void day(Today today) {
        Chance fate = today.always("guessed");
        if (!fate.happens(today.setting().rates().guessed())) {
            return;
        }
        Chance draw = today.draw("guesses");
        double usual = today.setting().rates().guesses() * Math.exp(fate.around(-0.5, 1));
        boolean closed = today.day() >= today.persona().leaves();
        int guesses = draw.times(usual);
        for (int left = guesses; left > 0; left--) {
            Client client = draw.of(CLIENTS);
            var access = new Access(today.world().places().anywhere(draw.at("address", left)), client, "", "");
            int code = closed ? 50057 : draw.happens(0.78) ? 50126 : 50053;
            Event.Context context = today.by(Hand.STRANGER, access, today.hour(draw.between(0.0, 24.0)));
            today.add(client.legacy() ? OldClients.signedIn(context, code) : typed(context, code));
        }
        if (guesses > 0) {
            today.tempt("guessed", today.hour(0), today.hour(24));
        }
    }

    static Event.SignedIn typed(Event.Context context, int code) {
        return new Event.SignedIn(
                context, code, Apps.OFFICE_HOME, Apps.GRAPH, Event.Factor.NONE, true, Event.Way.USUAL);
    }
}
