package becquerel.simulate.life;

import becquerel.simulate.world.Chance;

/**
 * How common things are in a world; ranges and where they come from stand in docs/simulator.md.
 *
 * @param late share of people who work a second shift in the evening
 * @param behind share of machines that stay behind with updates
 * @param tunnels share of people who hired a tunnel
 * @param travels journeys for work, per person and fortnight
 * @param machines new machines, per person and year
 * @param phones new telephones, per person and year
 * @param resets passwords that the helpdesk sets, per person and year
 * @param joins people who join, per person and year
 * @param leaves people who leave, per person and year
 * @param forwards share of people who forward mail to an address of their own
 * @param rules rules made, per person and month
 * @param consents apps consented to, per person and month
 * @param mistyped share of typed sign-ins with a wrong password before the right one
 * @param oldPasswords telephones that go on with an old password, per person and year
 * @param guessed share of accounts that outsiders guess passwords of
 * @param guesses guesses a day against such an account
 * @param oldClients share of people with a client of IMAP or POP
 * @param sharing links to files for outsiders, per person and month
 * @param projects downloads of a whole folder, per person and month
 * @param tidies large clean-ups of a mailbox, per person and month
 * @param delegates mailboxes that owners or administrators give rights on, per person and month
 * @param refused sign-ins that conditional access refuses for harmless reasons, per person and month
 */
record Rates(
        double late,
        double behind,
        double tunnels,
        double travels,
        double machines,
        double phones,
        double resets,
        double joins,
        double leaves,
        double forwards,
        double rules,
        double consents,
        double mistyped,
        double oldPasswords,
        double guessed,
        double guesses,
        double oldClients,
        double sharing,
        double projects,
        double tidies,
        double delegates,
        double refused) {
    static Rates of(Chance draw) {
        return new Rates(
                draw.between(0.02, 0.25),
                draw.between(0.01, 0.12),
                draw.between(0.0, 0.1),
                draw.between(0.01, 0.12),
                draw.between(0.2, 0.5),
                draw.between(0.25, 0.5),
                draw.between(0.1, 1.0),
                draw.between(0.05, 0.35),
                draw.between(0.05, 0.3),
                draw.between(0.0, 0.03),
                draw.between(0.02, 0.2),
                draw.between(0.01, 0.1),
                draw.between(0.02, 0.1),
                draw.between(0.05, 0.4),
                draw.between(0.02, 0.3),
                draw.between(0.5, 6.0),
                draw.happens(0.5) ? draw.between(0.0, 0.04) : 0,
                draw.between(0.02, 0.5),
                draw.between(0.01, 0.1),
                draw.between(0.02, 0.3),
                draw.between(0.005, 0.05),
                draw.between(0.01, 0.15));
    }
}
