package becquerel.simulate.world;

/**
 * How an organisation works, which all its people share; drawn for each world (ranges and sources: docs/simulator.md).
 *
 * @param seat index of the town most people live near
 * @param language in which it writes (ISO 639)
 * @param elsewhere share of people who live near another town
 * @param office share of days that people spend in the office
 * @param secondFactor share of people who must give a second factor
 * @param macs share of desks with a Mac
 * @param desktopMail share of desks that read mail in a desktop program
 * @param phones share of people who read mail on a telephone
 * @param managed share of machines the directory knows
 * @param six share of homes with IPv6
 * @param mailPace how many messages a day somebody writes, median
 * @param filePace how many acts on files a day somebody does, median
 * @param tunnel how traffic leaves the company
 */
public record Culture(
        int seat,
        String language,
        double elsewhere,
        double office,
        double secondFactor,
        double macs,
        double desktopMail,
        double phones,
        double managed,
        double six,
        double mailPace,
        double filePace,
        Tunnel tunnel) {
    /** Where the traffic of desks to the provider comes out. */
    public enum Tunnel {
        /** Where the desk is. */
        NONE,
        /** At the office, also from home. */
        OFFICE,
        /** At a service that all traffic passes. */
        GATEWAY
    }

    static Culture of(Chance draw) {
        int seat = draw.below(Towns.HOMES);
        double factor = draw.share();
        return new Culture(
                seat,
                Names.language(Towns.ALL.get(seat).country()),
                draw.between(0.05, 0.4),
                draw.between(0.2, 0.95),
                factor < 0.15 ? draw.between(0.0, 0.3) : factor < 0.6 ? draw.between(0.5, 0.95) : 1,
                draw.between(0.0, 0.5) * draw.share(),
                draw.between(0.3, 0.95),
                draw.between(0.35, 0.9),
                draw.happens(0.5) ? draw.between(0.7, 0.98) : draw.between(0.0, 0.4),
                draw.between(0.15, 0.65),
                draw.between(3.0, 9.0),
                draw.between(2.0, 14.0),
                draw.happens(0.55) ? Tunnel.NONE : draw.happens(0.6) ? Tunnel.OFFICE : Tunnel.GATEWAY);
    }
}
