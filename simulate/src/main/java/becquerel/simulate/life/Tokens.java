package becquerel.simulate.life;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Programs renew what they hold every hour or every few and ask nobody; a new session asks for a password, and a factor. */
final class Tokens implements Habit {
    /** Minutes for which a token is good: about 60 to 90 (Microsoft identity platform, configurable token lifetimes). */
    private static final double GOOD = 75;
    /** The same for programs whose access is evaluated all the time, up to 28 hours (continuous access evaluation). */
    private static final double LONG_GOOD = 480;

    private static final double LONG = 0.65;

    private static final List<String> PAGES =
            List.of(Apps.OUTLOOK_WEB, Apps.OUTLOOK_WEB, Apps.OFFICE_HOME, Apps.SHAREPOINT, Apps.SHAREPOINT);
    private static final List<String> ADMIN_PAGES =
            List.of(Apps.OUTLOOK_WEB, Apps.AZURE_PORTAL, Apps.AZURE_PORTAL, Apps.OFFICE_HOME, Apps.SHAREPOINT);

    @Override
    public void day(Today today) {
        Chance draw = today.draw("tokens");
        if (today.works()) {
            for (Seat seat : Seat.values()) {
                if (seat != Seat.PHONE && used(today, seat, draw)) {
                    sit(today, seat, today.start(), today.end(), draw.at(seat.name()));
                }
            }
        }
        if (today.looks() && today.persona().phone() != Persona.Phone.NONE) {
            sit(today, Seat.PHONE, today.hour(6.5 + draw.share()), today.hour(22 + draw.share()), draw.at("phone"));
        }
    }

    private static boolean used(Today today, Seat seat, Chance draw) {
        return switch (seat) {
            case DESK -> true;
            case WEB -> today.persona().webMail() || draw.happens(0.3);
            case TEAMS -> today.always("chats").happens(0.85);
            case FILES -> today.always("synchronises").happens(0.6);
            case PHONE -> today.persona().phone() != Persona.Phone.NONE;
        };
    }

    private static void sit(Today today, Seat seat, Instant from, Instant to, Chance draw) {
        Instant now = from.plusSeconds(draw.below(900));
        if (today.sessions().fresh(seat)) {
            typed(today, seat, now, draw);
        } else {
            renewed(today, seat, now);
        }
        boolean longer = today.always("long tokens").at(seat.name()).happens(LONG);
        double pause = longer ? LONG_GOOD : seat == Seat.WEB ? GOOD * 2 : GOOD;
        for (now = next(now, pause, draw); now.isBefore(to); now = next(now, pause, draw)) {
            renewed(today, seat, now);
        }
    }

    private static Instant next(Instant now, double pause, Chance draw) {
        return now.plus(Rhythm.minutes(pause * 0.6 + draw.waiting(pause * 0.4)));
    }

    /** In a browser now this page, now that one. */
    private static String page(Today today, Instant at) {
        boolean admin = today.person().role() == Role.ADMIN || today.person().role() == Role.HELPDESK;
        return today.draw("page").at("", at.getEpochSecond()).of(admin ? ADMIN_PAGES : PAGES);
    }

    private static void renewed(Today today, Seat seat, Instant at) {
        boolean factor = today.world().policy().factor(today.person());
        today.add(new Event.SignedIn(
                today.own(seat, at),
                0,
                seat == Seat.WEB ? page(today, at) : today.app(seat),
                seat.resource(),
                factor ? Event.Factor.CLAIM : Event.Factor.NONE,
                false,
                Event.Way.REFRESH));
    }

    /** A password, now and then mistyped, and where it is asked for, a second factor. */
    static void typed(Today today, Seat seat, Instant at, Chance draw) {
        boolean factor = today.world().policy().factor(today.person());
        Instant now = at;
        while (draw.happens(today.setting().rates().mistyped())) {
            tried(today, seat, now, 50126);
            now = now.plusSeconds(draw.between(6, 50));
        }
        if (factor && draw.happens(0.7)) {
            tried(today, seat, now, draw.happens(0.5) ? 50074 : 50076);
            now = now.plusSeconds(draw.between(5, 40));
        }
        if (factor && draw.happens(0.03)) {
            tried(today, seat, now, 500121);
            now = now.plusSeconds(draw.between(20, 90));
        }
        if (seat == Seat.WEB && draw.happens(0.5)) {
            tried(today, seat, now, 50140);
            now = now.plusSeconds(draw.between(2, 9));
        }
        entered(today, seat, now);
    }

    static void entered(Today today, Seat seat, Instant at) {
        boolean factor = today.world().policy().factor(today.person());
        today.add(new Event.SignedIn(
                today.own(seat, at),
                0,
                today.app(seat),
                seat.resource(),
                factor ? Event.Factor.GIVEN : Event.Factor.NONE,
                true,
                Event.Way.USUAL));
    }

    static void tried(Today today, Seat seat, Instant at, int code) {
        today.add(new Event.SignedIn(
                today.own(seat, at), code, today.app(seat), seat.resource(), Event.Factor.NONE, true, Event.Way.USUAL));
    }

    /** How long people take to do what a page asks for. */
    static Duration soon(Chance draw) {
        return Duration.ofSeconds(draw.between(40, 400));
    }
}
