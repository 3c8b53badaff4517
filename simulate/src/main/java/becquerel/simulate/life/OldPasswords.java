package becquerel.simulate.life;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import java.time.Instant;

/** After a change of password a telephone goes on with the old one for days. */
final class OldPasswords implements Habit {
    @Override
    public void day(Today today) {
        if (today.persona().phone() == Persona.Phone.NONE
                || !today.person().role().person()) {
            return;
        }
        Chance fate = today.always("old password");
        int reset = today.persona().reset();
        int first = reset != Persona.NEVER && fate.happens(0.3)
                ? reset
                : (int) Math.min(
                        100_000, fate.waiting(365 / today.setting().rates().oldPasswords()));
        int days = fate.between(1, 5);
        if (today.day() < first
                || today.day() >= first + days
                || !today.persona().there(today.day())) {
            return;
        }
        Chance draw = today.draw("old password");
        double pause = fate.between(12, 70);
        for (Instant now = today.hour(6.5);
                now.isBefore(today.hour(23));
                now = now.plus(Rhythm.minutes(pause + draw.waiting(9)))) {
            today.add(new Event.SignedIn(
                    today.own(Seat.PHONE, now),
                    draw.happens(0.12) ? 50053 : 50126,
                    Apps.EXCHANGE,
                    Apps.EXCHANGE,
                    Event.Factor.NONE,
                    false,
                    Event.Way.USUAL));
        }
        today.tempt("old-password", today.hour(6), today.hour(23));
    }
}
