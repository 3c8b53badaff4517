package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import java.util.List;

/** What the provider writes to owners of accounts (CATALOGUE H10). */
final class Notices {
    private static final String SENDER = "MSSecurity-noreply@microsoft.com";

    private Notices() {}

    static Message factorAdded(Visit visit) {
        return new Message(
                Lures.id(visit.draw(), SENDER),
                visit.now().plusSeconds(20),
                SENDER,
                List.of(visit.account().account()),
                "Security info was added to your account",
                14_200,
                "",
                "");
    }

    static Event arrives(Person at, Message message) {
        var access = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
        var context = new Event.Context(message.sent(), at, Hand.SERVICE, access, Step.NONE);
        return new Event.Passed(context, message, at.account(), "Delivered");
    }
}
