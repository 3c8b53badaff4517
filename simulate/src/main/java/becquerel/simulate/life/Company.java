package becquerel.simulate.life;

import static becquerel.simulate.life.Persona.NEVER;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Culture;
import becquerel.simulate.world.World;

/**
 * What befalls everybody at once. Days are counted from 0; {@link Persona#NEVER} for what does not happen in this world.
 *
 * @param officeMove day from which the seat's office has another line
 * @param tunnelChange day from which desks reach the provider by another way
 * @param before the way before that day
 * @param after the way from that day
 * @param enrolment first day on which people are asked to register a second factor
 * @param enrolmentDays days it lasts
 * @param penetration day on which hired testers try passwords
 * @param phishing day on which lures of an exercise are sent
 * @param migration first day on which a program copies mailboxes
 * @param migrationDays days it lasts
 * @param backup whether a program of a backup service reads all mailboxes every night
 * @param tickets whether a shared mailbox sends all its mail to a ticket system
 */
record Company(
        int officeMove,
        int tunnelChange,
        Culture.Tunnel before,
        Culture.Tunnel after,
        int enrolment,
        int enrolmentDays,
        int penetration,
        int phishing,
        int migration,
        int migrationDays,
        boolean backup,
        boolean tickets) {
    static Company of(World world, Chance draw) {
        int days = world.days();
        Culture.Tunnel before = world.culture().tunnel();
        Culture.Tunnel other = before == Culture.Tunnel.GATEWAY
                ? Culture.Tunnel.NONE
                : before == Culture.Tunnel.NONE
                        ? Culture.Tunnel.GATEWAY
                        : draw.happens(0.5) ? Culture.Tunnel.GATEWAY : Culture.Tunnel.NONE;
        return new Company(
                once(draw, 0.4, days),
                once(draw, 1.0, days),
                before,
                other,
                once(draw, 0.7, days),
                draw.between(5, 15),
                once(draw, 0.7, days),
                once(draw, 2.0, days),
                once(draw, 0.6, days),
                draw.between(3, 10),
                draw.happens(0.3),
                draw.happens(0.4));
    }

    private static int once(Chance draw, double yearly, int days) {
        double when = draw.waiting(365 / yearly);
        return when < days ? (int) when : NEVER;
    }

    Culture.Tunnel tunnel(int day) {
        return day < tunnelChange ? before : after;
    }

    int moves(int day) {
        return day < officeMove ? 0 : 1;
    }
}
