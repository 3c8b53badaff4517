package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Culture;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;

/**
 * What somebody is like. Days are counted as the world counts them; one that never comes is {@link #NEVER}.
 *
 * @param start usual hour of the first act, local time
 * @param hours usual length of a day
 * @param office share of days in the office
 * @param late works a second shift in the evening
 * @param weekend probability to work on a day off
 * @param pace how much somebody does compared with others
 * @param machine what stands on the desk
 * @param managed whether the directory knows the machine
 * @param phone what reads mail on the telephone
 * @param stays keeps browsers signed in
 * @param webMail reads mail in a browser now and then, too
 * @param lag days until an update is installed; large for machines that stay behind
 * @param tunnel share of days on which a tunnel is used that somebody hired
 * @param six the line at home has IPv6
 * @param lineDays days until the line at home gets another address
 * @param travels journeys for work in a fortnight, on average
 * @param newMachine day on which the machine is replaced
 * @param newPhone day on which the telephone is replaced
 * @param reset day on which the helpdesk sets a new password
 * @param joins day of the first work
 * @param leaves day after the last work
 */
record Persona(
        double start,
        double hours,
        double office,
        boolean late,
        double weekend,
        double pace,
        Machine machine,
        boolean managed,
        Phone phone,
        boolean stays,
        boolean webMail,
        int lag,
        double tunnel,
        int lineDays,
        boolean six,
        double travels,
        int newMachine,
        int newPhone,
        int reset,
        int joins,
        int leaves) {
    static final int NEVER = Integer.MAX_VALUE;

    enum Machine {
        OUTLOOK,
        EDGE,
        CHROME,
        FIREFOX,
        MAC_OUTLOOK,
        SAFARI,
        MAC_CHROME;

        boolean desktopMail() {
            return this == OUTLOOK || this == MAC_OUTLOOK;
        }

        boolean mac() {
            return this == MAC_OUTLOOK || this == SAFARI || this == MAC_CHROME;
        }
    }

    enum Phone {
        NONE,
        OUTLOOK_IOS,
        OUTLOOK_ANDROID,
        APPLE_MAIL,
        SAMSUNG_MAIL
    }

    static Persona of(Person person, World world, Rates rates, Chance chance) {
        Chance draw = chance.at("persona", person.number());
        Culture culture = world.culture();
        boolean worker = person.role() != Role.ADMIN && person.role() != Role.HELPDESK;
        return new Persona(
                draw.around(8.3, 0.9),
                draw.around(8.7, 0.8),
                Math.clamp(draw.around(culture.office(), 0.2), 0.0, 1.0),
                draw.happens(rates.late()),
                draw.happens(0.2) ? draw.between(0.1, 0.5) : 0.03,
                Math.exp(draw.around(0, 0.75)),
                machine(draw, culture),
                draw.happens(culture.managed()),
                draw.happens(culture.phones()) ? phone(draw) : Phone.NONE,
                draw.happens(0.6),
                draw.happens(0.45),
                draw.happens(rates.behind()) ? draw.between(120, 900) : (int) draw.waiting(6),
                draw.happens(rates.tunnels()) ? draw.between(0.05, 0.9) : 0,
                lineDays(draw),
                draw.happens(culture.six()),
                rates.travels() * Math.exp(draw.around(0, 1)) * (person.role() == Role.EXECUTIVE ? 2.5 : 1),
                once(draw, rates.machines(), world.days()),
                once(draw, rates.phones(), world.days()),
                once(draw, rates.resets(), world.days()),
                worker ? once(draw, rates.joins(), world.days()) : NEVER,
                worker && person.number() > 9 ? once(draw, rates.leaves(), world.days()) : NEVER);
    }

    private static Machine machine(Chance draw, Culture culture) {
        boolean mac = draw.happens(culture.macs());
        if (draw.happens(culture.desktopMail())) {
            return mac ? Machine.MAC_OUTLOOK : Machine.OUTLOOK;
        }
        double which = draw.share();
        return mac
                ? (which < 0.5 ? Machine.SAFARI : Machine.MAC_CHROME)
                : which < 0.5 ? Machine.EDGE : which < 0.9 ? Machine.CHROME : Machine.FIREFOX;
    }

    private static Phone phone(Chance draw) {
        double which = draw.share();
        return which < 0.36
                ? Phone.OUTLOOK_IOS
                : which < 0.68 ? Phone.OUTLOOK_ANDROID : which < 0.88 ? Phone.APPLE_MAIL : Phone.SAMSUNG_MAIL;
    }

    /** Some providers give another address every day, most keep one for weeks or as long as the box is on. */
    private static int lineDays(Chance draw) {
        double which = draw.share();
        return which < 0.15 ? 1 : which < 0.6 ? draw.between(8, 60) : 10_000;
    }

    private static int once(Chance draw, double yearly, int days) {
        double when = draw.waiting(365 / yearly);
        return when < days ? (int) when : NEVER;
    }

    /** Whether the account is anybody's on that day. */
    boolean there(int day) {
        return (joins == NEVER || day >= joins) && day < leaves;
    }

    /** The same person with other machines. */
    Persona having(Machine newer, Phone other, int delay) {
        return new Persona(
                start,
                hours,
                office,
                late,
                weekend,
                pace,
                newer,
                managed,
                other,
                stays,
                webMail,
                delay,
                tunnel,
                lineDays,
                six,
                travels,
                newMachine,
                newPhone,
                reset,
                joins,
                leaves);
    }
}
