package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Culture;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Places;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where somebody is on a day, and the address that shows. */
final class Whereabouts {
    /** Seconds for which a telephone keeps its exit of the carrier's, roughly, and its network. */
    private static final long EXIT = 1_500;

    private static final long NETWORK = 5_400;
    /** Seconds for which a hired tunnel stays in one country. */
    private static final long HOP = 12_000;

    private final Setting setting;
    private final Person person;
    private final int day;
    private final Persona persona;
    private final @Nullable Journey journey;
    private final @Nullable Instant flight;
    private final Instant landing;
    private final boolean inOffice;
    private final boolean cafe;
    private final boolean tunnelled;
    private final boolean six;
    private final Culture.Tunnel tunnel;
    private String home = "";
    private String away = "";

    Whereabouts(Setting setting, Person person, int day, Persona persona, Rhythm rhythm) {
        this.setting = setting;
        this.person = person;
        this.day = day;
        this.persona = persona;
        this.journey = rhythm.journey();
        this.flight = rhythm.flight();
        this.landing = flight == null || journey == null ? Instant.MIN : flight.plus(journey.flight(person.town()));
        Chance draw = setting.chance().at("whereabouts", person.number(), day);
        this.inOffice = rhythm.works() && draw.happens(persona.office());
        this.cafe = !inOffice && draw.happens(0.06);
        this.tunnelled = persona.tunnel() > 0 && draw.happens(persona.tunnel());
        this.six = persona.six() && draw.happens(0.85);
        this.tunnel = setting.company().tunnel(day);
    }

    @Nullable
    Journey journey() {
        return journey;
    }

    /** Whether a tunnel is used today that the person hired. */
    boolean tunnelled() {
        return tunnelled && tunnel == Culture.Tunnel.NONE;
    }

    boolean flying(Instant at) {
        return flight != null && !at.isBefore(flight) && at.isBefore(landing);
    }

    /** Index of the town where the person is. */
    int town(Instant at) {
        if (journey == null) {
            return person.town();
        }
        boolean gone = day > journey.first() || (flight != null && !at.isBefore(flight));
        boolean back = day == journey.last() && flight != null && !at.isBefore(flight);
        return gone && !back ? journey.town() : person.town();
    }

    /** The address that the provider sees. */
    String address(Seat seat, Instant at) {
        if (seat == Seat.PHONE) {
            return phone(at);
        }
        if (tunnelled()) {
            return exit(at);
        }
        return switch (tunnel) {
            case NONE -> line(seat, at);
            case OFFICE -> office(setting.world().culture().seat());
            case GATEWAY ->
                setting.world()
                        .places()
                        .gateway("company", setting.chance().at("exit", person.number(), at.getEpochSecond() / HOP));
        };
    }

    private String phone(Instant at) {
        long second = at.getEpochSecond();
        if (setting.chance().at("wireless", person.number(), second / NETWORK).happens(0.5)) {
            return line(Seat.PHONE, at);
        }
        // Traffic of a telephone abroad comes out at its carrier's at home.
        return setting.world()
                .places()
                .mobile(person.town(), setting.chance().at("exit", person.number(), second / EXIT));
    }

    private String line(Seat seat, Instant at) {
        if (town(at) != person.town()) {
            return away();
        }
        if (inOffice) {
            return office(person.town());
        }
        if (cafe && at.getEpochSecond() / 9_000 % 2 == 0) {
            return setting.world().places().line(person.town(), setting.chance().at("café", person.town(), day % 5));
        }
        String own =
                six && seat != Seat.FILES ? setting.world().places().homeSix(person, since(), seat.number(), day) : "";
        return own.isEmpty() ? home() : own;
    }

    private int since() {
        return (day + setting.chance().at("line", person.number()).below(persona.lineDays())) / persona.lineDays();
    }

    private String home() {
        if (home.isEmpty()) {
            home = setting.world().places().home(person, since());
        }
        return home;
    }

    private String office(int town) {
        return setting.world().places().office(town, setting.company().moves(day));
    }

    /** A hotel, or a host's guest network, for the whole journey. */
    private String away() {
        if (away.isEmpty() && journey != null) {
            away = setting.world()
                    .places()
                    .line(journey.town(), setting.chance().at("hotel", person.number(), journey.first()));
        }
        return away;
    }

    /** Mostly in the own country, at times elsewhere; services have few exits, which many share. */
    private String exit(Instant at) {
        Chance draw = setting.chance().at("hop", person.number(), at.getEpochSecond() / HOP);
        String own = Places.TOWNS.get(person.town()).country();
        String country = draw.happens(0.55)
                ? own
                : Places.TOWNS.get(draw.below(Places.TOWNS.size())).country();
        return setting.world().places().tunnel(country, setting.chance().at("service", draw.below(50)));
    }
}
