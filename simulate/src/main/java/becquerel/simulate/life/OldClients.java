package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.List;

/** A few fetch their mail by IMAP or POP with a password, from a machine that is always on. */
final class OldClients implements Habit {
    @Override
    public void day(Today today) {
        Chance fate = today.always("old client");
        boolean has = today.person().role().person()
                && today.persona().there(today.day())
                && today.world().policy().oldProtocols()
                && !today.world().policy().factor(today.person())
                && fate.happens(today.setting().rates().oldClients());
        if (!has) {
            return;
        }
        var client = new Client(fate.happens(0.7) ? Client.Kind.IMAP : Client.Kind.POP, "BAV2ROPC", "", "Other");
        Chance draw = today.draw("old client");
        List<Message> mail = today.arriving();
        int fetched = 0;
        double pause = fate.between(20, 180);
        for (Instant now = today.hour(draw.share());
                now.isBefore(today.hour(24));
                now = now.plus(Rhythm.minutes(pause))) {
            String address = today.whereabouts().town(now) == today.person().town()
                    ? today.world().places().home(today.person(), 0)
                    : today.whereabouts().address(Seat.PHONE, now);
            Event.Context context = today.by(Hand.OWNER, new Access(address, client, "", ""), now);
            today.add(signedIn(context, 0));
            int until = Reading.before(mail, now);
            if (until > fetched) {
                today.add(new Event.Opened(
                        context.at(now.plusSeconds(5)),
                        today.person(),
                        "\\Inbox",
                        List.copyOf(mail.subList(fetched, until))));
                fetched = until;
            }
        }
        today.temptAlways("old-client");
    }

    static Event.SignedIn signedIn(Event.Context context, int code) {
        return new Event.SignedIn(
                context, code, Apps.EXCHANGE, Apps.EXCHANGE, Event.Factor.NONE, true, Event.Way.PASSWORD_GRANT);
    }
}
