package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import java.time.Instant;
import java.util.Map;

/** Who joins sets a password, registers a factor and a machine on the first day. */
final class FirstDay implements Habit {
    @Override
    public void day(Today today) {
        if (today.day() != today.persona().joins() || !today.person().role().person()) {
            return;
        }
        Chance draw = today.draw("first day");
        Instant now = today.start();
        Tokens.tried(today, Seat.WEB, now, 50055);
        now = now.plus(Tokens.soon(draw));
        Accounts.act(today, "Change password (self-service)", today.person(), Map.of(), now);
        if (today.world().policy().factor(today.person())) {
            Tokens.tried(today, Seat.WEB, now.plusSeconds(10), 50072);
            now = now.plus(Tokens.soon(draw));
            Factors.registered(today, now, draw);
        }
        Tokens.entered(today, Seat.WEB, now.plusSeconds(20));
        if (today.persona().managed()) {
            NewMachines.registered(today, Seat.DESK, now.plus(Tokens.soon(draw)));
        }
    }
}
