package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.detect.Detector;
import becquerel.detect.DetectorRun;
import becquerel.detect.Finding;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.util.Comparator;
import java.util.List;

/** What a detector finds in some acts, handed over in order of time. */
final class Found {
    static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36";
    static final String FIREFOX_MAC =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.14; rv:69.0) Gecko/20100101 Firefox/69.0";

    /** A carrier in Germany, a rented machine in the Netherlands, a VPN in Sweden, and nothing known of the rest. */
    static final NetworkLookup NETWORKS = address -> {
        if (address.startsWith("192.0.2.")) {
            return new Network(64500, "Example Telecom", "DE", Network.Kind.CARRIER);
        }
        if (address.startsWith("203.0.113.2")) {
            return new Network(64501, "Example Hosting", "NL", Network.Kind.HOSTING);
        }
        return address.startsWith("203.0.113.3")
                ? new Network(64502, "Example Tunnel", "SE", Network.Kind.VPN)
                : Network.UNKNOWN;
    };

    private Found() {}

    static List<Finding> by(Detector<?> detector, List<? extends Activity> acts) {
        var run = new DetectorRun(List.of(detector));
        acts.stream().sorted(Comparator.comparing(Activity::time)).forEach(run::see);
        return run.findings();
    }

    /** An organisation of that many active people. */
    static Organisations people(int active, String... ownNetworks) {
        return new Organisations(List.of(new Organisation(
                Acts.TENANT,
                "",
                List.of(new Fact("example.com", "given", List.of())),
                List.of(),
                Organisation.People.NONE,
                List.of(ownNetworks),
                List.of(),
                List.of(),
                active)));
    }
}
