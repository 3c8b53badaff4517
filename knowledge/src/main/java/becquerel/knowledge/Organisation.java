package becquerel.knowledge;

import becquerel.activity.Client;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of one tenant (CONTRACT 3 and 4). Everything is optional; nothing known about domains means that "external"
 * cannot be said.
 *
 * @param tenant tenant id, lower case, or {@code unknown}
 * @param name display name, empty when not given
 * @param ownDomains accepted domains, lower case, each with its proof; exact, never suffixes
 * @param partnerDomains domains of known business partners
 * @param people accounts with special standing
 * @param ownNetworks addresses or CIDR ranges of offices and VPN exits
 * @param approvedApps app ids a person has approved
 * @param approvedTargets forward targets (addresses or domains) a person has approved
 * @param activeAccounts number of people seen acting in the evidence; scales thresholds
 * @param setup what exports of the configuration prove, and what was already done against an intruder
 */
public record Organisation(
        String tenant,
        String name,
        List<Fact> ownDomains,
        List<String> partnerDomains,
        People people,
        List<String> ownNetworks,
        List<String> approvedApps,
        List<String> approvedTargets,
        int activeAccounts,
        Setup setup) {

    /** Folded names of accounts with special standing. */
    public record People(List<String> vips, List<String> finance, List<String> admins, List<String> services) {
        public static final People NONE = new People(List.of(), List.of(), List.of(), List.of());

        public People {
            vips = List.copyOf(vips);
            finance = List.copyOf(finance);
            admins = List.copyOf(admins);
            services = List.copyOf(services);
        }
    }

    /**
     * How the organisation is set up.
     *
     * @param admins holders of privileged roles with their proof; among the people's admins, too
     * @param services mailboxes of nobody in person with their proof; among the people's services, too
     * @param closed by which protocols mailboxes cannot be reached
     * @param cleanUp what was already done against an intruder, in order of time
     */
    public record Setup(List<Fact> admins, List<Fact> services, ClosedProtocols closed, List<CleanUp> cleanUp) {
        public static final Setup NONE = new Setup(List.of(), List.of(), ClosedProtocols.NONE, List.of());

        public Setup {
            admins = List.copyOf(admins);
            services = List.copyOf(services);
            cleanUp = cleanUp.stream()
                    .sorted(Comparator.comparing(CleanUp::time).thenComparing(CleanUp::act))
                    .toList();
        }

        /** With the acts of clean-up that a person told. */
        public static Setup after(List<CleanUp> cleanUp) {
            return new Setup(List.of(), List.of(), ClosedProtocols.NONE, cleanUp);
        }
    }

    /** From here on thresholds no longer grow with every account. */
    private static final int MIDDLING = 50;

    private static final int LARGE = 1_000;

    /**
     * How large it is, as far as thresholds ask: the number of active accounts up to fifty, then fifty, and a thousand from there
     * on. So one account more hardly ever changes what was judged.
     */
    public int scale() {
        return activeAccounts >= LARGE ? LARGE : Math.min(activeAccounts, MIDDLING);
    }

    /** Whether all that a person said of an organisation, as far as it tells one from another, is part of this one. */
    public boolean isDescribedBy(Organisation given) {
        return (given.tenant().isEmpty() || given.tenant().equals(tenant))
                && given.name().equals(name)
                && ownDomains.containsAll(given.ownDomains());
    }

    /** Whether detectors would judge by both alike; how a domain or an admin is proven does not
     * matter to them, nor what the organisation is called. */
    public boolean judgesLike(Organisation other) {
        return asJudged().equals(other.asJudged());
    }

    private Organisation asJudged() {
        return new Organisation(
                tenant,
                "",
                bare(ownDomains),
                partnerDomains,
                people,
                ownNetworks,
                approvedApps,
                approvedTargets,
                scale(),
                new Setup(bare(setup.admins()), bare(setup.services()), setup.closed(), setup.cleanUp()));
    }

    private static List<Fact> bare(List<Fact> facts) {
        return facts.stream().map(Fact::bare).toList();
    }

    /** Whether an address belongs to the organisation. */
    public enum Side {
        INTERNAL,
        EXTERNAL,
        /** No own domain is known, or the target is no SMTP address. */
        UNKNOWN
    }

    public Organisation {
        ownDomains = List.copyOf(ownDomains);
        partnerDomains = List.copyOf(partnerDomains);
        ownNetworks = List.copyOf(ownNetworks);
        approvedApps = List.copyOf(approvedApps);
        approvedTargets = List.copyOf(approvedTargets);
    }

    /** Of which no export of the configuration tells. */
    public Organisation(
            String tenant,
            String name,
            List<Fact> ownDomains,
            List<String> partnerDomains,
            People people,
            List<String> ownNetworks,
            List<String> approvedApps,
            List<String> approvedTargets,
            int activeAccounts) {
        this(
                tenant,
                name,
                ownDomains,
                partnerDomains,
                people,
                ownNetworks,
                approvedApps,
                approvedTargets,
                activeAccounts,
                Setup.NONE);
    }

    public static Organisation unknown(String tenant) {
        return new Organisation(tenant, "", List.of(), List.of(), People.NONE, List.of(), List.of(), List.of(), 0);
    }

    /** Judges one mail address by its exact domain: {@code x@evilcontoso.com} is not internal to {@code contoso.com}. */
    public Side sideOf(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || ownDomains.isEmpty()) {
            return Side.UNKNOWN;
        }
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        return ownDomains.stream().anyMatch(own -> own.value().equals(domain)) ? Side.INTERNAL : Side.EXTERNAL;
    }

    /** Why the mailbox cannot be reached by a protocol, if an export of the configuration says that it cannot. */
    public Optional<Fact> closed(String mailbox, Client protocol) {
        return setup.closed().of(mailbox, protocol);
    }

    /** Whether the address is an office or VPN exit of the organisation. */
    public boolean isOwnNetwork(String address) {
        return Networks.covers(ownNetworks, address);
    }

    /** Whether a person approved mail being sent on to this address or its domain. */
    public boolean approves(String target) {
        String folded = target.toLowerCase(Locale.ROOT);
        String domain = folded.substring(folded.lastIndexOf('@') + 1);
        return approvedTargets.contains(folded) || approvedTargets.contains(domain);
    }
}
