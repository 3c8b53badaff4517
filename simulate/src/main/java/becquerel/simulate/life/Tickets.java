package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;

/** Mail of a shared mailbox goes to a ticket system outside, as an administrator set it up. */
final class Tickets implements Habit {
    @Override
    public void day(Today today) {
        boolean here = today.person().role() == Role.ADMIN
                && today.setting().company().tickets()
                && today.setting().staff().first(today.person());
        Chance fate = today.always("tickets");
        if (!here || today.day() != fate.below(today.world().days())) {
            return;
        }
        Person mailbox = today.setting().staff().shared().getFirst();
        Instant at = today.hour(fate.between(9.0, 16.0));
        String target = "support@" + today.world().tenant().domain().replace(".example", "") + ".ticket-desk.example";
        today.add(new Event.Forwarding(today.own(Seat.WEB, at), mailbox, target, true));
        today.tempt(mailbox, "ticket-forward", at, today.world().to());
        today.tempt("ticket-forward", at, at.plusSeconds(60));
    }
}
