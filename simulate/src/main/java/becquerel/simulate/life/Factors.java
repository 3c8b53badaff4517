package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Second factors are registered: by all when the company begins to ask for them, by single people when they have a new one. */
final class Factors implements Habit {
    private static final List<String> PHONES = List.of(
            "iPhone 12",
            "iPhone 13",
            "iPhone 14",
            "iPhone 15 Pro",
            "SM-G991B",
            "SM-A546B",
            "Pixel 7",
            "Pixel 8",
            "CPH2211");

    @Override
    public void day(Today today) {
        Company company = today.setting().company();
        if (!today.person().role().person() || company.enrolment() == Persona.NEVER) {
            return;
        }
        int mine = company.enrolment() + today.always("enrolment").below(company.enrolmentDays());
        if (today.day() == mine && today.works()) {
            Chance draw = today.draw("enrolment");
            Instant at = today.moment(draw);
            Tokens.tried(today, Seat.WEB, at, draw.happens(0.5) ? 50072 : 50079);
            Instant done = at.plus(Tokens.soon(draw));
            registered(today, done, draw);
            Tokens.entered(today, Seat.WEB, done.plusSeconds(15));
            today.tempt("enrolment", at, done);
        }
    }

    static void registered(Today today, Instant at, Chance draw) {
        Accounts.act(today, "User started security info registration", today.person(), Map.of(), at.minusSeconds(35));
        boolean program = draw.happens(0.75);
        Accounts.act(
                today,
                "User registered security info",
                today.person(),
                program
                        ? Map.of("StrongAuthenticationPhoneAppDetail", draw.of(PHONES))
                        : Map.of("StrongAuthenticationUserDetails", "PhoneNumber"),
                at);
    }
}
