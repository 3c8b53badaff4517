package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;

/** Copiers and programs send by SMTP with a password, which the provider turns into a password grant. */
final class Scanners implements Habit {
    private static final Client SMTP = new Client(Client.Kind.SMTP, "BAV2ROPC", "", "Other");

    @Override
    public void day(Today today) {
        if (today.person().role() != Role.MACHINE || today.date().getDayOfWeek().getValue() > 5) {
            return;
        }
        Chance draw = today.draw("scanner");
        boolean cloud = today.always("scanner").happens(0.2);
        String address = cloud
                ? today.world().places().hosted(today.always("scanner host"))
                : today.world()
                        .places()
                        .office(today.person().town(), today.setting().company().moves(today.day()));
        var access = new Access(address, SMTP, "", "");
        for (int left = draw.times(today.always("scans").waiting(14)); left > 0; left--) {
            scan(today, access, today.hour(draw.between(7.5, 18.0)), draw);
        }
        today.temptAlways("scanner");
    }

    private static void scan(Today today, Access access, Instant at, Chance draw) {
        Event.Context context = today.by(Hand.OWNER, access, at);
        today.add(OldClients.signedIn(context, 0));
        Person to = draw.of(today.world().people());
        var message = new Message(
                "<" + Long.toHexString(draw.bits()) + "@" + today.person().alias() + ".local>",
                at.plusSeconds(2),
                today.person().account(),
                List.of(to.account()),
                "Scan " + draw.below(100_000),
                draw.between(80_000, 6_000_000),
                "",
                "scan-" + draw.below(100_000) + ".pdf");
        today.add(new Event.Sent(context.at(message.sent()), today.person(), message, "Send"));
    }
}
