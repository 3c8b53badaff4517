package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;

/**
 * Somebody's sessions on a day. One lasts until it ends by itself (weeks for programs, a day for browsers that are not told to
 * stay signed in), or until the password is reset or the machine replaced.
 */
final class Sessions {
    private final Setting setting;
    private final Person person;
    private final int day;
    private final Persona persona;
    private final Access[] cached = new Access[Seat.COUNT];
    private int worked = Integer.MIN_VALUE;

    Sessions(Setting setting, Person person, int day, Persona persona) {
        this.setting = setting;
        this.person = person;
        this.day = day;
        this.persona = persona;
    }

    Access access(Seat seat, String address) {
        Access known = cached[seat.number()];
        if (known == null) {
            known = new Access("", client(seat), id(seat), device(seat));
            cached[seat.number()] = known;
        }
        return known.at(address);
    }

    /** Whether the session is a new one, for which something must be typed. */
    boolean fresh(Seat seat) {
        return key(seat, day) != key(seat, worked());
    }

    private int worked() {
        if (worked == Integer.MIN_VALUE) {
            worked = day - 1;
            while (worked > day - 12 && !Rhythm.works(setting, person, worked)) {
                worked--;
            }
        }
        return worked;
    }

    private Client client(Seat seat) {
        var date = setting.world().date(day);
        return switch (seat) {
            case DESK -> Programs.desk(persona, date);
            case WEB -> Programs.browser(persona, date);
            case PHONE -> Programs.phone(persona, date, chance("model", day >= persona.newPhone() ? 1 : 0));
            case TEAMS -> Programs.teams(persona, date);
            case FILES -> Programs.files(persona, date);
        };
    }

    private String id(Seat seat) {
        return chance("session", seat.number()).at("", key(seat, day)).guid();
    }

    /** Which of the seat's sessions it is on a day. */
    private int key(Seat seat, int on) {
        Chance draw = chance("length", seat.number());
        int days = switch (seat) {
            case WEB -> persona.stays() ? draw.between(14, 60) : 1;
            case DESK ->
                persona.machine().desktopMail() ? draw.between(45, 90) : persona.stays() ? draw.between(14, 60) : 1;
            case PHONE -> draw.between(60, 120);
            case TEAMS, FILES -> draw.between(30, 90);
        };
        int since = Math.floorDiv(on + draw.below(days), days);
        int replaced = on >= (seat == Seat.PHONE ? persona.newPhone() : persona.newMachine()) ? 1 : 0;
        return since * 4 + replaced * 2 + (on >= persona.reset() ? 1 : 0);
    }

    private String device(Seat seat) {
        if (seat == Seat.PHONE) {
            return persona.managed() && chance("enrolled", 0).happens(0.5)
                    ? chance("device", day >= persona.newPhone() ? 3 : 2).guid()
                    : "";
        }
        return persona.managed()
                ? chance("device", day >= persona.newMachine() ? 1 : 0).guid()
                : "";
    }

    private Chance chance(String name, long number) {
        return setting.chance().at(name, person.number(), number);
    }
}
