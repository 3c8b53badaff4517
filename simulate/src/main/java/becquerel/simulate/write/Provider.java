package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Tenant;
import becquerel.simulate.world.World;
import java.util.List;

/**
 * How the provider's services write in this world; what differs between tenants, licences and months.
 *
 * @param ownAddresses share of programs' sessions whose mailbox records carry an address of the provider instead of the user's
 * @param capitals share of accounts that Exchange writes with capital letters, as they were typed when they were made
 * @param sentTo whether records of sent mail name the recipients
 * @param tokens whether mailbox records tell session and token of the access (AppAccessContext)
 * @param reads whether reading is logged (MailItemsAccessed needs a licence in older tenants)
 * @param proxied share of browser sessions whose records say only that a proxy came
 * @param portalCmdlets whether the admin centre's cmdlets come from the provider's addresses
 * @param servers names of mailbox servers
 * @param build of the mailbox servers' software
 * @param directoryPath before a mailbox's alias in cmdlets; empty when they name the alias alone
 * @param systemJobs share of mailboxes that Exchange's own jobs touch on a day
 */
record Provider(
        Tenant tenant,
        double ownAddresses,
        double capitals,
        boolean sentTo,
        boolean tokens,
        boolean reads,
        double proxied,
        boolean portalCmdlets,
        List<String> servers,
        String build,
        String directoryPath,
        double systemJobs) {
    private static final List<String> REGIONS = List.of(
            "AM0PR05MB", "AS8PR08MB", "VI1PR04MB", "DB9PR02MB", "FR3P281MB", "LO2P265MB", "SN6PR12MB", "DM6PR11MB");

    static Provider of(World world) {
        Chance draw = world.chance().at("provider");
        String region = draw.of(REGIONS);
        List<String> servers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(_ -> region + draw.between(1000, 9999))
                .toList();
        return new Provider(
                world.tenant(),
                Math.clamp(draw.around(0.35, 0.25), 0, 0.95),
                draw.happens(0.4) ? draw.between(0.05, 0.9) : 0,
                draw.happens(0.4),
                draw.happens(0.85),
                draw.happens(0.88),
                draw.between(0.0, 0.06),
                draw.happens(0.6),
                servers,
                "15.20." + draw.between(8400, 9000) + ".0" + draw.between(10, 40),
                draw.happens(0.5)
                        ? region.substring(0, 3) + "PR0" + draw.between(1, 9) + "A00" + draw.between(1, 9)
                                + ".PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/"
                                + world.tenant().initial() + "/"
                        : "",
                draw.happens(0.8) ? draw.between(0.005, 0.12) : 0);
    }

    /** A server with its build, as records name it. */
    String server(Chance draw) {
        return draw.of(servers) + " (" + build + ")";
    }
}
