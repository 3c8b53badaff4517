package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.Map;

/** A password is forgotten; the helpdesk sets a new one, or the owner does, and signs in where the owner always is. */
final class Resets implements Habit {
    @Override
    public void day(Today today) {
        if (today.person().role() == Role.HELPDESK) {
            for (Person each : today.setting().staff().resets(today.day(), today.person())) {
                Instant at = hour(today, each);
                if (!alone(today, each)) {
                    Accounts.act(today, "Reset password (by admin)", each, Map.of(), at.minusSeconds(120));
                }
            }
        }
        if (today.day() == today.setting().persona(today.person()).reset()
                && today.person().role().person()) {
            owner(today);
        }
    }

    private static boolean alone(Today today, Person owner) {
        return today.setting().chance().at("resets alone", owner.number()).happens(0.35);
    }

    /** When the owner has the new password. */
    private static Instant hour(Today today, Person owner) {
        double hour = today.setting().chance().at("reset hour", owner.number()).between(8.5, 15.0);
        return today.date().atStartOfDay(owner.zone()).toInstant().plus(Rhythm.minutes(hour * 60));
    }

    private static void owner(Today today) {
        Chance draw = today.draw("reset");
        Instant at = hour(today, today.person());
        for (int left = draw.between(2, 7); left > 0; left--) {
            int code = left == 1 && draw.happens(0.3) ? 50053 : 50126;
            Tokens.tried(today, Seat.WEB, at.minusSeconds(300 + left * 25L), code);
        }
        if (alone(today, today.person())) {
            Accounts.act(today, "Reset password (self-service)", today.person(), Map.of(), at.minusSeconds(60));
        } else {
            Tokens.tried(today, Seat.WEB, at, 50055);
            Accounts.act(today, "Change password (self-service)", today.person(), Map.of(), at.plusSeconds(50));
        }
        Tokens.entered(today, Seat.WEB, at.plusSeconds(70));
        if (today.world().policy().factor(today.person()) && draw.happens(0.35)) {
            Factors.registered(today, at.plusSeconds(400), draw);
        }
        today.tempt("reset", at.minusSeconds(600), at.plusSeconds(600));
    }
}
